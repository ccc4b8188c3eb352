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
        // Whoever wanted to keep it may think again.
        var (finding, answer) = await TakeLeftover.RunAsync(db, caller, found, FindingState.Removing, from: [FindingState.Open, FindingState.Kept], ct);
        if (finding is null) return answer!;

        var operation = operations.Add(db, LeftoverVerbs.Delete, PlaceOf(found), caller.Person, caller.Door, key, DeleteLeftoverOperation.Send, memory: "{}");
        log.Add(db, LeftoverRecords.Of(operation, ActionPhase.Accepted, finding));
        await notices.NewsAsync(db, found.ToString(), ct);
        return new Outcome.Done(found);
    }
}
