using System.Globalization;
using FsCheck.Fluent;
using WangCheng.Core.OffHours;
using WangCheng.Tests.Calendar;
using WangCheng.Tests.Support;

namespace WangCheng.Tests.OffHours;

public sealed class OffHoursRulesTests
{
    private static readonly OffHoursTimes Usual = new(new(20, 0), new(8, 30), OffHoursDays.Workdays);
    private static readonly OffHoursFacts AtRest = new(IsThere: true, IsRunning: true, IsStopped: false, IsBusy: false, IsPaused: false, HasLeaseEnded: false, IsWorkedOn: false, WasSwitchedSince: false);

    [Theory]
    [InlineData("2026-11-20 12:00", "2026-11-20 20:00 Stop", "on a working day")]
    [InlineData("2026-11-20 20:00", "2026-11-21 20:00 Stop", "on Friday evening: the next morning is a Saturday's")]
    [InlineData("2026-11-22 21:00", "2026-11-23 08:30 Start", "on Sunday evening")]
    [InlineData("2026-10-09 21:00", "2026-10-10 08:30 Start", "on Friday before a Saturday that is worked")]
    [InlineData("2026-10-01 21:00", "2026-10-02 20:00 Stop", "in the National Day holiday")]
    [InlineData("2026-11-23 08:29", "2026-11-23 08:30 Start", "a minute before")]
    [InlineData("2026-11-23 08:30", "2026-11-23 20:00 Stop", "at that very moment")]
    public void It_stops_every_evening_and_starts_on_working_days(string after, string next, string why) => Written(Next(Usual, after)).ShouldBe(next, why);

    [Theory]
    [InlineData("20:00", null, OffHoursDays.Workdays, "2026-11-22 21:00", "2026-11-23 20:00 Stop", "only ever stopped")]
    [InlineData("20:00", "08:30", OffHoursDays.EveryDay, "2026-11-20 21:00", "2026-11-21 08:30 Start", "started on a Saturday too")]
    [InlineData("01:00", "08:30", OffHoursDays.Workdays, "2026-11-23 00:30", "2026-11-23 01:00 Stop", "after midnight")]
    [InlineData("12:00", "13:00", OffHoursDays.Workdays, "2026-11-23 12:30", "2026-11-23 13:00 Start", "over lunch")]
    [InlineData("00:00", "23:59", OffHoursDays.EveryDay, "2026-11-23 23:59", "2026-11-24 00:00 Stop", "for nearly the whole day")]
    public void Any_two_times_of_day_will_do(string stop, string? start, OffHoursDays days, string after, string next, string why) =>
        Written(Next(new(Time(stop), start is null ? null : Time(start), days), after)).ShouldBe(next, why);

    [Theory]
    [InlineData("02:30", "2026-03-07T18:00:00Z", "2026-03-08T07:00:00Z", "when the clock skips that time")]
    [InlineData("01:30", "2026-11-01T04:00:00Z", "2026-11-01T05:30:00Z", "the first time that the clock shows it")]
    public void Where_the_clock_is_put_forward_or_back_it_stops_once(string stopAt, string after, string at, string why)
    {
        var newYork = TimeZoneInfo.FindSystemTimeZoneById("America/New_York");
        var times = new OffHoursTimes(Time(stopAt), null, OffHoursDays.EveryDay);
        var stop = OffHoursRules.Next(times, newYork, TheCalendar.Shipped, DateTimeOffset.Parse(after, CultureInfo.InvariantCulture));
        stop.At.ShouldBe(DateTimeOffset.Parse(at, CultureInfo.InvariantCulture), why);
        (OffHoursRules.Next(times, newYork, TheCalendar.Shipped, stop.At).At - stop.At).ShouldBeGreaterThan(TimeSpan.FromHours(22), "not again when the same time is shown once more");
    }

    [Theory]
    [InlineData("2026-11-23 12:00", "2026-11-23 22:00", "2026-11-23 20:00 Stop", "a stop that was missed by two hours")]
    [InlineData("2026-11-23 12:00", "2026-11-24 10:00", "2026-11-24 08:30 Start", "a night that was missed as a whole: it should run")]
    [InlineData("2026-11-20 12:00", "2026-11-22 10:00", "2026-11-21 20:00 Stop", "a weekend")]
    [InlineData("2026-10-13 12:00", "2026-11-22 10:00", "2026-11-21 20:00 Stop", "forty days")]
    [InlineData("2026-11-23 20:00", "2026-11-24 08:29", "nothing", "a night of which both ends are outside")]
    public void Of_what_was_missed_only_the_latest_counts(string after, string now, string latest, string why) =>
        Written(OffHoursRules.Latest(Usual, TheCalendar.Shanghai, TheCalendar.Shipped, At(after), At(now))).ShouldBe(latest, why);

