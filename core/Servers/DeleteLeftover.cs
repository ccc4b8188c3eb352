using Microsoft.EntityFrameworkCore;
using WangCheng.Core.ActionLog;
using WangCheng.Core.Notices;
using WangCheng.Core.Operations;
using WangCheng.Core.People;
using WangCheng.Core.Store;

namespace WangCheng.Core.Servers;

/// <summary>An administrator wants a disk or a public IP gone that hangs on nothing. What it is now is looked at once more before anything is sent.</summary>
public sealed class DeleteLeftover(ServerDecisions decisions, OperationQueue operations, NoticeQueue notices, ActionLogWriter log)
{
    /// <summary>Where its operation stands: it has no row, so it is about its own finding, which no other work is ever about.</summary>
    internal static ServerId PlaceOf(FindingId leftover) => new(leftover.Value);

    internal static FindingId FindingAt(ServerId place) => new(place.Value);

    /// <param name="key">The same for every repeat of the same request by the same person.</param>
    /// <returns>Done with the <see cref="FindingId"/> (also when it was decided before: the finding says how), or a refusal.</returns>
    public Task<Outcome> RunAsync(Caller caller, FindingId found, string key, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(caller);
        return decisions.RunAsync(LeftoverVerbs.Delete, caller, found.ToString(), db => AcceptAsync(db, caller, found, key, ct), ct);
    }

    private async Task<Outcome> AcceptAsync(WangChengDb db, Caller caller, FindingId found, string key, CancellationToken ct)
    {
        if (!caller.IsAdministrator) return Outcome.No(new PeopleRefusals.OnlyAdministrators());
        // A request that was accepted before, and failed, left the finding open: its repeat must not order once more.
        if (await OperationQueue.FindAsync(db, key, ct) is not null) return new Outcome.Done(found);
        // Of two who tap in the same instant, one decides. Whoever wanted to keep it may think again.
        var taken = await db.Findings.Where(f => f.Id == found && (f.Kind == FindingKind.Disk || f.Kind == FindingKind.PublicIp) && (f.State == FindingState.Open || f.State == FindingState.Kept))
            .ExecuteUpdateAsync(set => set.SetProperty(f => f.State, FindingState.Removing), ct);
        if (await db.Findings.SingleOrDefaultAsync(f => f.Id == found, ct) is not { IsLeftover: true } finding) return Outcome.No(new ServerRefusals.NothingLeftOver());
        if (taken == 0) return new Outcome.Done(found);

        finding.Facts = (FindingFacts.Of(finding) with { DecidedBy = caller.Person.Value }).Write();
        var operation = operations.Add(db, LeftoverVerbs.Delete, PlaceOf(found), caller.Person, caller.Door, key, DeleteLeftoverOperation.Send, memory: "{}");
        log.Add(db, LeftoverRecords.Of(operation, ActionPhase.Accepted, finding));
        await notices.NewsAsync(db, found.ToString(), ct);
        return new Outcome.Done(found);
    }
}
