namespace WangCheng.Bot.Text;

/// <summary>An instant and how much of it to tell. A bare <see cref="DateTimeOffset"/> in a sentence is told as <see cref="At"/>.</summary>
internal sealed record Moment
{
    private Moment(DateTimeOffset instant, bool absolute, bool relative) => (Instant, Absolute, Relative) = (instant, absolute, relative);

    public DateTimeOffset Instant { get; }
    public bool Absolute { get; }
    public bool Relative { get; }

    /// <summary>Fri 27 Nov, 18:00 (in 2 h).</summary>
    public static Moment At(DateTimeOffset instant) => new(instant, absolute: true, relative: true);

    /// <summary>Fri 27 Nov, 18:00.</summary>
    public static Moment On(DateTimeOffset instant) => new(instant, absolute: true, relative: false);

    /// <summary>in 2 h; 5 min ago.</summary>
    public static Moment FromNow(DateTimeOffset instant) => new(instant, absolute: false, relative: true);
}

/// <summary>Tells instants in the reader's own zone. The zone is named only where its clock differs from the one everybody here assumes.</summary>
internal static class Moments
{
    public static Sentence Tell(Moment moment, DateTimeOffset now, TimeZoneInfo readers, TimeZoneInfo configured)
    {
        if (!moment.Absolute) return Relative(moment.Instant, now);
        var absolute = Absolute(moment.Instant, now, readers, configured);
        return moment.Relative ? UnitWords.Moment(absolute, Relative(moment.Instant, now)) : absolute;
    }

    private static Sentence Absolute(DateTimeOffset instant, DateTimeOffset now, TimeZoneInfo readers, TimeZoneInfo configured)
    {
        var there = TimeZoneInfo.ConvertTime(instant, readers);
        var sameYear = there.Year == TimeZoneInfo.ConvertTime(now, readers).Year;
        var clock = sameYear ? UnitWords.ClockThisYear(there.DateTime) : UnitWords.ClockOtherYear(there.DateTime);
        return there.Offset == configured.GetUtcOffset(instant) ? clock : UnitWords.ClockInZone(clock, ZoneName(there.Offset));
    }

    private static string ZoneName(TimeSpan offset) => offset switch
    {
        { Ticks: 0 } => "UTC",
        { Minutes: 0 } => FormattableString.Invariant($"UTC{offset.Hours:+0;-0}"),
        _ => FormattableString.Invariant($"UTC{offset.Hours:+0;-0}:{Math.Abs(offset.Minutes):00}"),
    };

    // Nearest whole unit, coarse on purpose: the exact time stands beside it.
    private static Sentence Relative(DateTimeOffset instant, DateTimeOffset now)
    {
        var ahead = instant > now;
        var distance = (instant - now).Duration();
        return distance switch
        {
            { TotalSeconds: < 30 } => UnitWords.Now(),
            { TotalMinutes: < 90 } => Minutes(Whole(distance.TotalMinutes)),
            { TotalHours: < 48 } => Hours(Whole(distance.TotalHours)),
            _ => Days(Whole(distance.TotalDays)),
        };

        Sentence Minutes(int n) => ahead ? UnitWords.InMinutes(n) : UnitWords.MinutesAgo(n);
        Sentence Hours(int n) => ahead ? UnitWords.InHours(n) : UnitWords.HoursAgo(n);
        Sentence Days(int n) => ahead ? UnitWords.InDays(n) : UnitWords.DaysAgo(n);
    }

    private static int Whole(double value) => Math.Max(1, (int)Math.Round(value, MidpointRounding.AwayFromZero));
}
