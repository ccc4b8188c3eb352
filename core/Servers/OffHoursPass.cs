using Microsoft.EntityFrameworkCore;
using WangCheng.Core.ActionLog;
using WangCheng.Core.Automation;
using WangCheng.Core.Calendar;
using WangCheng.Core.Leases;
using WangCheng.Core.OffHours;
using WangCheng.Core.Operations;
using WangCheng.Core.People;
using WangCheng.Core.Store;

namespace WangCheng.Core.Servers;

/// <summary>
/// One look at one server whose off-hours are due: 1. what was ordered last has ended, and its owner hears of it if it failed, 2. the latest turn that came since the last look is
/// carried out if it still makes sense, 3. when to look next. Changes rows only, in the caller's transaction.
/// </summary>
internal sealed class OffHoursPass(WorkCalendar calendar, OperationQueue operations, PersonalNotices personal, ActionLogWriter log)
{
    /// <summary>While something else is under way, and until the end of what was ordered is known.</summary>
    private static readonly TimeSpan Again = TimeSpan.FromMinutes(1);

    /// <returns>Whether a stop or a start was ordered.</returns>
    public async Task<bool> LookAsync(WangChengDb db, ServerId id, DateTimeOffset now, CancellationToken ct)
    {
        if (await db.OffHours.SingleOrDefaultAsync(s => s.Server == id, ct) is not { } setting) return false;
        var server = await db.Servers.AsNoTracking().SingleAsync(s => s.Id == id, ct);
        if (!server.State.IsLiving())
        {
            db.OffHours.Remove(setting);
            return false;
        }
        await HearAsync(db, setting, server, ct); // 1

        if (setting.SavedAt > now + ClockRules.Tolerance && setting.DoneThrough > now) setting.DoneThrough = now;
        var (isOrdered, wait) = await TurnAsync(db, setting, server, now, ct); // 2

        DateTimeOffset[] looks = [setting.Next(calendar, now).At, wait ?? DateTimeOffset.MaxValue, setting.Ordered is null ? DateTimeOffset.MaxValue : now + Again]; // 3
        (setting.NextDueAt, setting.SavedAt, setting.Version) = (looks.Min(), now, setting.Version + 1);
        return isOrdered;
    }

    // 1
    private async Task HearAsync(WangChengDb db, OffHoursSetting setting, Server server, CancellationToken ct)
    {
        if (setting.Ordered is not { } ordered) return;
        var operation = await db.Operations.AsNoTracking().SingleOrDefaultAsync(o => o.Id == ordered, ct);
        if (operation is { State: OperationState.Ready or OperationState.Waiting }) return;
        setting.Ordered = null;
        if (operation is { State: OperationState.Failed or OperationState.Parked }) await personal.TellAsync(db, server.Owner, OffHoursVerbs.Failed, ordered.ToString(), ct);
    }

    // 2
    /// <returns>Whether it was ordered; or when to look at the same turn again.</returns>
    private async Task<(bool IsOrdered, DateTimeOffset? Wait)> TurnAsync(WangChengDb db, OffHoursSetting setting, Server server, DateTimeOffset now, CancellationToken ct)
    {
        if (OffHoursRules.Latest(setting.Times, setting.ZoneOrUtc, calendar, setting.DoneThrough, now) is not { } turn) return (false, null);
        var lease = await db.Leases.AsNoTracking().SingleAsync(l => l.Server == server.Id, ct);
        switch (OffHoursRules.Decide(turn, await FactsAsync(db, turn, server, lease, now, ct)))
        {
            case OffHoursVerdict.Wait: return (false, now + Again);
            case OffHoursVerdict.WaitUntilNotBusy: return (false, lease.BusyUntil);
            case OffHoursVerdict.Order when !await WasOrderedAsync(db, turn, server, ct):
                var operation = operations.Add(db, VerbOf(turn), server.Id, PersonId.Program, Doors.Timer, KeyOf(turn, server));
                log.Add(db, OffHoursRecords.Ordered(operation, server, setting));
                (setting.Ordered, setting.DoneThrough) = (operation.Id, turn.At);
                return (true, null);
            default:
                setting.DoneThrough = turn.At;
                return (false, null);
        }
    }

    private static async Task<OffHoursFacts> FactsAsync(WangChengDb db, OffHoursTurn turn, Server server, Lease lease, DateTimeOffset now, CancellationToken ct) => new(
        IsThere: server is { State: ServerState.Running or ServerState.Stopped, IsFrozen: false },
        IsRunning: server.State == ServerState.Running,
        IsStopped: server.State == ServerState.Stopped,
        IsBusy: lease.BusyUntil > now,
        IsPaused: (await db.AutomationAsync(ct)).IsPaused,
        HasLeaseEnded: lease.Stage != LeaseStage.Running,
        IsWorkedOn: await OperationQueue.InProgressAsync(db, server.Id, ct) is not null,
        WasSwitchedSince: await db.Operations.AnyAsync(o => o.Server == server.Id && o.CreatedAt >= turn.At && o.Person != PersonId.Program && Power.Contains(o.Verb), ct));

    private static readonly Verb[] Power = [.. Enum.GetValues<PowerDeed>().Select(deed => deed.Verb())];

    /// <summary>The clock was set back after it: the same turn is not carried out twice.</summary>
    private static async Task<bool> WasOrderedAsync(WangChengDb db, OffHoursTurn turn, Server server, CancellationToken ct) => await OperationQueue.FindAsync(db, KeyOf(turn, server), ct) is not null;

    private static string KeyOf(OffHoursTurn turn, Server server) => $"{OffHoursVerbs.Rule}:{server.Id}:{turn.At.UtcDateTime:yyyyMMdd'T'HHmm}";

    private static Verb VerbOf(OffHoursTurn turn) => turn.Deed == OffHoursDeed.Stop ? ServerVerbs.Stop : ServerVerbs.Start;
}
