using FsCheck;
using FsCheck.Fluent;
using WangCheng.Core.Calendar;
using WangCheng.Tests.Support;

namespace WangCheng.Tests.Calendar;

public sealed class ZoneClockTests
{
    private static readonly DateTimeOffset Begin = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("Asia/Shanghai", "2026-11-22T20:00:00", "2026-11-22T12:00:00Z", "an ordinary time")]
    [InlineData("America/New_York", "2026-03-08T02:30:00", "2026-03-08T07:00:00Z", "skipped: the clock goes from 02:00 to 03:00")]
    [InlineData("America/New_York", "2026-03-08T03:00:00", "2026-03-08T07:00:00Z", "where it goes on")]
    [InlineData("America/New_York", "2026-11-01T01:30:00", "2026-11-01T05:30:00Z", "shown twice: the first of them")]
    [InlineData("America/New_York", "2026-11-01T02:00:00", "2026-11-01T07:00:00Z", "once, after both")]
    [InlineData("Europe/London", "2026-03-29T01:00:00", "2026-03-29T01:00:00Z", "skipped from its first second on")]
    [InlineData("Australia/Lord_Howe", "2026-10-04T02:15:00", "2026-10-03T15:30:00Z", "put forward by half an hour")]
    [InlineData("Pacific/Apia", "2011-12-30T12:00:00", "2011-12-30T10:00:00Z", "a whole day was skipped")]
    [InlineData("Pacific/Kiritimati", "2026-01-01T00:00:00", "2025-12-31T10:00:00Z", "14 hours ahead")]
    [InlineData("Etc/GMT+12", "2026-01-01T00:00:00", "2026-01-01T12:00:00Z", "12 hours behind")]
    public void A_time_on_the_clock_is_one_instant_even_where_it_is_skipped_or_shown_twice(string zone, string local, string instant, string why) =>
        ZoneClock.First(DateTime.Parse(local, null), TimeZoneInfo.FindSystemTimeZoneById(zone)).ShouldBe(DateTimeOffset.Parse(instant, null), why);

    [Fact]
    public void In_every_zone_it_is_the_first_instant_at_which_the_clock_shows_that_time_or_is_past_it()
    {
        TheCalendar.Zones.Count.ShouldBeGreaterThan(300);
        var minutes = (int)(new DateTime(2036, 1, 1) - new DateTime(2026, 1, 1)).TotalMinutes;
        var changing = TheCalendar.Zones.Where(zone => Changes(zone).Count > 0).ToList();
        var all = from zone in Gen.OneOf(Gen.Elements<TimeZoneInfo>(TheCalendar.Zones), Gen.Elements<TimeZoneInfo>(changing))
                  from minute in Gen.Frequency((1, Gen.Choose(0, minutes)), (1, Gen.Choose(0, minutes / 30).Select(half => half * 30)), (2, AroundAChange(zone)))
                  select (zone, new DateTime(2026, 1, 1).AddMinutes(minute));
        var (skipped, twice) = (0, 0);
        Prop.ForAll(all.ToArbitrary(), one =>
        {
            var (zone, local) = one;
            var instant = ZoneClock.First(local, zone);
            var shown = ZoneClock.On(instant, zone);
            if (shown != local) skipped++;
            if (zone.IsAmbiguousTime(local)) twice++;
            // Not before it, and a second earlier nowhere in the three hours before.
            return shown >= local && Enumerable.Range(1, 180).All(back => ZoneClock.On(instant.AddSeconds(-1).AddMinutes(1 - back), zone) < local) && (shown == local || ZoneClock.On(instant.AddSeconds(-1), zone) < local);
        }).Holds(times: 1500);
        skipped.ShouldBeGreaterThan(20);
        twice.ShouldBeGreaterThan(20);
    }

    /// <summary>Minutes since 2026 at which the clock of a zone is about to change, give or take an hour and a half; anything for zones whose clock never changes.</summary>
    private static Gen<int> AroundAChange(TimeZoneInfo zone)
    {
        var changes = Changes(zone);
        if (changes.Count == 0) return Gen.Choose(0, 1_000_000);
        return from change in Gen.Elements<int>(changes) from minute in Gen.Choose(-90, 90) select change + minute;
    }

    /// <summary>What the clock shows, in minutes since 2026, when it changes in the first two years.</summary>
    private static List<int> Changes(TimeZoneInfo zone) =>
        [.. Enumerable.Range(1, 2 * 365).Where(day => Offset(zone, day * 1440) != Offset(zone, (day + 1) * 1440))
            .Select(day => Enumerable.Range(day * 1440, 1440).First(minute => Offset(zone, minute) != Offset(zone, minute + 1)))
            .Select(minute => minute + 1 + Offset(zone, minute))];

    private static int Offset(TimeZoneInfo zone, int minute) => (int)zone.GetUtcOffset(Begin.AddMinutes(minute)).TotalMinutes;
}
