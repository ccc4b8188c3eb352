using System.Data.Common;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using WangCheng.Bot.Local;
using WangCheng.Bot.Login;
using WangCheng.Bot.Mail;
using WangCheng.Bot.Notices;
using WangCheng.Bot.Teams;
using WangCheng.Core;
using WangCheng.Core.ActionLog;
using WangCheng.Core.Catalog;
using WangCheng.Core.Leases;
using WangCheng.Core.Operations;
using WangCheng.Core.Store;
using WangCheng.Simulator.Huawei;
using WangCheng.Simulator.Mail;
using WangCheng.Simulator.Teams;
using WangCheng.Tests.Teams;

namespace WangCheng.Tests.Support;

/// <summary>
/// The whole program between a simulated Teams and a simulated cloud: real HTTP on free ports, a folder of its own, one clock for all three. Its loops are left out; what is
/// due is done by <see cref="SettleAsync"/>, so a test says when time passes. The database is
/// <see cref="TestDatabase"/>'s choice; nothing here knows which.
/// </summary>
internal sealed class WangChengApp : IAsyncDisposable
{
    /// <summary>Far more than any story needs: who is not done after two simulated days never will be.</summary>
    private static readonly TimeSpan LongestStory = TimeSpan.FromDays(2);

    private static readonly MadeOnce Keys = new(TeamsKeys.FileName);

    private readonly Dictionary<string, string?> settings;
    private readonly CapturedLogs logs = new();
    private readonly Dictionary<(string Place, TeamsPerson Person), Chat> shared = [];
    private readonly Action<WangChengApp, IServiceCollection>? also;
    private LocalOptions local;
    private TestDatabase? database;
    private LocalWorld? world;
    private HttpClient? http;

    private WangChengApp(ManualClock clock, double timeScale, IEnumerable<(string Key, string? Value)> settings, Action<WangChengApp, IServiceCollection>? also)
    {
        (Clock, this.also) = (clock, also);
        this.settings = settings.ToDictionary(setting => setting.Key, setting => setting.Value, StringComparer.OrdinalIgnoreCase);
        local = new LocalOptions { DataFolder = Directory.CreateTempSubdirectory("wangcheng-journey-").FullName, BotPort = 0, ChatPort = 0, CloudPort = 0, TimeScale = timeScale };
        BotClock = new ShiftedClock(Clock);
        (LiNa, WangWei, ChenJing) = (new(this, TeamsPeople.Developer), new(this, TeamsPeople.Approver), new(this, TeamsPeople.Administrator));
    }

    public ManualClock Clock { get; }

    /// <summary>What the program itself takes the time to be; the same, unless a test sets it off.</summary>
    public ShiftedClock BotClock { get; }

    /// <summary>A developer.</summary>
    public Chat LiNa { get; }

    /// <summary>Another one, as far as servers go.</summary>
    public Chat WangWei { get; }

    /// <summary>An administrator.</summary>
    public Chat ChenJing { get; }

    /// <summary>The same people in a chat where others read along: <c>group</c>, or the channels <c>general</c> and <c>deploys</c>.</summary>
    public Chat In(string place, Chat who)
    {
        if (!shared.TryGetValue((place, who.Person), out var chat)) shared[(place, who.Person)] = chat = new(this, who.Person, place);
        return chat;
    }

    public IEnumerable<Chat> Everybody => [LiNa, WangWei, ChenJing];

    public HuaweiWorld Cloud => World.Cloud.Services.GetRequiredService<HuaweiWorld>();

    /// <summary>What is wrong at the cloud; forgotten at a restart.</summary>
    public HuaweiFaults CloudFaults => World.Cloud.Services.GetRequiredService<HuaweiFaults>();

    public TeamsFaults TeamsFaults => World.Teams.Services.GetRequiredService<TeamsFaults>();

    /// <summary>Every e-mail that was sent.</summary>
    public Mailbox Mailbox => World.Mail.Mailbox;

    /// <summary>What is wrong with the mail server; forgotten at a restart.</summary>
    public MailFaults MailFaults => World.Mail.Faults;

    public PowerCut PowerCut { get; } = new();

    /// <summary>What the bot was told, as an operator or another instance of it would be.</summary>
    public IReadOnlyDictionary<string, string?> BotSettings
    {
        get
        {
            var all = LocalSettings.For(local, Folder, World.ChatPage, new Uri(World.Cloud.Urls.First()), World.MailAddress);
            foreach (var (key, value) in settings) all[key] = value;
            return all;
        }
    }

    /// <summary>The bot's own address, for what is neither Teams nor the cloud.</summary>
    public Uri BotAddress => new(World.Bot.Urls.First());

    /// <summary>Of the bot that runs now.</summary>
    public Life Life { get; private set; } = new();

    public TeamsWire Wire => new(World.Teams.Services);

    public string Folder => local.DataFolder;

