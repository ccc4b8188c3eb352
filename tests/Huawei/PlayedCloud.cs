using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using WangCheng.Core.Huawei.Ecs;
using WangCheng.Simulator.Huawei;
using WangCheng.Tests.Support;

namespace WangCheng.Tests.Huawei;

/// <summary>The simulated cloud and our clients against it: nothing is told to them but address, region and keys.</summary>
internal sealed class PlayedCloud : IAsyncDisposable
{
    private readonly WebApplication app;

    private PlayedCloud(WebApplication app, ManualClock clock, Cloud clients) => (this.app, Clock, Clients) = (app, clock, clients);

    public ManualClock Clock { get; }
    public Cloud Clients { get; }
    public EcsClient Ecs => Clients.Ecs;
    public HuaweiWorld World => app.Services.GetRequiredService<HuaweiWorld>();
    public HuaweiFaults Faults => app.Services.GetRequiredService<HuaweiFaults>();

    /// <summary>What nobody would wait for in a test of the clients.</summary>
    public static readonly TimeSpan LongEnough = TimeSpan.FromMinutes(2);

    public static async Task<PlayedCloud> StartAsync(Action<HuaweiWorld>? begin = null, params (string Key, string? Value)[] settings)
    {
        var clock = new ManualClock { WaitsPassByThemselves = true };
        var host = Simulator.Huawei.SimulatedHuawei.Build(new() { AccessKey = Cloud.AccessKey, SecretKey = Cloud.SecretKey }, clock);
        await host.StartAsync(TestContext.Current.CancellationToken);
        var played = new PlayedCloud(host, clock, Cloud.At(host.Urls.Single(), clock, null, [("ProjectId", null), .. settings]));
        begin?.Invoke(played.World);
        return played;
    }

    public T Get<T>() where T : notnull => Clients.Get<T>();

    /// <summary>Other clients of the same cloud.</summary>
    public Cloud Another(params (string Key, string? Value)[] settings) => Cloud.At(app.Urls.Single(), Clock, null, [("ProjectId", null), .. settings]);

    /// <summary>The usual server, running.</summary>
    public async Task<CloudServer> CreateAsync(Func<NewServer, NewServer>? change = null)
    {
        var order = Cloud.AServer with { KeyName = null, DataDisks = [], PublicIp = null, UserData = null, AdminPassword = "Made-up-Passw0rd" };
        var created = (await Ecs.CreateServerAsync(change?.Invoke(order) ?? order, Guid.NewGuid(), TestContext.Current.CancellationToken)).Value;
        Clock.Advance(LongEnough);
        return await ShowAsync(created.ServerId!);
    }

    public async Task<CloudServer> ShowAsync(string serverId) => (await Ecs.GetServerAsync(serverId, TestContext.Current.CancellationToken)).Value;

    /// <summary>Lets time pass until the job is over.</summary>
    public async Task<CloudJob> EndedAsync(string jobId)
    {
        Clock.Advance(LongEnough);
        return (await Ecs.GetJobAsync(jobId, TestContext.Current.CancellationToken)).Value;
    }

    public async ValueTask DisposeAsync()
    {
        await Clients.DisposeAsync();
        await app.DisposeAsync();
    }
}
