using Microsoft.Extensions.DependencyInjection;

namespace WangCheng.Core.Retention;

internal static class RetentionSetup
{
    public static IServiceCollection AddRetention(this IServiceCollection services)
    {
        services.AddOptions<RetentionOptions>().BindConfiguration(RetentionOptions.Section)
            .Validate(retention => retention.Operations >= TimeSpan.FromDays(1), "Retention:Operations must be at least a day, as in 90.00:00:00: younger work may still be asked about.")
            .ValidateOnStart();
        return services.AddSingleton<OldWork>();
    }
}