    public string LogFolder => Path.Combine(Folder, "log");

    public Database Database => Get<Database>();

    public HttpClient Http => http ?? throw new InvalidOperationException("The world is stopped.");

    /// <summary>What the program told its operators as an error. A story that expects one takes it out with <see cref="ExpectsErrors"/>.</summary>
    public IEnumerable<string> Errors => logs.Lines.Where(line => line.StartsWith("Error ", StringComparison.Ordinal) || line.StartsWith("Critical ", StringComparison.Ordinal));

    /// <summary>Everything that was logged at any level, in all its lives; see <see cref="Traces"/>.</summary>
    public IReadOnlyCollection<string> LoggedLines => logs.Lines;

    public WebApplication Bot => World.Bot;

    private LocalWorld World => world ?? throw new InvalidOperationException("The world is stopped.");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public T Get<T>() where T : notnull => World.Bot.Services.GetRequiredService<T>();

    /// <param name="settings">On top of those of the first run, as other quotas.</param>
    public static Task<WangChengApp> StartAsync(params (string Key, string? Value)[] settings) =>
        StartAsync(new ManualClock { WaitsPassByThemselves = true }, new LocalOptions().TimeScale, settings);

    /// <param name="clock">The one clock of all three.</param>
    /// <param name="timeScale">How many times faster than the real cloud the simulated one works.</param>
    public static Task<WangChengApp> StartAsync(ManualClock clock, double timeScale, params (string Key, string? Value)[] settings) => StartAsync(clock, timeScale, null, settings);

    /// <param name="also">Changes the program's parts on top of what every test changes, in each of its lives.</param>
    public static async Task<WangChengApp> StartAsync(ManualClock clock, double timeScale, Action<WangChengApp, IServiceCollection>? also, params (string Key, string? Value)[] settings)
    {
        var app = new WangChengApp(clock, timeScale, settings, also);
        app.database = await TestDatabase.NewAsync(app.Folder);
        app.settings["Store:Kind"] = app.database.Kind.ToString();
        app.settings["Store:ConnectionString"] = app.database.ConnectionString;
        await app.BeginAsync();
        return app;
    }

    /// <summary>Does everything that is due, and lets time pass to whatever is due next, until nothing is left to do and everybody has been told.</summary>
    public async Task SettleAsync()
    {
        var end = Clock.GetUtcNow() + LongestStory;
        while (Clock.GetUtcNow() < end)
        {
            if (await RunDueAsync() > 0) continue;
            if (await NextDueAsync() is not { } due)
            {
                foreach (var person in Everybody) await person.LooksAsync();
                return;
            }
            // Due, yet not done: it is in the hands of somebody who died. Their claim ends some time.
            var pause = due - BotClock.GetUtcNow();
            Clock.Advance(pause > TimeSpan.Zero ? pause : TimeSpan.FromSeconds(10));
        }
        throw new InvalidOperationException($"The world did not come to rest within {LongestStory}.");
    }

    /// <summary>Lets so much time pass, and does everything that is due on the way at its time.</summary>
    public Task PassAsync(TimeSpan by) => PassUntilAsync(Clock.GetUtcNow() + by);

    public async Task PassUntilAsync(DateTimeOffset end)
    {
        while (true)
        {
            if (await RunDueAsync() > 0) continue;
            if (await NextDueOfAllAsync() is not { } due) break;
            // Due, yet not done: it is in the hands of somebody who died.
            var next = Clock.GetUtcNow() + (due - BotClock.GetUtcNow() is var pause && pause > TimeSpan.Zero ? pause : TimeSpan.FromSeconds(10));
            if (next >= end) break;
            Clock.Advance(next - Clock.GetUtcNow());
        }
        if (end > Clock.GetUtcNow()) Clock.Advance(end - Clock.GetUtcNow());
        await RunDueAsync();
        foreach (var person in Everybody) await person.LooksAsync();
    }

    /// <summary>One round of everything that is due now, without letting time pass; how much that was.</summary>
    public async Task<int> RunDueAsync()
    {
        var ran = 0;
        foreach (var work in (IDueWork[])[Get<LeaseSweeper>(), Get<OperationWorker>(), Get<NoticeSender>(), Get<LetterSender>(), Get<SecretTeller>(), Get<RefusalLog>()]) ran += await work.RunDueAsync(PowerCut.Token(Ct));
        return ran + await Get<ActionLogShipper>().ShipDueAsync(Ct);
    }

    /// <summary>Stops the program in good order, as an operator would, and the world around it too; starts all of it again on the same folder and ports.</summary>
    public async Task RestartAsync()
    {
        await Get<ActionLogShipper>().LetGoAsync(Ct);
        await CrashAsync();
    }

    /// <summary>The same without any good order: claims stay where they were.</summary>
    public async Task CrashAsync()
    {
        await EndAsync();
        PowerCut.Mend();
        Life = new Life();
        await BeginAsync();
    }