    /// <summary>Ten years in every zone: never before the clock shows it, no evening left out, no start on days off.</summary>
    [Fact]
    public void In_every_zone_it_comes_on_time_every_day_and_starts_on_working_days_only()
    {
        var calendar = TheCalendar.Shipped;
        var all = from zone in Gen.Elements<TimeZoneInfo>(TheCalendar.Zones)
                  from minute in Gen.Choose(0, 10 * 366 * 24 * 60)
                  from stop in Gen.Choose(0, 1439)
                  from apart in Gen.Choose(1, 1439)
                  from days in Gen.Elements(OffHoursDays.Workdays, OffHoursDays.EveryDay)
                  select (zone, new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero).AddMinutes(minute), new OffHoursTimes(Time(stop), Time((stop + apart) % 1440), days));
        var (stops, starts) = (0, 0);
        Prop.ForAll(all.ToArbitrary(), one =>
        {
            var (zone, after, times) = one;
            var turn = OffHoursRules.Next(times, zone, calendar, after);
            if (turn.Deed == OffHoursDeed.Stop) stops++;
            else starts++;
            var shown = Shown(turn.At);
            var day = DateOnly.FromDateTime(shown);
            var meant = day.ToDateTime(turn.Deed == OffHoursDeed.Stop ? times.StopAt : times.StartAt!.Value);
            var isOnTime = shown >= meant && Shown(turn.At.AddSeconds(-1)) < meant;
            var isOnADay = turn.Deed == OffHoursDeed.Stop || times.Days == OffHoursDays.EveryDay || calendar.IsWorkday(day);
            return turn.At > after && turn.At - after < TimeSpan.FromHours(26) && isOnTime && isOnADay
                && OffHoursRules.Latest(times, zone, calendar, after, turn.At)?.At == turn.At && OffHoursRules.Latest(times, zone, calendar, after, turn.At.AddSeconds(-1)) is null;

            DateTime Shown(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, zone).DateTime;
        }).Holds(times: 2000);
        (stops, starts).ShouldSatisfyAllConditions(() => stops.ShouldBeGreaterThan(500), () => starts.ShouldBeGreaterThan(500));
    }

    [Fact]
    public void It_is_done_only_while_it_makes_sense()
    {
        var (stop, start) = (new OffHoursTurn(OffHoursDeed.Stop, At("2026-11-23 20:00")), new OffHoursTurn(OffHoursDeed.Start, At("2026-11-23 08:30")));
        var stopped = AtRest with { IsRunning = false, IsStopped = true };
        OffHoursRules.Decide(stop, AtRest).ShouldBe(OffHoursVerdict.Order);
        OffHoursRules.Decide(start, stopped).ShouldBe(OffHoursVerdict.Order);
        OffHoursRules.Decide(stop, stopped).ShouldBe(OffHoursVerdict.Leave, "it is stopped");
        OffHoursRules.Decide(start, AtRest).ShouldBe(OffHoursVerdict.Leave, "it runs");
        OffHoursRules.Decide(stop, AtRest with { IsBusy = true }).ShouldBe(OffHoursVerdict.WaitUntilNotBusy);
        OffHoursRules.Decide(start, stopped with { IsBusy = true }).ShouldBe(OffHoursVerdict.Order, "a start disturbs nobody");
        foreach (var (turn, facts) in new[] { (stop, AtRest), (start, stopped) })
        {
            OffHoursRules.Decide(turn, facts with { IsWorkedOn = true }).ShouldBe(OffHoursVerdict.Wait);
            OffHoursRules.Decide(turn, facts with { IsPaused = true }).ShouldBe(OffHoursVerdict.Leave);
            OffHoursRules.Decide(turn, facts with { HasLeaseEnded = true }).ShouldBe(OffHoursVerdict.Leave);
            OffHoursRules.Decide(turn, facts with { IsThere = false }).ShouldBe(OffHoursVerdict.Leave);
            OffHoursRules.Decide(turn, facts with { WasSwitchedSince = true }).ShouldBe(OffHoursVerdict.Leave, "somebody knows better");
        }
    }

    [Fact]
    public void Hours_that_would_never_run_are_refused()
    {
        OffHoursRules.WhyNot(Usual).ShouldBeNull();
        OffHoursRules.WhyNot(Usual with { StartAt = null }).ShouldBeNull();
        OffHoursRules.WhyNot(Usual with { StartAt = Usual.StopAt }).ShouldBe(new OffHoursRefusals.SameTime(new(20, 0)));
        OffHoursRules.WhyNot(Usual with { Days = (OffHoursDays)(-1) }).ShouldBe(new OffHoursRefusals.NoDays());
    }

    private static OffHoursTurn Next(OffHoursTimes times, string after) => OffHoursRules.Next(times, TheCalendar.Shanghai, TheCalendar.Shipped, At(after));

    private static TimeOnly Time(string text) => TimeOnly.ParseExact(text, "HH:mm", CultureInfo.InvariantCulture);

    private static TimeOnly Time(int minutes) => new(minutes / 60, minutes % 60);

    private static DateTimeOffset At(string local) => new(DateTime.ParseExact(local, "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture), TimeSpan.FromHours(8));

    private static string Written(OffHoursTurn? turn) => turn is null ? "nothing" : string.Create(CultureInfo.InvariantCulture, $"{turn.At.ToOffset(TimeSpan.FromHours(8)):yyyy-MM-dd HH:mm} {turn.Deed}");
}
