using Microsoft.Extensions.Options;

namespace WangCheng.Core.Calendar;

/// <summary>When somebody can be expected to read and act: on workdays, in the working hours of the settings, by their own clock. Pure.</summary>
public sealed class WorkTimes(WorkCalendar calendar, IOptions<CalendarOptions> options)
{
    /// <summary>How long before the end of the working day something is told at the latest: there must be time left to do something about it.</summary>
    public static readonly TimeSpan BeforeTheEnd = TimeSpan.FromMinutes(30);

    /// <summary>Longer than any holiday. Whoever never works is told at any time.</summary>
    private const int DaysLookedBack = 31;

    private readonly TimeOnly from = options.Value.WorkFrom;
    private readonly TimeOnly latest = options.Value.WorkTo.Add(-BeforeTheEnd);

    public bool IsWorkday(DateOnly day) => calendar.IsWorkday(day);

    /// <summary>
    /// The last moment not after <paramref name="instant"/> at which somebody in <paramref name="zone"/> can be told something and still act on it that day: from the beginning of
    /// the working day until half an hour before its end, both included. What lies later the same day moves to that half hour, what lies on a day off or before the beginning to
    /// the workday before. Of two instants the later one never becomes the earlier.
    /// </summary>
    public DateTimeOffset NotAfter(DateTimeOffset instant, TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        var today = DateOnly.FromDateTime(ZoneClock.On(instant, zone));
        for (var back = 0; back <= DaysLookedBack; back++)
        {
            var day = today.AddDays(-back);
            if (!calendar.IsWorkday(day) || !Exists(day, zone)) continue;
            var (first, last) = (ZoneClock.First(day.ToDateTime(from), zone), ZoneClock.First(day.ToDateTime(latest), zone));
            if (instant >= last) return last;
            if (instant >= first) return instant;
        }
        return instant;
    }

    /// <summary>Not for the day that an island skips when it changes the side of the date line.</summary>
    private bool Exists(DateOnly day, TimeZoneInfo zone) => DateOnly.FromDateTime(ZoneClock.On(ZoneClock.First(day.ToDateTime(from), zone), zone)) == day;
}
