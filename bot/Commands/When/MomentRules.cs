namespace WangCheng.Bot.Commands.When;

/// <summary>
/// Which moment is meant, by the clock and the calendar of the person who named it. Pure. Of several days that fit (Friday, 12/1, the 15th) it is the first whose moment is still to come; only
/// where today itself was named by its date, and its moment has passed, nothing else is guessed. A time that the clock skips in spring is as much later as it is put forward; of one that comes
/// twice in autumn the later is meant, so that nothing ends early.
/// </summary>
internal static class MomentRules
{
    /// <summary>When a day ends for those who name no time.</summary>
    public static readonly TimeOnly Usual = new(18, 0);

    /// <summary>Nobody plans further ahead: such a year was mistyped.</summary>
    public const int MostYears = 10;

    public static Reckoned Reckon(AskedMoment asked, DateTimeOffset now, TimeZoneInfo zone)
    {
        if (asked.Clock is { } clock && clock.Read() is null) return new Reckoned.Refused(new WhenRefusals.NoSuchTime(clock.Hour, clock.Minute));
        var (time, nextDay) = asked.Clock?.Read() ?? (Usual, false);
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, zone).DateTime);

        DateTimeOffset? passed = null;
        foreach (var day in AskedDays(asked.Day, today))
        {
            if (day.Year > today.Year + MostYears) return new Reckoned.Refused(new WhenRefusals.TooFar());
            if (day.Year < today.Year - 1) return new Reckoned.Refused(new WhenRefusals.Past(null));
            var instant = Instant(day, time, nextDay, zone);
            if (asked.Day is AskedDay.Date { On: { } on } && day.DayOfWeek != on) return new Reckoned.Refused(new WhenRefusals.OtherWeekday(instant));
            if (instant > now) return new Reckoned.At(instant);
            passed ??= instant;
        }
        return new Reckoned.Refused(passed is null ? new WhenRefusals.NoSuchDay() : new WhenRefusals.Past(passed));
    }

    private static IEnumerable<DateOnly> AskedDays(AskedDay? asked, DateOnly today) => asked switch
    {
        null => [today, today.AddDays(1)],
        AskedDay.InDays(var days) => [today.AddDays(days)],
        AskedDay.Weekday(var day, null) => [today.AddDays(DaysUntil(day, today)), today.AddDays(DaysUntil(day, today) + 7)],
        AskedDay.Weekday(var day, { } week) => [today.AddDays((week * 7) + FromMonday(day) - FromMonday(today.DayOfWeek))],
        AskedDay.InMonth(var ahead, var day) => Months(today, ahead, ahead).SelectMany(month => In(month, day)),
        AskedDay.Date({ } year, { } month, var day, _) => year is >= 1 and <= 9999 && month is >= 1 and <= 12 ? In(new(year, month, 1), day) : [],
        AskedDay.Date(_, { } month, var day, _) => ToCome(Months(today, 0, MostYears * 12).Where(first => first.Month == month).SelectMany(first => In(first, day)), today),
        AskedDay.Date(_, null, var day, _) => ToCome(Months(today, 0, 12).SelectMany(first => In(first, day)), today),
        _ => [],
    };

    /// <summary>Named by its date, today is today, and no other day.</summary>
    private static IEnumerable<DateOnly> ToCome(IEnumerable<DateOnly> days, DateOnly today)
    {
        foreach (var day in days)
        {
            if (day >= today) yield return day;
            if (day == today) yield break;
        }
    }

    private static IEnumerable<DateOnly> Months(DateOnly today, int from, int to) =>
        Enumerable.Range(from, to - from + 1).Select(ahead => new DateOnly(today.Year, today.Month, 1).AddMonths(ahead));

    private static IEnumerable<DateOnly> In(DateOnly month, int? day)
    {
        var last = DateTime.DaysInMonth(month.Year, month.Month);
        if ((day ?? last) >= 1 && (day ?? last) <= last) yield return new(month.Year, month.Month, day ?? last);
    }

    private static int DaysUntil(DayOfWeek day, DateOnly today) => (day - today.DayOfWeek + 7) % 7;

    private static int FromMonday(DayOfWeek day) => ((int)day + 6) % 7;

    private static DateTimeOffset Instant(DateOnly day, TimeOnly time, bool nextDay, TimeZoneInfo zone)
    {
        var there = (nextDay ? day.AddDays(1) : day).ToDateTime(time);
        if (zone.IsInvalidTime(there)) return new(there, OffsetBefore(there, zone));
        return new(there, zone.IsAmbiguousTime(there) ? zone.GetAmbiguousTimeOffsets(there).Min() : zone.GetUtcOffset(there));
    }

    // Read by the offset that held before the clock was put forward, a skipped time is as much later as it was put forward.
    private static TimeSpan OffsetBefore(DateTime there, TimeZoneInfo zone)
    {
        while (zone.IsInvalidTime(there)) there = there.AddMinutes(-1);
        return zone.GetUtcOffset(there);
    }
}

/// <summary>Which moment is meant, or why none.</summary>
internal abstract record Reckoned
{
    private Reckoned() { }

    /// <summary>Still to come.</summary>
    internal sealed record At(DateTimeOffset Instant) : Reckoned;

    internal sealed record Refused(WhenRefusals Reason) : Reckoned;
}
