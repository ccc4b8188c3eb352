using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.Extensions.Options;
using WangCheng.Core.Calendar;
using WangCheng.Tests.Support;

namespace WangCheng.Tests.Calendar;

public sealed class WorkTimesTests
{
    private static readonly TimeOnly From = new(9, 30);
    private static readonly TimeOnly Latest = new(17, 30);

    private static readonly WorkTimes Times = TheCalendar.Times();

    [Theory]
    [InlineData("2026-11-20 14:00", "2026-11-20 14:00", "in the middle of a working day")]
    [InlineData("2026-11-20 09:30", "2026-11-20 09:30", "its first moment")]
    [InlineData("2026-11-20 09:29", "2026-11-19 17:30", "before it began: the day before")]
    [InlineData("2026-11-20 17:59", "2026-11-20 17:30", "when there is no time left to act")]
    [InlineData("2026-11-20 23:00", "2026-11-20 17:30", "in the evening")]
    [InlineData("2026-11-22 12:00", "2026-11-20 17:30", "on a Sunday")]
    [InlineData("2026-10-05 12:00", "2026-09-30 17:30", "in the National Day holiday")]
    [InlineData("2026-10-10 12:00", "2026-10-10 12:00", "on a Saturday that makes up for it")]
    [InlineData("2026-02-20 12:00", "2026-02-14 17:30", "in the Spring Festival: back to the Saturday that is worked before it")]
    [InlineData("2027-01-01 12:00", "2027-01-01 12:00", "on a holiday of a year without a file")]
    public void What_would_disturb_is_moved_to_the_working_time_before(string instant, string moved, string why) =>
        Written(Times.NotAfter(At(instant), TheCalendar.Shanghai)).ShouldBe(moved, why);

    [Fact]
    public void The_same_moment_is_working_time_for_one_and_night_for_another()
    {
        var noonInNewYork = DateTimeOffset.Parse("2026-11-20T17:00:00Z", CultureInfo.InvariantCulture);
        Times.NotAfter(noonInNewYork, TimeZoneInfo.FindSystemTimeZoneById("America/New_York")).ShouldBe(noonInNewYork);
        Written(Times.NotAfter(noonInNewYork, TheCalendar.Shanghai)).ShouldBe("2026-11-20 17:30");
    }

    [Fact]
    public void Whoever_never_works_is_told_at_any_time()
    {
        var never = new WorkTimes(new WorkCalendar(Enumerable.Range(2025, 3).Select(Holiday)), Options.Create(new CalendarOptions()));
        Written(never.NotAfter(At("2026-11-20 23:00"), TheCalendar.Shanghai)).ShouldBe("2026-11-20 23:00");

        static CalendarYear Holiday(int year) => new(year, System.Collections.Frozen.FrozenSet.ToFrozenSet(Enumerable.Range(0, 365).Select(day => new DateOnly(year, 1, 1).AddDays(day))), []);
    }

    /// <summary>Ten years in every zone: against the plainest way to say the same, looking back quarter of an hour by quarter of an hour.</summary>
    [Fact]
    public void In_every_zone_it_is_the_last_working_time_that_is_not_later()
    {
        var (moved, kept) = (0, 0);
        Prop.ForAll(Moments.ToArbitrary(), one =>
        {
            var (zone, instant) = one;
            var told = Times.NotAfter(instant, zone);
            if (told == instant) kept++;
            else moved++;
            return told <= instant && IsWorking(told, zone) && !Quarters(told, instant).Any(later => IsWorking(later, zone));
        }).Holds(times: 1500);
        (moved, kept).ShouldSatisfyAllConditions(() => moved.ShouldBeGreaterThan(500), () => kept.ShouldBeGreaterThan(100));
    }

    [Fact]
    public void The_later_of_two_never_becomes_the_earlier_and_what_was_moved_stays_where_it_is()
    {
        var pairs = from one in Moments from minutes in Gen.Choose(0, 5 * 24 * 60) select (one.Zone, one.Instant, Later: one.Instant.AddMinutes(minutes));
        Prop.ForAll(pairs.ToArbitrary(), pair =>
        {
            var told = Times.NotAfter(pair.Instant, pair.Zone);
            return told <= Times.NotAfter(pair.Later, pair.Zone) && Times.NotAfter(told, pair.Zone) == told;
        }).Holds(times: 3000);
    }

    private static Gen<(TimeZoneInfo Zone, DateTimeOffset Instant)> Moments =>
        from zone in Gen.Elements<TimeZoneInfo>(TheCalendar.Zones)
        from minute in Gen.Choose(0, 10 * 366 * 24 * 60)
        select (zone, new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero).AddMinutes(minute));

    private static bool IsWorking(DateTimeOffset instant, TimeZoneInfo zone)
    {
        var local = TimeZoneInfo.ConvertTime(instant, zone);
        var time = TimeOnly.FromTimeSpan(local.TimeOfDay);
        return Times.IsWorkday(DateOnly.FromDateTime(local.DateTime)) && time >= From && time <= Latest;
    }

    private static IEnumerable<DateTimeOffset> Quarters(DateTimeOffset after, DateTimeOffset upTo)
    {
        for (var instant = after.AddMinutes(15); instant <= upTo; instant = instant.AddMinutes(15)) yield return instant;
    }

    private static DateTimeOffset At(string local) => new(DateTime.ParseExact(local, "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture), TimeSpan.FromHours(8));

    private static string Written(DateTimeOffset instant) => instant.ToOffset(TimeSpan.FromHours(8)).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
