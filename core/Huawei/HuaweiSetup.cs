using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using WangCheng.Core.Huawei.Bss;
using WangCheng.Core.Huawei.Ecs;
using WangCheng.Core.Huawei.Eip;
using WangCheng.Core.Huawei.Evs;
using WangCheng.Core.Huawei.Iam;
using WangCheng.Core.Huawei.Ims;
using WangCheng.Core.Huawei.Vpc;

namespace WangCheng.Core.Huawei;

/// <summary>Huawei Cloud: one client per service, and the way every request takes.</summary>
public static class HuaweiSetup
{
    /// <param name="section">As in <c>configuration.GetSection(HuaweiOptions.Section)</c>.</param>
    public static IServiceCollection AddHuawei(this IServiceCollection services, IConfigurationSection section)
    {
        services.AddOptions<HuaweiOptions>().Bind(section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<HuaweiOptions>>(new HuaweiOptionsValidator(section.Path));
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(Random.Shared);
        services.TryAddSingleton<CrashPoints>();
        services.AddSingleton<CloudClock>();
        foreach (var service in Enum.GetValues<HuaweiService>()) services.AddHuaweiHttp(service);

        services.AddSingleton<HuaweiHttp>();
        services.AddSingleton<ProjectCalls>();
        services.AddSingleton(provider => new IamClient(provider.GetRequiredService<HuaweiHttp>()));
        // Made by hand: what the clients are built from is nobody else's business, so their constructors are not public.
        services.AddSingleton(provider => new EcsClient(provider.GetRequiredService<ProjectCalls>()));
        services.AddSingleton(provider => new EvsClient(provider.GetRequiredService<ProjectCalls>()));
        services.AddSingleton(provider => new EipClient(provider.GetRequiredService<ProjectCalls>()));
        services.AddSingleton(provider => new ImsClient(provider.GetRequiredService<ProjectCalls>()));
        services.AddSingleton(provider => new VpcClient(provider.GetRequiredService<ProjectCalls>()));
        services.AddSingleton(provider => new BssClient(
            provider.GetRequiredService<HuaweiHttp>(), provider.GetRequiredService<ProjectCalls>(), provider.GetRequiredService<IOptions<HuaweiOptions>>()));
        return services;
    }

    /// <summary>From the caller to the wire: retry, pace, note, bound, sign.</summary>
    private static void AddHuaweiHttp(this IServiceCollection services, HuaweiService service) => services
        .AddHttpClient(HuaweiHttp.NameOf(service))
        .RemoveAllLoggers() // they would log whole addresses; CloudCall lines say what is needed
        .ConfigureHttpClient(client => client.Timeout = Timeout.InfiniteTimeSpan) // BoundedHandler limits each attempt, by our own clock
        .SetHandlerLifetime(Timeout.InfiniteTimeSpan) // the pool below renews its connections by itself
        .ConfigurePrimaryHttpMessageHandler(provider => new SocketsHttpHandler
        {
            AllowAutoRedirect = false, // a signature holds for one address only
            UseCookies = false,
            UseProxy = !provider.GetRequiredService<IOptions<HuaweiOptions>>().Value.AddressOf(service).IsLoopback,
            ConnectTimeout = TimeSpan.FromSeconds(10),
            PooledConnectionLifetime = TimeSpan.FromMinutes(5) // so that a changed DNS answer is seen
        })
        .AddHttpMessageHandler(provider => new RetryHandler(provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<Random>(), provider.GetRequiredService<ILogger<RetryHandler>>()))
        .AddHttpMessageHandler(provider => PaceHandler.For(service, provider.GetRequiredService<IOptions<HuaweiOptions>>().Value.Pace, provider.GetRequiredService<TimeProvider>()))
        .AddHttpMessageHandler(provider => ActivatorUtilities.CreateInstance<CloudCallHandler>(provider))
        .AddHttpMessageHandler(provider => ActivatorUtilities.CreateInstance<CrashPointHandler>(provider)) // outside the bound: there the answer is whole
        .AddHttpMessageHandler(provider => ActivatorUtilities.CreateInstance<BoundedHandler>(provider))
        .AddHttpMessageHandler(provider => ActivatorUtilities.CreateInstance<SigningHandler>(provider));
}
