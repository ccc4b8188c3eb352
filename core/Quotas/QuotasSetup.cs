using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace WangCheng.Core.Quotas;

internal static class QuotasSetup
{
    public static IServiceCollection AddQuotas(this IServiceCollection services)
    {
        services.AddOptions<QuotaOptions>().BindConfiguration(QuotaOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<QuotaOptions>, QuotaOptionsValidator>();
        return services.AddSingleton<QuotaBook>();
    }
}

internal sealed class QuotaOptionsValidator : IValidateOptions<QuotaOptions>
{
    public ValidateOptionsResult Validate(string? name, QuotaOptions options)
    {
        List<string> errors = [];
        foreach (var kind in QuotaRules.Kinds)
        {
            if (options.Default.Of(kind) is null) errors.Add($"Quotas:Default:{Key(kind)} is missing: say how much one person may have at a time.");
            Check(options.Default, "Quotas:Default", kind, errors);
            Check(options.Company, "Quotas:Company", kind, errors);
            foreach (var (person, limits) in options.People) Check(limits, $"Quotas:People:{person}", kind, errors);
        }
        errors.AddRange(options.People.Keys.Where(id => !Guid.TryParse(id, out _)).Select(id => $"Quotas:People:{id} is not an Entra object id: use the person's GUID."));
        return errors.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(errors);
    }

    private static void Check(QuotaLimits limits, string path, QuotaKind kind, List<string> errors)
    {
        if (limits.Of(kind) is < 0) errors.Add($"{path}:{Key(kind)} is negative: use 0 to allow none.");
    }

    private static string Key(QuotaKind kind) => kind switch
    {
        QuotaKind.Memory => nameof(QuotaLimits.MemoryGiB),
        QuotaKind.Disk => nameof(QuotaLimits.DiskGiB),
        _ => kind.ToString(),
    };
}
