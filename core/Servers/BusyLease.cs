using Microsoft.Extensions.Options;
using WangCheng.Core.ActionLog;
using WangCheng.Core.Leases;
using WangCheng.Core.Notices;
using WangCheng.Core.Operations;
using WangCheng.Core.People;
using WangCheng.Core.Store;

namespace WangCheng.Core.Servers;

/// <summary>Somebody is busy on a server and wants no reminder and no stop in the evening for a while. It takes nothing away and moves no end, so nobody is asked once more.</summary>
public sealed class BusyLease(
    ServerDecisions decisions, OperationQueue operations, NoticeQueue notices, OwnerTold owners, ShowServer showServer, LeaseBell bell, ActionLogWriter log, IOptionsMonitor<LeaseOptions> options, TimeProvider time)
{
    private static readonly TimeSpan SameWish = TimeSpan.FromMinutes(5);

    /// <param name="asked">Id, name, or an unambiguous beginning of a name.</param>
    /// <param name="busy">A length from now on, or until a moment. What lies after the end of the lease is cut there.</param>
    /// <returns>Accepted (also for a repeat of the same request), Done with a <see cref="ServerView"/> when it was so already, or a refusal.</returns>
    public async Task<Outcome> RunAsync(Caller caller, string asked, Extension busy, Confirmation confirmation, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(caller);
        ArgumentNullException.ThrowIfNull(busy);
        ArgumentNullException.ThrowIfNull(confirmation);
        var outcome = await decisions.RunAsync(LeaseVerbs.Busy, caller, asked, db => AcceptAsync(db, caller, asked, busy, confirmation, ct), ct);
        bell.Bell.Ring();
        return outcome;
    }

    private async Task<Outcome> AcceptAsync(WangChengDb db, Caller caller, string asked, Extension busy, Confirmation confirmation, CancellationToken ct)
    {
        var (taken, answer) = await LeaseInHand.TakeAsync(db, caller, asked, confirmation.Key, ct);
        if (taken is not { Server: var server, Lease: var lease }) return answer!;
        // Handed over between the two looks.
        if (lease.Owner != server.Owner && !caller.IsAdministrator) return Outcome.No(new ServerRefusals.NotFound(asked));
        var (now, latest) = (time.GetUtcNow(), options.CurrentValue.Longest);
        if (LeaseRules.WhyNotBusy(lease, busy, now, latest) is { } why) return Outcome.No(why);

        var until = LeaseRules.BusyUntil(lease, busy, now);
        // Whoever says it again because no answer came means the same, though three hours from now are later by now.
        if (until - lease.BusyUntil is { } later && later >= TimeSpan.Zero && later < SameWish) return new Outcome.Done(await showServer.ViewAsync(db, caller, server, ct));
        (lease.BusyUntil, lease.NextDueAt, lease.Version) = (until, now, lease.Version + 1);
        await db.SaveChangesAsync(ct);

        var operation = operations.AddDone(db, LeaseVerbs.Busy, server.Id, caller.Person, caller.Door, confirmation.Key, "{}");
        var record = ServerRecords.Of(operation, ActionPhase.Accepted, server) with { Step = null, LeaseEnds = lease.EndsAt, Detail = $"until {until:O}" };
        log.Add(db, record);
        log.Add(db, record with { Phase = ActionPhase.Done });
        await notices.FollowAsync(db, caller.Person, LeaseVerbs.Busy, operation.Id.ToString(), confirmation.Answer, ct);
        await owners.AddAsync(db, operation, server, caller, ct);
        return new Outcome.Accepted(operation.Id);
    }
}
