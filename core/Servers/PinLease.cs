using Microsoft.Extensions.Options;
using WangCheng.Core.ActionLog;
using WangCheng.Core.Leases;
using WangCheng.Core.Notices;
using WangCheng.Core.Operations;
using WangCheng.Core.People;
using WangCheng.Core.Store;

namespace WangCheng.Core.Servers;

/// <summary>
/// An administrator decides that a server never ends by itself, or that it does again. Pinning keeps one whose end has come, too: it is not deleted, and starting it is another
/// matter. Unpinning never ends a server at once: where its end is near or has passed, it gets the usual length from now on.
/// </summary>
public sealed class PinLease(
    ServerDecisions decisions, OperationQueue operations, NoticeQueue notices, OwnerTold owners, ShowServer showServer, LeaseBell bell, ActionLogWriter log, IOptionsMonitor<LeaseOptions> options, TimeProvider time)
{
    /// <param name="asked">Id, name, or an unambiguous beginning of a name.</param>
    /// <param name="pinned">False takes it back.</param>
    /// <returns>Accepted (also for a repeat of the same request), Done with a <see cref="ServerView"/> when it was so already, or a refusal.</returns>
    public async Task<Outcome> RunAsync(Caller caller, string asked, bool pinned, Confirmation confirmation, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(caller);
        ArgumentNullException.ThrowIfNull(confirmation);
        var verb = pinned ? LeaseVerbs.Pin : LeaseVerbs.Unpin;
        var outcome = await decisions.RunAsync(verb, caller, asked, db => AcceptAsync(db, caller, asked, pinned, verb, confirmation, ct), ct);
        bell.Bell.Ring();
        return outcome;
    }

    private async Task<Outcome> AcceptAsync(WangChengDb db, Caller caller, string asked, bool pinned, Verb verb, Confirmation confirmation, CancellationToken ct)
    {
        if (!caller.IsAdministrator) return Outcome.No(new PeopleRefusals.OnlyAdministrators());
        var (taken, answer) = await LeaseInHand.TakeAsync(db, caller, asked, confirmation.Key, ct);
        if (taken is not { Server: var server, Lease: var lease }) return answer!;
        if (lease is not { EndsAt: { } end, End: var told }) return Outcome.No(new LeaseRefusals.NotBegun());
        if (lease.Stage == LeaseStage.Over) return Outcome.No(new LeaseRefusals.Over());
        if (lease.IsPinned == pinned) return new Outcome.Done(await showServer.ViewAsync(db, caller, server, ct));

        var newEnd = Change(lease, end, pinned);
        await db.SaveChangesAsync(ct);
        var operation = operations.AddDone(db, verb, server.Id, caller.Person, caller.Door, confirmation.Key, new ExtendMemory(end, newEnd, null).Write());
        var record = ServerRecords.Of(operation, ActionPhase.Accepted, server) with { Step = null, LeaseEnds = pinned ? null : newEnd };
        log.Add(db, record);
        log.Add(db, record with { Phase = ActionPhase.Done });
        await LeaseNews.OfAsync(db, notices, server.Id, end, told, ct);
        await notices.FollowAsync(db, caller.Person, verb, operation.Id.ToString(), confirmation.Answer, ct);
        await owners.AddAsync(db, operation, server, caller, ct);
        return new Outcome.Accepted(operation.Id);
    }

    /// <returns>The end from now on.</returns>
    private DateTimeOffset Change(Lease lease, DateTimeOffset end, bool pinned)
    {
        var now = time.GetUtcNow();
        var newEnd = pinned || end > now + options.CurrentValue.Default ? end : now + options.CurrentValue.Default;
        (lease.IsPinned, lease.EndsAt, lease.NextDueAt, lease.Version) = (pinned, newEnd, now, lease.Version + 1);
        if (newEnd != end) lease.EndSetAt = now;
        // One whose end has come is kept, too.
        if (pinned) (lease.Stage, lease.End, lease.GraceEndsAt, lease.Reminded) = (LeaseStage.Running, null, null, null);
        return newEnd;
    }
}
