using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using WangCheng.Core.ActionLog;
using WangCheng.Core.Automation;
using WangCheng.Core.Calendar;
using WangCheng.Core.Notices;
using WangCheng.Core.Operations;
using WangCheng.Core.People;
using WangCheng.Core.Store;

namespace WangCheng.Core.Leases;

/// <summary>
/// What is done about one lease that is due, in the caller's transaction: the row says what happened, the work and the notice are ordered with it. Its version tells whether somebody
/// else was faster; then this runs again and finds out what is left to do.
/// </summary>
public sealed class LeaseSteps(
    OperationQueue operations, PersonalNotices personal, NoticeQueue notices, PeopleDirectory people, WorkTimes workTimes, ActionLogWriter log, IOptionsMonitor<LeaseOptions> options, TimeProvider time)
{
    /// <summary>Why a server is released, as <c>reason</c> in the action log.</summary>
    internal const string Ended = "lease.ended";

    internal const string GraceOver = "lease.grace_over";

    /// <returns>How many leases were changed: none when there was nothing to do any more.</returns>
    public async Task<int> TakeAsync(WangChengDb db, ServerId server, CancellationToken ct)
    {
        var (now, automation) = (time.GetUtcNow(), await db.AutomationAsync(ct));
        if (await LeaseSweeper.Due(db, now, automation.IsPaused).SingleOrDefaultAsync(lease => lease.Server == server, ct) is not { } lease) return 0;
        var zone = people.ZoneOf(await db.People.AsNoTracking().SingleOrDefaultAsync(person => person.Id == lease.Owner, ct));
        var around = new LeaseCircumstances(instant => workTimes.NotAfter(instant, zone), options.CurrentValue.MostOverdue, automation.ResumedAt);
        switch (LeasePlan.Next(lease, around, now))
        {
            case { Deed: LeaseDeed.Remind } next when next.At <= now: return await RemindAsync(db, lease, next, around, zone, now, ct);
            case { Deed: LeaseDeed.End or LeaseDeed.Announce } next when next.At <= now:
                await EndAsync(db, lease, now, ct);
                break;
            case { Deed: LeaseDeed.Delete } next when next.At <= now:
                await DeleteAsync(db, lease, ct);
                break;
            case var next:
                lease.NextDueAt = next?.At;
                break;
        }
        lease.Version++;
        return 1;
    }

    /// <summary>The stop needs no delivered notice; what follows it does.</summary>
    private async Task EndAsync(WangChengDb db, Lease lease, DateTimeOffset now, CancellationToken ct)
    {
        var end = new LeaseEnd { Id = LeaseEndId.New(time), Server = lease.Server, EndsAt = lease.EndsAt!.Value, At = now };
        db.LeaseEnds.Add(end);
        var before = lease.End;
        (lease.Stage, lease.End, lease.GraceEndsAt, lease.NextDueAt) = (LeaseStage.Ended, end.Id, null, null);
        Order(db, lease, end, Ended);
        await personal.TellAsync(db, lease.Owner, LeaseVerbs.Ended, end.Id.ToString(), ct);
        if (before is { } earlier) await notices.NewsAsync(db, earlier.ToString(), ct);
    }

    /// <summary>It stays due: the work makes sure itself that the time has come, and where a wrong clock ordered it, it is ordered again at the right time.</summary>
    private async Task DeleteAsync(WangChengDb db, Lease lease, CancellationToken ct) =>
        Order(db, lease, await db.LeaseEnds.AsNoTracking().SingleAsync(end => end.Id == lease.End, ct), GraceOver);

    private async Task<int> RemindAsync(WangChengDb db, Lease due, LeaseDue first, LeaseCircumstances around, TimeZoneInfo zone, DateTimeOffset now, CancellationToken ct)
    {
        var tomorrow = now.AddDays(1);
        var others = await db.Leases.Where(lease => lease.Owner == due.Owner && lease.Server != due.Server && lease.Stage == LeaseStage.Running && lease.NextDueAt <= tomorrow && lease.EndsAt > now).ToListAsync(ct);
        var lines = ReminderDigest.Of((due, first), others.Select(lease => (lease, LeasePlan.Next(lease, around, now))), zone, now);
        var reminder = new Reminder { Id = ReminderId.New(time), Person = due.Owner, At = now };
        db.Reminders.Add(reminder);
        foreach (var (lease, next) in lines)
        {
            db.ReminderLines.Add(new ReminderLine { Reminder = reminder.Id, Server = lease.Server, Lead = next.Lead!.Value, EndsAt = lease.EndsAt!.Value });
            lease.Reminded = next.Lead;
            lease.NextDueAt = LeasePlan.Next(lease, around, now)?.At;
            lease.Version++;
        }
        await personal.TellAsync(db, due.Owner, LeaseVerbs.Remind, reminder.Id.ToString(), ct);
        return lines.Count;
    }

    private void Order(WangChengDb db, Lease lease, LeaseEnd end, string reason)
    {
        var operation = operations.Add(db, LeaseVerbs.Release, lease.Server, PersonId.Program, Doors.Timer, requestKey: null);
        log.Add(db, new ActionRecord
        {
            Verb = LeaseVerbs.Release, Phase = ActionPhase.Accepted, Door = Doors.Timer, Operation = operation.Id, Server = lease.Server, Owner = lease.Owner, Reason = reason,
            LeaseEnds = end.EndsAt, LeaseRule = lease.Rule.Name(), LeaseEnd = end.Id, NotifiedAt = end.DeliveredAt,
        });
    }
}
