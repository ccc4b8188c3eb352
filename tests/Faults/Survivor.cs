using Microsoft.EntityFrameworkCore;
using WangCheng.Core.Calendar;
using WangCheng.Core.Servers;
using WangCheng.Simulator.Teams;
using WangCheng.Tests.OffHours;
using WangCheng.Tests.Support;

namespace WangCheng.Tests.Faults;

/// <summary>
/// A person, and an operator who starts the program again whenever it died. Whoever got no answer does it once more: says the same words if no message came, taps the same
/// button if Teams said that nobody was there.
/// </summary>
internal sealed class Survivor(WangChengApp app, Chat chat, IReadOnlyList<int> deaths)
{
    private const int TeamsTookIt = 200;
    private readonly List<IReadOnlyList<string>> lives = [];
    private int next;

    /// <summary>The moments each life passed, the last one those until now.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Lives => [.. lives, app.Life.Passed];

    /// <summary>The buttons they tapped.</summary>
    public HashSet<string> Tapped { get; } = [];

    public void Begin() => app.Life.Count(NextDeath());

    public async Task SaysAsync(string text)
    {
        for (; ; )
        {
            var heard = chat.BotMessages;
            await chat.SaysAsync(text);
            if (!await DiedAsync()) return;
            await chat.LooksAsync();
            if (chat.BotMessages > heard) return;
        }
    }

    public async Task TapsAsync(string title, params (string Field, string Value)[] filled)
    {
        Tapped.Add(title);
        var card = Shows(title);
        for (; ; )
        {
            var answer = await chat.TapsAsync(card, title, filled);
            if (!await DiedAsync() || answer.Status == TeamsTookIt) return;
        }
    }

    /// <summary>Of the only server there is: what an administrator copies from its owner's card.</summary>
    public Task<string> IdAsync() => app.Database.ReadAsync(async db => (await db.Servers.SingleAsync(TestContext.Current.CancellationToken)).Id.ToString(), TestContext.Current.CancellationToken);

    public Task SettlesAsync() => EndsAsync(app.SettleAsync);

    /// <summary>Time passes until so long after now, by the world's clock, and what falls due on the way is done; who dies meanwhile is started again.</summary>
    public Task PassesAsync(TimeSpan by)
    {
        var end = app.Clock.GetUtcNow() + by;
        return EndsAsync(() => app.PassUntilAsync(end));
    }

    /// <summary>The next comparison with the cloud comes round, and with it whatever somebody asked for; one that died half done comes round again when its claim has ended.</summary>
    public Task ComparesAsync() => EndsAsync(async () =>
    {
        var ct = TestContext.Current.CancellationToken;
        do
        {
            var reconciler = app.Get<ServerReconciler>();
            if (await reconciler.NextDueAsync(ct) - app.BotClock.GetUtcNow() is { } pause && pause > TimeSpan.Zero) app.Clock.Advance(pause);
            (await reconciler.RunDueAsync(ct)).ShouldBeGreaterThan(0, "comparisons");
        }
        while (await app.Database.ReadAsync(db => db.Reconciliations.AnyAsync(run => run.Id != Reconciliation.ByItself && run.DueAt != null, ct), ct));
    });

    /// <summary>It is December, and the calendar is looked at.</summary>
    public Task ReachesDecemberAsync() => EndsAsync(async () =>
    {
        var december = new DateTimeOffset(2026, 12, 1, 1, 30, 0, TimeSpan.Zero);
        if (december - app.Clock.GetUtcNow() is { Ticks: > 0 } wait) app.Clock.Advance(wait);
        await app.Get<CalendarWatch>().RunDueAsync(TestContext.Current.CancellationToken);
    });

    /// <summary>Time passes until then, and whatever off-hours order on the way is done.</summary>
    public Task RestsUntilAsync(DateTimeOffset end) => EndsAsync(() => app.UntilAsync(end));

    private async Task EndsAsync(Func<Task> work)
    {
        for (; ; )
        {
            var rest = work();
            await Task.WhenAny(rest, app.Life.Over);
            if (await DiedAsync()) continue; // whatever the work of the dead came to
            await rest;
            return;
        }
    }

    /// <summary>Starts the program again if it died, and again if it dies while starting.</summary>
    private async Task<bool> DiedAsync()
    {
        if (!app.Life.IsOver) return false;
        while (app.Life.IsOver)
        {
            lives.Add(app.Life.Passed);
            await app.ReviveAsync(NextDeath());
        }
        return true;
    }

    private int? NextDeath() => next < deaths.Count ? deaths[next++] : null;

    private ChatMessage Shows(string title) =>
        chat.Messages.OrderByDescending(message => message.Revision).First(message => message.Card is { } card && new ShownCard(card).Button(title) is not null);
}
