using System.Globalization;
using WangCheng.Simulator.Huawei;
using WangCheng.Simulator.Teams;

namespace WangCheng.Bot.Local;

/// <summary>
/// Cloud, Teams and bot on loopback ports of one process. The bot reaches both as it reaches the real ones: signed HTTP to the cloud, authenticated Bot Framework HTTP to
/// Teams. With the same data folder a later run finds everything again.
/// </summary>
internal sealed class LocalWorld : IAsyncDisposable
{
    private LocalWorld(WebApplication cloud, WebApplication teams, WebApplication bot, string folder) => (Cloud, Teams, Bot, Folder) = (cloud, teams, bot, folder);

    public WebApplication Cloud { get; }

    public WebApplication Teams { get; }

    public WebApplication Bot { get; }

    public string Folder { get; }

    public Uri ChatPage => new(Teams.Urls.First());

    /// <param name="time">The one clock of all three.</param>
    /// <param name="settings">On top of <see cref="LocalSettings"/>.</param>
    /// <param name="change">As for <see cref="BotHost.Build"/>.</param>
    public static async Task<LocalWorld> StartAsync(
        LocalOptions local, TimeProvider time, IReadOnlyDictionary<string, string?> settings, string[] args, Action<IServiceCollection> change, CancellationToken ct)
    {
        var folder = Path.GetFullPath(local.DataFolder);
        Directory.CreateDirectory(folder);
        var cloud = SimulatedHuawei.Build(new HuaweiSimulatorOptions
        {
            Url = Loopback(local.CloudPort), AccessKey = LocalSettings.AccessKey, SecretKey = LocalSettings.SecretKey, TimeScale = local.TimeScale, StateFolder = Path.Combine(folder, "cloud"),
        }, time);
        var teams = SimulatedTeams.Build(new TeamsSimulatorOptions
        {
            Url = Loopback(local.ChatPort), BotEndpoint = Loopback(local.BotPort) + "/api/messages", AppId = LocalSettings.AppId, AppSecret = LocalSettings.AppSecret, TenantId = LocalSettings.Tenant,
            StateFolder = Path.Combine(folder, "teams"),
        }, time);
        WebApplication? bot = null;
        try
        {
            await cloud.StartAsync(ct);
            await teams.StartAsync(ct);
            var all = LocalSettings.For(local, folder, new Uri(teams.Urls.First()), new Uri(cloud.Urls.First()));
            foreach (var (key, value) in settings) all[key] = value;
            bot = BotHost.Build(all, args, services =>
            {
                services.AddSingleton(time);
                change(services);
            });
            await BotHost.StartAsync(bot, ct);
            teams.Services.GetRequiredService<BotAddress>().Endpoint = bot.Urls.First() + "/api/messages";
            return new LocalWorld(cloud, teams, bot, folder);
        }
        catch
        {
            if (bot is not null) await bot.DisposeAsync();
            await teams.DisposeAsync();
            await cloud.DisposeAsync();
            throw;
        }
    }

    /// <summary>The bot goes first, so that nothing it still has to say meets a closed door.</summary>
    public async ValueTask DisposeAsync()
    {
        foreach (var app in (WebApplication[])[Bot, Teams, Cloud])
        {
            await app.StopAsync();
            await app.DisposeAsync();
        }
    }

    private static string Loopback(int port) => string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}");
}
