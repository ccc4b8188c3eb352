namespace WangCheng.Core.Calendar;

/// <summary>
/// Which instant a time on somebody's clock is. A clock that is put forward skips times, one that is put back shows some twice, and an island that changes the side of the date
/// line skips a day; asked is only what the clock shows at an instant, which every time zone can answer. Pure.
/// </summary>
internal static class ZoneClock
{
    /// <summary>Farther from an instant than any clock is from UTC.</summary>
    private static readonly TimeSpan Far = TimeSpan.FromHours(30);

    /// <summary>The first instant at which the clock of <paramref name="zone"/> shows <paramref name="local"/>, or, where it never does, the instant at which it skips it.</summary>
    public static DateTimeOffset First(DateTime local, TimeZoneInfo zone)
    {
        var utc = new DateTimeOffset(local, TimeSpan.Zero);
        var (before, after) = (zone.GetUtcOffset(utc - Far), zone.GetUtcOffset(utc + Far));
        // The larger offset is the earlier instant.
        var (early, late) = (utc - Max(before, after), utc - Min(before, after));
        return Shows(early) ? early : Shows(late) ? late : Skipped(early, late, local, zone);

        bool Shows(DateTimeOffset instant) => On(instant, zone) == local;
    }

    /// <summary>What the clock of <paramref name="zone"/> shows at <paramref name="instant"/>.</summary>
    public static DateTime On(DateTimeOffset instant, TimeZoneInfo zone) => TimeZoneInfo.ConvertTime(instant, zone).DateTime;

    /// <summary>Between the two the clock goes from before <paramref name="local"/> to after it.</summary>
    private static DateTimeOffset Skipped(DateTimeOffset early, DateTimeOffset late, DateTime local, TimeZoneInfo zone)
    {
        var (before, after) = (early.UtcTicks / TimeSpan.TicksPerSecond, late.UtcTicks / TimeSpan.TicksPerSecond);
        while (after - before > 1)
        {
            var between = (before + after) / 2;
            if (On(At(between), zone) < local) before = between;
            else after = between;
        }
        return At(after);

        static DateTimeOffset At(long second) => new(second * TimeSpan.TicksPerSecond, TimeSpan.Zero);
    }

    private static TimeSpan Max(TimeSpan one, TimeSpan other) => one > other ? one : other;

    private static TimeSpan Min(TimeSpan one, TimeSpan other) => one < other ? one : other;
}
