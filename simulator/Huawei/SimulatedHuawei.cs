using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using WangCheng.Simulator.Huawei.Bss;
using WangCheng.Simulator.Huawei.Ecs;
using WangCheng.Simulator.Huawei.Evs;
using WangCheng.Simulator.Huawei.Gateway;
using WangCheng.Simulator.Huawei.Iam;
using WangCheng.Simulator.Huawei.Ims;
using WangCheng.Simulator.Huawei.Jobs;
using WangCheng.Simulator.Huawei.Vpc;
using WangCheng.Simulator.Huawei.World;

namespace WangCheng.Simulator.Huawei;

/// <summary>
/// Huawei Cloud seen from outside, on one loopback address: the same HTTP, the same signatures, the same habits, no cloud behind it. ECS, EVS,
/// VPC, EIP, IMS, IAM and BSS of one account and one region, as far as a provisioning service needs them.
/// </summary>
public static class SimulatedHuawei
{
    /// <summary>The caller starts and stops the app; <c>app.Urls</c> then gives the address, and <c>app.Services</c> has
    /// <see cref="HuaweiWorld"/> (what exists) and <see cref="HuaweiFaults"/> (what goes wrong).</summary>
    /// <exception cref="ArgumentException">The options cannot work; the message has every reason.</exception>
    /// <exception cref="InvalidDataException">The state folder holds something else than a simulated cloud.</exception>
    public static WebApplication Build(HuaweiSimulatorOptions options, TimeProvider? time = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (options.Problems() is { Count: > 0 } problems) throw new ArgumentException(string.Join(Environment.NewLine, problems), nameof(options));

        // Empty: it may live inside another program and must not read that program's settings, environment or arguments.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls(options.Url).ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = ApiGateway.LargestBody);
        builder.Logging.AddSimpleConsole().SetMinimumLevel(LogLevel.Warning);
        builder.Services.AddRoutingCore();
        builder.Services.AddSingleton(new HuaweiWorld(options, time ?? TimeProvider.System)).AddSingleton<HuaweiFaults>();
        var app = builder.Build();
        MapServices(app, options, time ?? TimeProvider.System);
        return app;
    }

    private static void MapServices(WebApplication app, HuaweiSimulatorOptions options, TimeProvider time)
    {
        var inventory = new Inventory(options.Region);
        var faults = app.Services.GetRequiredService<HuaweiFaults>();
        var world = app.Services.GetRequiredService<HuaweiWorld>();
        var signature = new SignatureCheck(options.AccessKey, options.SecretKey, key => world.Now().TemporaryKeys.GetValueOrDefault(key), time);
        var api = new ApiGateway(world, faults, signature, time, Inventory.ProjectId, app.Services.GetRequiredService<ILogger<ApiGateway>>());

        var durations = options.Durations.FasterBy(options.TimeScale);
        app.MapEcs(api, inventory, faults, durations, new RemoteConsole(world, time));
        app.MapJobs(api);
        app.MapEvs(api, inventory, faults, durations);
        app.MapVpc(api, inventory);
        app.MapEip(api, durations);
        app.MapIms(api, inventory);
        app.MapIam(api, inventory);
        app.MapBss(api, inventory, world);
        app.MapFallback("/{**path}", api.NoSuchApiAsync);
    }
}
