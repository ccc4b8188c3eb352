using System.Globalization;
using WangCheng.Simulator.Huawei;
using WangCheng.Simulator.Mail;
using WangCheng.Simulator.Teams;

namespace WangCheng.Bot.Local;

/// <summary>
/// Cloud, Teams, a mail server and bot on loopback ports of one process. The bot reaches them as it reaches the real ones: signed HTTP to the cloud, authenticated Bot Framework
/// HTTP to Teams, SMTP with STARTTLS to the mail server. With the same data folder a later run finds everything again.
/// </summary>
internal sealed class LocalWorld : IAsyncDisposable
{
    private readonly LocalOptions local;
    private readonly TimeProvider time;
    private WebApplication? bot;

    private LocalWorld(LocalOptions local, TimeProvider time)
    {
        (this.local, this.time, Folder) = (local, time, Path.GetFullPath(local.DataFolder));
        Directory.CreateDirectory(Folder);
        Cloud = SimulatedHuawei.Build(new HuaweiSimulatorOptions
        {
            Url = Loopback(local.CloudPort), AccessKey = LocalSettings.AccessKey, SecretKey = LocalSettings.SecretKey, TimeScale = local.TimeScale, StateFolder = Path.Combine(Folder, "cloud"),
        }, time);
        Teams = SimulatedTeams.Build(new TeamsSimulatorOptions
        {
            Url = Loopback(local.ChatPort), BotEndpoint = Loopback(local.BotPort) + "/api/messages", AppId = LocalSettings.AppId, AppSecret = LocalSettings.AppSecret, TenantId = LocalSettings.Tenant,
            StateFolder = Path.Combine(Folder, "teams"),
        }, time, LettersTo);
        Mail = SimulatedMail.Start(new MailSimulatorOptions { User = LocalSettings.MailUser, Password = LocalSettings.MailPassword, Folder = Path.Combine(Folder, "mail") }, time);
    }

    public WebApplication Cloud { get; }

    public WebApplication Teams { get; }

    public SimulatedMail Mail { get; }

    public LocalMail MailAddress => new(Mail.Port, Mail.CertificateFile!);

    public WebApplication Bot => bot ?? throw new InvalidOperationException("There is no bot yet.");

    public string Folder { get; }

    public Uri ChatPage => new(Teams.Urls.First());

    /// <param name="time">The one clock of all three.</param>
    /// <param name="settings">On top of <see cref="LocalSettings"/>.</param>
    /// <param name="change">As for <see cref="BotHost.Build"/>.</param>
    public static async Task<LocalWorld> StartAsync(
        LocalOptions local, TimeProvider time, IReadOnlyDictionary<string, string?> settings, string[] args, Action<IServiceCollection> change, CancellationToken ct)
    {
        var world = new LocalWorld(local, time);
        try
        {
            await world.Cloud.StartAsync(ct);
            await world.Teams.StartAsync(ct);
            await world.BeginBotAsync(settings, args, change, ct);
            return world;
        }
        catch
        {
            if (world.bot is { } half) await half.DisposeAsync();
            await world.Teams.DisposeAsync();
            await world.Cloud.DisposeAsync();
            await world.Mail.DisposeAsync();
            throw;
        }
    }

    /// <summary>Starts a bot on what stands in the folder; from now on Teams talks to this one. The one before it, if there was one, must have ended.</summary>
    public async Task BeginBotAsync(IReadOnlyDictionary<string, string?> settings, string[] args, Action<IServiceCollection> change, CancellationToken ct)
    {
        var all = LocalSettings.For(local, Folder, new Uri(Teams.Urls.First()), new Uri(Cloud.Urls.First()), MailAddress);
        foreach (var (key, value) in settings) all[key] = value;
        bot = BotHost.Build(all, args, services =>
        {
            services.AddSingleton(time);
            change(services);
        });
        await BotHost.StartAsync(bot, ct);
        Teams.Services.GetRequiredService<BotAddress>().Endpoint = bot.Urls.First() + "/api/messages";
    }

    /// <summary>The bot goes first, so that nothing it still has to say meets a closed door.</summary>
    public async ValueTask DisposeAsync()
    {
        foreach (var app in (WebApplication[])[Bot, Teams, Cloud])
        {
            await app.StopAsync();
            await app.DisposeAsync();
        }
        await Mail.DisposeAsync();
    }

    /// <summary>What the chat page shows of somebody's e-mail.</summary>
    private IReadOnlyList<ShownLetter> LettersTo(string address) => [.. Mail.Mailbox.To(address).Select(mail => new ShownLetter(mail.At, mail.Subject, mail.Text))];

    private static string Loopback(int port) => string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}");
}
