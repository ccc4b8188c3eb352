using WangCheng.Core.Calendar;

namespace WangCheng.Core.OffHours;

/// <summary>
/// When off-hours begin and end, and what is done about it. Pure. A time that the clock skips comes when it is skipped, one that it shows twice the first time. Of what was
/// missed only the latest counts: after a night without the program nobody wants the server stopped for a moment.
/// </summary>
internal static class OffHoursRules
{
    public static Refusal? WhyNot(OffHoursTimes times)
    {
        return times.StartAt == times.StopAt ? new OffHoursRefusals.SameTime(times.StopAt)
            : !Enum.IsDefined(times.Days) ? new OffHoursRefusals.NoDays()
            : null;
    }

    /// <summary>The first turn after <paramref name="after"/>.</summary>
    public static OffHoursTurn Next(OffHoursTimes times, TimeZoneInfo zone, WorkCalendar calendar, DateTimeOffset after)
    {
        var today = DateOnly.FromDateTime(ZoneClock.On(after, zone));
        // It stops every day: the day after tomorrow at the latest.
        return Enumerable.Range(-1, 4).SelectMany(day => Turns(times, zone, calendar, today.AddDays(day))).First(turn => turn.At > after);
    }

    /// <summary>The last turn after <paramref name="after"/> and not after <paramref name="upTo"/>: what should be so now. Null when nothing came in between.</summary>
    public static OffHoursTurn? Latest(OffHoursTimes times, TimeZoneInfo zone, WorkCalendar calendar, DateTimeOffset after, DateTimeOffset upTo)
    {
        var today = DateOnly.FromDateTime(ZoneClock.On(upTo, zone));
        return Enumerable.Range(-2, 4).SelectMany(day => Turns(times, zone, calendar, today.AddDays(day))).LastOrDefault(turn => turn.At > after && turn.At <= upTo);
    }

    public static OffHoursVerdict Decide(OffHoursTurn turn, OffHoursFacts facts)
    {
        if (facts is { IsThere: false } or { IsPaused: true } or { HasLeaseEnded: true } or { WasSwitchedSince: true }) return OffHoursVerdict.Leave;
        if (turn.Deed == OffHoursDeed.Stop ? facts.IsStopped : facts.IsRunning) return OffHoursVerdict.Leave;
        if (turn.Deed == OffHoursDeed.Stop && facts.IsBusy) return OffHoursVerdict.WaitUntilNotBusy;
        return facts.IsWorkedOn ? OffHoursVerdict.Wait : OffHoursVerdict.Order;
    }

    private static IEnumerable<OffHoursTurn> Turns(OffHoursTimes times, TimeZoneInfo zone, WorkCalendar calendar, DateOnly day)
    {
        var stop = new OffHoursTurn(OffHoursDeed.Stop, ZoneClock.First(day.ToDateTime(times.StopAt), zone));
        if (times.StartAt is not { } at || (times.Days == OffHoursDays.Workdays && !calendar.IsWorkday(day))) return [stop];
        var start = new OffHoursTurn(OffHoursDeed.Start, ZoneClock.First(day.ToDateTime(at), zone));
        // Where the clock skips both they come at once, still in their order.
        return at < times.StopAt ? [start, stop] : [stop, start];
    }
}

public enum OffHoursDeed
{
    Stop,
    Start,
}

/// <summary>Off-hours begin (stop) or end (start).</summary>
public sealed record OffHoursTurn(OffHoursDeed Deed, DateTimeOffset At);

/// <summary>What decides whether a turn is carried out.</summary>
/// <param name="IsThere">Neither being made nor being deleted, and well.</param>
/// <param name="IsBusy">Somebody said that they are busy on it.</param>
/// <param name="IsPaused">An administrator switched automatic work off.</param>
/// <param name="HasLeaseEnded">What happens to it then is the lease's business.</param>
/// <param name="IsWorkedOn">An operation is in progress on it.</param>
/// <param name="WasSwitchedSince">Since the turn somebody started, stopped or restarted it by hand: they know better.</param>
internal sealed record OffHoursFacts(bool IsThere, bool IsRunning, bool IsStopped, bool IsBusy, bool IsPaused, bool HasLeaseEnded, bool IsWorkedOn, bool WasSwitchedSince);

internal enum OffHoursVerdict
{
    /// <summary>Nothing is done about this turn, now or later.</summary>
    Leave,

    /// <summary>Looked at again in a minute.</summary>
    Wait,

    /// <summary>Looked at again when nobody is busy on it any more.</summary>
    WaitUntilNotBusy,

    Order,
}
