using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using WangCheng.Bot.Mail;
using WangCheng.Bot.Notices;
using WangCheng.Bot.Teams;
using WangCheng.Core;
using WangCheng.Core.Catalog;
using WangCheng.Core.Leases;
using WangCheng.Core.Operations;
using WangCheng.Core.Quotas;
using WangCheng.Core.Servers;
using WangCheng.Tests.Support;

namespace WangCheng.Tests.Histories;

/// <summary>
/// One whole world in which histories are played, one after the other. Everything in it happens one at a time, and chance comes from the seed, so that the same steps lead to
/// the same end. A program that dies is started again.
/// </summary>
internal sealed class Stage : IAsyncDisposable
{
    /// <summary>In the tally: the moments at which the program died.</summary>
    public const string Deaths = "the program dies";

    /// <summary>In the tally: the kinds of steps.</summary>
    public const string Steps = "steps";

    /// <summary>Few of everything, so that limits are met.</summary>
    private static readonly (string, string?)[] Settings =
    [
        ("Quotas:Default:Servers", "3"), ("Quotas:Default:VCpus", "8"), ("Quotas:Company:Servers", "6"), ("Quotas:Company:VCpus", "16"),
        ("Servers:PollEvery", "00:00:10"), ("Servers:GiveUpAfter", "00:10:00"), ("Servers:ReconcileEvery", "00:30:00"),
        ("Leases:Default", "06:00:00"), ("Leases:Grace", "02:00:00"), // so that they end, and what follows comes to its end too
    ];

    /// <summary>What operators are told, rightly, when Teams does not take a card or gives no token.</summary>
    private static readonly string[] ExpectedErrors = ["cannot be delivered", "No token for Teams"];

    /// <summary>A busy day is not played to its end: after so much of it the machine is switched off, and on again when the time is over.</summary>
    private const int MostRounds = 16;

    private CommitWatch watch = null!;

    private Stage(Tally tally) => Tally = tally;

    public WangChengApp App { get; private set; } = null!;

    public Tally Tally { get; }

    public Troubles Troubles { get; private set; } = null!;

    /// <summary>Who did something last.</summary>
    public Chat? Busy { get; set; }

    public Memories Memories { get; private set; } = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static async Task<Stage> OpenAsync(ulong seed, int chapter, Tally tally)
    {
        var stage = new Stage(tally);
        var chance = new Dice(seed, -1, chapter).Below(int.MaxValue);
        stage.App = await WangChengApp.StartAsync(new ManualClock { WaitsPassByThemselves = true }, 7.5, (app, services) => stage.Change(app, services, chance), Settings);
        (stage.Troubles, stage.Memories) = (new Troubles(stage.App), new Memories(stage.App));
        await stage.watch.BeginAsync(CommitRules.All(stage.App.Get<IOptions<QuotaOptions>>().Value, stage.App.Get<IOptions<LeaseOptions>>().Value.Grace, stage.App.Everybody.Select(person => new PersonId(person.Person.AadObjectId))));
        stage.OneAtATime();
        foreach (var person in stage.App.Everybody) await person.OpensAsync();
        return stage;
    }

    public async Task PlayAsync(Step step)
    {
        Tally.Count(Steps, step.GetType().Name);
        await step.PlayAsync(this);
        await ReviveAsync();
        Memories.LookAtTheCloud();
        Holds();
    }

    /// <summary>What was broken at any commit until now.</summary>
    public void Holds() => watch.Breaches.ShouldBeEmpty();

    /// <summary>Everything that is due on the way is done at its time.</summary>
    public async Task PassAsync(TimeSpan by)
    {
        var end = App.Clock.GetUtcNow() + by;
        for (var round = 0; round < MostRounds; round++)
        {
            if (await WorkAsync() > 0) continue;
            if (await NextDueAsync() is not { } due) break;
            var pause = due - App.BotClock.GetUtcNow();
            // Due, yet not done: it is in the hands of a life that is over.
            var next = App.Clock.GetUtcNow() + (pause > TimeSpan.Zero ? pause : TimeSpan.FromSeconds(10));
            if (next > end) break;
            App.Clock.Advance(next - App.Clock.GetUtcNow());
        }
        if (end > App.Clock.GetUtcNow()) App.Clock.Advance(end - App.Clock.GetUtcNow());
        await WorkAsync();
    }

    /// <summary>One round of everything that is due now; how much that was.</summary>
    public async Task<int> WorkAsync()
    {
        var work = RunDueAsync();
        await Task.WhenAny(work, App.Life.Over);
        if (!App.Life.IsOver) return await work;
        await ReviveAsync();
        return 1;
    }

    /// <summary>Trouble ends, everything comes to rest, cloud and rows are compared until they agree, and then everything must be true that is always true.</summary>
    public async Task RestAsync()
    {
        App.Life.Count(null);
        App.BotClock.Shift = TimeSpan.Zero;
        Troubles.End(Tally);
        foreach (var person in App.Everybody) await person.OpensAsync();
        await new Rest(this).ComesAsync(Ct);
        Holds();
        App.Forgives(ExpectedErrors);
        await new Invariants(App).HoldAsync(Ct);
        Memories.LookAtTheCloud();
    }

    public async ValueTask DisposeAsync()
    {
        Tally.Count("commits", "looked at", watch.Commits);
        Tally.Count("deletions", "with an order", watch.Deletions);
        await App.ClearAwayAsync();
        await watch.DisposeAsync();
    }

    private void Change(WangChengApp app, IServiceCollection services, int chance)
    {
        watch ??= new CommitWatch(app.NewConnection(), () => app.Clock.GetUtcNow());
        services.AddSingleton(watch.Around(app.Life));
        services.AddSingleton(new Random(chance));
        // Its pauses are jittered by a chance of their own.
        services.AddSingleton(new ConnectorLimits { FirstPause = TimeSpan.Zero });
    }

    private async Task<int> RunDueAsync()
    {
        if (App.Get<CatalogCache>().Current is null) await App.Get<CatalogReader>().RefreshAsync(Ct);
        return await App.RunDueAsync() + await App.Get<ServerReconciler>().RunDueAsync(Ct);
    }

    private async Task<DateTimeOffset?> NextDueAsync() => new[] { await App.NextDueOfAllAsync(), await App.Get<ServerReconciler>().NextDueAsync(Ct) }.Min();

    private async Task ReviveAsync()
    {
        while (App.Life.IsOver)
        {
            Tally.Count(Deaths, string.Join(' ', App.Life.Passed[^1].Split(' ')[..2]));
            await App.ReviveAsync(null);
            OneAtATime();
        }
    }

    private void OneAtATime()
    {
        App.Life.Count(null);
        App.Get<OperationWorker>().AtOnce = 1;
        App.Get<NoticeSender>().AtOnce = 1;
        App.Get<LetterSender>().AtOnce = 1;
    }
}
