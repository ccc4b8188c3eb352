using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace WangCheng.Core.ActionLog;

public static class ActionLogSetup
{
    /// <summary>Writer, shipper and verifier; settings from section <c>ActionLog</c>, checked at start.</summary>
    public static IServiceCollection AddActionLog(this IServiceCollection services)
    {
        services.AddOptions<ActionLogOptions>().BindConfiguration(ActionLogOptions.Section).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<ActionLogOptions>, ActionLogOptionsCheck>());
        services.TryAddSingleton<CrashPoints>();
        services.AddSingleton<ActionLineFormat>();
        services.AddSingleton<ActionLogWriter>();
        services.AddSingleton<ActionLogClaim>();
        services.AddSingleton<ActionLogNumbers>();
        services.AddSingleton<ActionLogStatus>();
        services.AddSingleton<ActionLogSignal>();
        services.AddSingleton(provider => new ActionLogShipper(
            provider.GetRequiredService<ActionLogNumbers>(),
            provider.GetRequiredService<ActionLogClaim>(),
            provider.GetRequiredService<ActionLogStatus>(),
            provider.GetRequiredService<IOptions<ActionLogOptions>>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<CrashPoints>(),
            provider.GetRequiredService<ILogger<ActionLogShipper>>()));
        services.AddSingleton<HeadSeal>();
        services.AddSingleton<HeadPost>();
        services.AddSingleton<ActionArchive>();
        services.AddSingleton<AuditVerifier>();
        services.AddSingleton<RefusalLog>();
        return services;
    }

    /// <summary>Ships by itself while the host runs. Apart from <see cref="AddActionLog"/> so that a command line can read the log without writing it.</summary>
    public static IServiceCollection AddActionLogLoop(this IServiceCollection services) => services
        .AddHostedService<ActionLogLoop>()
        .AddHostedService<DueLoop<RefusalLog>>()
        .AddHostedService<DueLoop<HeadPost>>();
}
