using WangCheng.Core.Calendar;
using WangCheng.Core.Leases;
using WangCheng.Core.OffHours;

namespace WangCheng.Core.Servers;

/// <summary>Plays the sweepers through for one server, as if everything went well and nobody did anything. Pure.</summary>
internal static class PlannedSteps
{
    /// <param name="lease">Played on: not to be saved.</param>
    /// <param name="around">As the sweeper has it.</param>
    /// <param name="now">The time.</param>
    /// <param name="until">Up to when, included.</param>
    public static IEnumerable<(PlannedDeed Deed, DateTimeOffset At)> Of(Lease lease, LeaseCircumstances around, DateTimeOffset now, DateTimeOffset until)
    {
        var then = now;
        while (LeasePlan.Next(lease, around, then) is { } next)
        {
            then = next.At > then ? next.At : then;
            if (then > until) yield break;
            yield return (DeedOf(next.Deed), then);
            // What follows an end or a deletion waits for somebody to be told, or is the last of it.
            if (next.Deed != LeaseDeed.Remind) yield break;
            lease.Reminded = next.Lead;
        }
    }

    /// <summary>The first turn that would be carried out, as the server is now; null when there is none up to <paramref name="until"/>.</summary>
    public static (PlannedDeed Deed, DateTimeOffset At)? Of(OffHoursSetting setting, Server server, Lease lease, WorkCalendar calendar, DateTimeOffset now, DateTimeOffset until)
    {
        for (var turn = setting.Next(calendar, now); turn.At <= until; turn = setting.Next(calendar, turn.At))
        {
            switch (OffHoursRules.Decide(turn, FactsAt(turn, server, lease)))
            {
                case OffHoursVerdict.Order: return (DeedOf(turn.Deed), turn.At);
                case OffHoursVerdict.WaitUntilNotBusy when lease.BusyUntil <= until: return (DeedOf(turn.Deed), lease.BusyUntil.Value);
            }
        }
        return null;
    }

    /// <summary>By then, whoever paused it has resumed it, and what is under way is done.</summary>
    private static OffHoursFacts FactsAt(OffHoursTurn turn, Server server, Lease lease) => new(
        IsThere: server is { State: ServerState.Running or ServerState.Stopped, IsFrozen: false },
        IsRunning: server.State == ServerState.Running,
        IsStopped: server.State == ServerState.Stopped,
        IsBusy: lease.BusyUntil > turn.At,
        IsPaused: false,
        HasLeaseEnded: lease.Stage != LeaseStage.Running || (!lease.IsPinned && lease.EndsAt <= turn.At),
        IsWorkedOn: false,
        WasSwitchedSince: false);

    private static PlannedDeed DeedOf(LeaseDeed deed) => deed switch
    {
        LeaseDeed.Remind => PlannedDeed.Remind,
        LeaseDeed.End => PlannedDeed.End,
        LeaseDeed.Delete => PlannedDeed.Delete,
        LeaseDeed.Announce => PlannedDeed.Announce,
        _ => throw new ArgumentOutOfRangeException(nameof(deed), deed, null),
    };

    private static PlannedDeed DeedOf(OffHoursDeed deed) => deed == OffHoursDeed.Stop ? PlannedDeed.Rest : PlannedDeed.Wake;
}
