using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using WangCheng.Core.Operations;
using WangCheng.Tests.Support;

namespace WangCheng.Tests.Faults;

/// <summary>
/// No simulation of dying: the built program runs as a process of its own while three people order and delete, and is killed by the operating system at moments drawn from a
/// seed, some of them while it starts. <c>WANGCHENG_KILLS</c> kills more often.
/// </summary>
public sealed class KilledTests(ITestOutputHelper output)
{
    public const string Variable = "WANGCHENG_KILLS";
    private const int UsualKills = 10;

    /// <summary>A life is measured in what people got out of it, and no machine is too slow for it to have any.</summary>
    private const int MostAnswers = 16;
    private const int AfterAnswer = 200;
    private static readonly TimeSpan LongestLife = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan StartsWithin = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(25);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Killed_again_and_again_under_load_it_loses_nothing_doubles_nothing_and_leaks_nothing()
    {
        var kills = int.TryParse(Environment.GetEnvironmentVariable(Variable), NumberStyles.None, CultureInfo.InvariantCulture, out var chosen) ? chosen : UsualKills;
        var seed = Seeds.Chosen(Environment.GetEnvironmentVariable(Seeds.Variable));
        var app = await WangChengApp.StartAsync(new ManualClock(TimeProvider.System.GetUtcNow()) { WaitsPassByThemselves = true }, timeScale: 40, ("Servers:PollEvery", "00:00:00.250"));
        try
        {
            foreach (var person in app.Everybody) await person.OpensAsync();
            await app.Life.BuryAsync(app.Bot);
            BusyPerson[] people = [.. app.Everybody.Select((chat, i) => new BusyPerson(chat, $"k{i}"))];
            await LiveAndDieAsync(app, people, kills, new Random((int)seed));

            // From here on time passes as the test likes: nobody wants to wait for the claims of the dead.
            await app.ReviveAsync(diesAt: null);
            await app.SettleAsync();
            var counted = await new Invariants(app).HoldAsync(Ct);
            var failed = await app.Database.ReadAsync(db => db.Operations.CountAsync(o => o.State == OperationState.Failed, Ct), Ct);

            output.WriteLine($"killed {kills} times from seed {seed}: {people.Sum(person => person.Acts)} acts, {counted.Operations} operations ({failed} failed), {counted.Servers} servers ({counted.Living} living), {counted.Lines} lines");
            counted.Operations.ShouldBeGreaterThan(kills / 2, "too little happened to prove anything");
            Figures.Note($"kill -9, {kills} times under load: operations accepted and ended once", counted.Operations);
        }
        finally
        {
            await app.ClearAwayAsync();
        }
    }

    private static async Task LiveAndDieAsync(WangChengApp app, BusyPerson[] people, int kills, Random random)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(Ct);
        var time = FollowAsync(app.Clock, end.Token);
        Task[] work = [.. people.Select(person => Task.Run(() => person.WorkUntilAsync(end.Token), Ct))];
        for (var kill = 1; kill <= kills; kill++)
        {
            await using var bot = new BotProcess(app);
            var diesWhileStarting = kill % 5 == 0;
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(Ct);
            patience.CancelAfter(diesWhileStarting ? TimeSpan.FromMilliseconds(random.Next(100, 1000)) : StartsWithin);
            (await bot.ListensAsync(patience.Token) || diesWhileStarting).ShouldBeTrue("the program did not start in time");
            var (begin, answers) = (Stopwatch.GetTimestamp(), people.Sum(person => person.Answers) + random.Next(MostAnswers + 1));
            while (!diesWhileStarting && people.Sum(person => person.Answers) < answers && Stopwatch.GetElapsedTime(begin) < LongestLife) await Task.Delay(Beat, TimeProvider.System, Ct);
            await Task.Delay(TimeSpan.FromMilliseconds(random.Next(AfterAnswer)), TimeProvider.System, Ct);
            await bot.KillAsync();
        }
        await end.CancelAsync();
        await Task.WhenAll(work);
        await time;
    }

    /// <summary>The clock of cloud and Teams goes with the real one, on which the killed process lives.</summary>
    private static async Task FollowAsync(ManualClock clock, CancellationToken ct)
    {
        for (var last = Stopwatch.GetTimestamp(); !ct.IsCancellationRequested;)
        {
            await Task.Delay(Beat, TimeProvider.System, ct).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            var now = Stopwatch.GetTimestamp();
            clock.Advance(Stopwatch.GetElapsedTime(last, now));
            last = now;
        }
    }
}
