using Microsoft.EntityFrameworkCore;
using WangCheng.Core.Leases;
using WangCheng.Simulator.Teams;
using WangCheng.Tests.Journeys;
using WangCheng.Tests.Support;

namespace WangCheng.Tests.Leases;

/// <summary>A story about the lease of web-1.</summary>
public abstract class LeaseJourney : Journey
{
    private protected Task<Lease> LeaseAsync() => App.Database.ReadAsync(db => db.Leases.SingleAsync(Ct), Ct);

    private protected Task<List<LeaseEnd>> EndsAsync() => App.Database.ReadAsync(db => db.LeaseEnds.OrderBy(end => end.At).ToListAsync(Ct), Ct);

    /// <summary>What was done at once for typed words is told by a notice.</summary>
    private protected async Task SaysAndReadsAsync(Chat person, string words)
    {
        await person.SaysAsync(words);
        await App.RunDueAsync();
        await person.LooksAsync();
    }

    /// <summary>Each of these buttons, tapped at the same instant.</summary>
    private protected Task<WireAnswer[]> TapsAtOnceAsync(params (ChatMessage Message, string Title)[] taps) => Task.WhenAll(taps.Select(tap =>
    {
        var action = new ShownCard(tap.Message.Card!).Button(tap.Title)!;
        return App.Wire.PostAsync(App.Wire.Executes(LiNa, tap.Message.Id, (string)action["verb"]!, action["data"]!.DeepClone()));
    }));

    /// <summary>
    /// Its time has passed and it was stopped for that: ten minutes ago, and she was told; or Teams was down, and she was not told yet; or its grace is over too, and its deletion
    /// has just been sent.
    /// </summary>
    private protected async Task HasEndedAsync(LeaseStage stage, bool isThere = false)
    {
        if (!isThere) await HasAsync(LiNa);
        await App.PassUntilAsync((await LeaseAsync()).EndsAt!.Value.AddMinutes(-1));
        if (stage == LeaseStage.Ended) App.TeamsFaults.Next(TeamsCall.Send, new TeamsFault.Answer(502), 1000);
        await App.PassAsync(TimeSpan.FromMinutes(11));
        App.TeamsFaults.Clear();
        if (stage == LeaseStage.Over)
        {
            App.Clock.Advance((await LeaseAsync()).GraceEndsAt!.Value - App.Clock.GetUtcNow());
            await App.RunDueAsync();
        }
        (await LeaseAsync()).Stage.ShouldBe(stage);
    }
}