    /// <summary>Buries the bot and starts another on what it left; cloud, Teams and clock notice nothing but its absence. Its moments are counted from the start.</summary>
    public async Task ReviveAsync(int? diesAt)
    {
        await Life.BuryAsync(World.Bot);
        Life = new Life();
        await World.BeginBotAsync(settings, [], Change, Ct);
        await Get<SigningKeys>().WarmAsync(Ct);
        Life.Count(diesAt);
        await Task.WhenAny(Get<CatalogReader>().RefreshAsync(Ct), Life.Over);
    }

    /// <summary>From now on Teams talks to a bot there.</summary>
    public void BotIsAt(Uri address) => World.Teams.Services.GetRequiredService<BotAddress>().Endpoint = new Uri(address, "/api/messages").ToString();

    public void ExpectsErrors(string containing)
    {
        var rest = logs.Lines.Where(line => !line.Contains(containing, StringComparison.Ordinal)).ToList();
        rest.Count.ShouldBeLessThan(logs.Lines.Count, $"Nothing in the operators' log says \"{containing}\".");
        logs.Lines.Clear();
        rest.ForEach(logs.Lines.Enqueue);
    }

    /// <summary>Errors that say this are no surprise, if there are any.</summary>
    public void Forgives(params string[] containing)
    {
        var rest = logs.Lines.Where(line => !containing.Any(text => line.Contains(text, StringComparison.Ordinal))).ToList();
        logs.Lines.Clear();
        rest.ForEach(logs.Lines.Enqueue);
    }

    /// <summary>A look at the rows from outside the program. Not open yet.</summary>
    public DbConnection NewConnection() => database!.NewConnection();

    /// <summary>The world comes to rest, and then everything must be true that is always true.</summary>
    public async ValueTask DisposeAsync()
    {
        try
        {
            if (TestContext.Current.TestState?.Result == TestResult.Failed) return; // what broke first is the one to tell
            CloudFaults.Clear();
            TeamsFaults.Clear();
            MailFaults.Clear();
            await SettleAsync();
            await new Invariants(this).HoldAsync(Ct);
        }
        finally
        {
            await ClearAwayAsync();
        }
    }

    /// <summary>Leaves nothing behind, and checks nothing.</summary>
    public async Task ClearAwayAsync()
    {
        await EndAsync();
        PowerCut.Dispose();
        if (database is not null) await database.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }

    private async Task BeginAsync()
    {
        var keys = Directory.CreateDirectory(Path.Combine(Folder, "teams")).FullName;
        Keys.CopyTo(keys);
        world = await LocalWorld.StartAsync(local, Clock, settings, [], Change, Ct);
        Keys.KeepFrom(keys);
        http = new HttpClient { BaseAddress = world.ChatPage };
        // The same ports after a restart: Teams' address stands in what the program remembers.
        local = local with { BotPort = PortOf(world.Bot.Urls), ChatPort = PortOf(world.Teams.Urls), CloudPort = PortOf(world.Cloud.Urls) };
        (await Get<CatalogReader>().RefreshAsync(Ct)).ShouldBeTrue("The cloud's catalogue could not be read.");
    }

    private void Change(IServiceCollection services)
    {
        services.AddSingleton<TimeProvider>(BotClock);
        services.RemoveAll<ILoggerProvider>(); // its lines are for the test; its files of them would take a fifth of such a short life
        PowerCut.AddTo(services);
        Life.AddTo(services, logs);
        also?.Invoke(this, services);
    }

    /// <summary>The same, with what leases are due for: nobody waits for that, it comes with its day.</summary>
    public async Task<DateTimeOffset?> NextDueOfAllAsync() => new[] { await NextDueAsync(), await Get<LeaseSweeper>().NextDueAsync(Ct) }.Min();

    /// <summary>When, by the program's own clock, something under way is due next; null when nothing is.</summary>
    public async Task<DateTimeOffset?> NextDueAsync()
    {
        var operation = await Get<OperationWorker>().NextDueAsync(Ct);
        var notice = await Get<NoticeSender>().NextDueAsync(Ct);
        var letter = await Get<LetterSender>().NextDueAsync(Ct);
        var secret = await Get<SecretTeller>().NextDueAsync(Ct);
        var refusals = await Get<RefusalLog>().NextDueAsync(Ct);
        var line = await Get<ActionLogNumbers>().AnyDueAsync(Ct) ? BotClock.GetUtcNow() : (DateTimeOffset?)null;
        return new[] { operation, notice, letter, secret, refusals, line }.Min();
    }

    private async Task EndAsync()
    {
        http?.Dispose();
        http = null;
        if (world is not null) await world.DisposeAsync();
        world = null;
    }

    private static int PortOf(IEnumerable<string> urls) => new Uri(urls.Single()).Port;
}
