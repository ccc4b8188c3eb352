using Microsoft.EntityFrameworkCore;
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
public sealed class PinLease(Database database, OperationQueue operations, NoticeQueue notices, OwnerTold owners, ShowServer showServer, LeaseBell bell, NoticeBell noticeBell, ActionLogWriter log, RefusalLog refusals, IOptionsMonitor<LeaseOptions> options, TimeProvider time)
{
    /// <param name="asked">Id, name, or an unambiguous beginning of a name.</param>
    /// <param name="pinned">False takes it back.</param>
    /// <returns>Accepted (also for a repeat of the same request), Done with a <see cref="ServerView"/> when it was so already, or a refusal.</returns>
    public async Task<Outcome> RunAsync(Caller caller, string asked, bool pinned, Confirmation confirmation, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(caller);
        ArgumentNullException.ThrowIfNull(confirmation);
        var verb = pinned ? LeaseVerbs.Pin : LeaseVerbs.Unpin;
        var outcome = caller.IsAdministrator ? await database.DecideAsync(db => AcceptAsync(db, caller, asked, pinned, verb, confirmation, ct), ct) : Outcome.No(new ServerRefusals.OnlyAdministrators());
        if (outcome is Outcome.Refused { Reason: var why })
            await refusals.AddAsync(new ActionRecord { Verb = verb, Phase = ActionPhase.Refused, Actor = caller.Person, Door = caller.Door, Server = ServerId.From(asked), Reason = why.Code, Detail = why.Facts ?? asked }, ct);
        bell.Bell.Ring();
        noticeBell.Bell.Ring();
        return outcome;
    }

    private async Task<Outcome> AcceptAsync(WangChengDb db, Caller caller, string asked, bool pinned, Verb verb, Confirmation confirmation, CancellationToken ct)
    {
        if (await OperationQueue.FindAsync(db, confirmation.Key, ct) is { } before) return new Outcome.Accepted(before.Id);
        var (server, refusal) = await FindServer.RunAsync(db, caller, asked, ct);
        if (server is null) return Outcome.No(refusal!);
        if (!server.State.IsLiving()) return Outcome.No(new ServerRefusals.AlreadyGone(server));
        if (server.State == ServerState.Deleting) return Outcome.No(new ServerRefusals.Busy(server, ServerVerbs.Delete));
        var lease = await db.Leases.AsNoTracking().SingleAsync(l => l.Server == server.Id, ct);
        if (lease is not { EndsAt: { } end }) return Outcome.No(new LeaseRefusals.NotBegun());
        if (lease.Stage == LeaseStage.Over) return Outcome.No(new LeaseRefusals.Over());
        if (lease.IsPinned == pinned) return new Outcome.Done(await showServer.ViewAsync(db, caller, server, ct));

        var now = time.GetUtcNow();
        var newEnd = pinned || end > now + options.CurrentValue.Default ? end : now + options.CurrentValue.Default;
        var changed = await db.Leases.Where(l => l.Server == server.Id && l.Version == lease.Version && l.ClosedAt == null).ExecuteUpdateAsync(set =>
        {
            set.SetProperty(l => l.IsPinned, pinned).SetProperty(l => l.EndsAt, newEnd).SetProperty(l => l.NextDueAt, now).SetProperty(l => l.Version, l => l.Version + 1);
            if (newEnd != end) set.SetProperty(l => l.EndSetAt, now);
            // One whose end has come is kept, too.
            if (pinned) set.SetProperty(l => l.Stage, LeaseStage.Running).SetProperty(l => l.End, (LeaseEndId?)null).SetProperty(l => l.GraceEndsAt, (DateTimeOffset?)null).SetProperty(l => l.Reminded, (ReminderLead?)null);
        }, ct);
        if (changed == 0) return Outcome.No(new ServerRefusals.NotFound(asked));

        var operation = operations.AddDone(db, verb, server.Id, caller.Person, caller.Door, confirmation.Key, new ExtendMemory(end, newEnd, null).Write());
        var record = ServerRecords.Of(operation, ActionPhase.Accepted, server) with { Step = null, LeaseEnds = pinned ? null : newEnd };
        log.Add(db, record);
        log.Add(db, record with { Phase = ActionPhase.Done });
        await LeaseNews.OfAsync(db, notices, lease, ct);
        await notices.FollowAsync(db, caller.Person, verb, operation.Id.ToString(), confirmation.Answer, ct);
        await owners.AddAsync(db, operation, server, caller, ct);
        return new Outcome.Accepted(operation.Id);
    }
}
