using Microsoft.Extensions.DependencyInjection;

namespace WangCheng.Core.Retention;

internal static class RetentionSetup
{
    public static IServiceCollection AddRetention(this IServiceCollection services)
    {
        services.AddOptions<RetentionOptions>().BindConfiguration(RetentionOptions.Section)
            .Validate(retention => retention.Operations >= TimeSpan.FromDays(1), "Retention:Operations must be at least a day, as in 90.00:00:00: younger work may still be asked about.")
            .Validate(retention => retention.LogFiles >= TimeSpan.FromDays(1), "Retention:LogFiles must be at least a day, as in 180.00:00:00: the collector may not have read younger ones.")
            .Validate(retention => retention.ActionRows >= retention.LogFiles, "Retention:ActionRows must not be shorter than Retention:LogFiles, as in 400.00:00:00: files are compared with rows.")
            .ValidateOnStart();
        return services.AddSingleton<OldWork>().AddSingleton<OldLog>();
    }
}
