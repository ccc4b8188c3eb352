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

    /// <summary>Its time is over, and it was stopped for that.</summary>
    private protected async Task HasEndedAsync(LeaseStage stage, bool isThere = false)
    {
        if (!isThere) await HasAsync(LiNa);
        await LiNa.SaysAsync("stop web-1");
        await LiNa.TapsAsync("Yes, stop web-1");
        await App.SettleAsync();
        await EndAsync(stage);
    }

    /// <summary>As the rows are when its end has come; what leads there is another story.</summary>
    private protected async Task EndAsync(LeaseStage stage)
    {
        var end = (await LeaseAsync()).EndsAt!.Value;
        App.Clock.Advance(end - App.Clock.GetUtcNow() + TimeSpan.FromMinutes(10));
        await App.Database.WriteAsync(db => db.Leases.ExecuteUpdateAsync(set => set
            .SetProperty(lease => lease.Stage, stage)
            .SetProperty(lease => lease.GraceEndsAt, stage == LeaseStage.Grace ? end + TimeSpan.FromDays(1) : null)
            .SetProperty(lease => lease.Version, lease => lease.Version + 1), Ct), Ct);
    }
}
