using WangCheng.Core.Calendar;

namespace WangCheng.Tests.Calendar;

public sealed class WorkCalendarTests
{
    [Theory]
    [InlineData("2026-11-20", true, "a Friday")]
    [InlineData("2026-11-21", false, "a Saturday")]
    [InlineData("2026-10-01", false, "a holiday on a Thursday")]
    [InlineData("2026-10-03", false, "a holiday on a Saturday")]
    [InlineData("2026-10-10", true, "a Saturday that is worked")]
    [InlineData("2026-02-28", true, "a Saturday that is worked")]
    [InlineData("2026-02-14", true, "a Saturday that is worked before the long holiday")]
    [InlineData("2026-09-20", true, "a Sunday that is worked")]
    [InlineData("2027-10-01", true, "a Friday of a year without a file")]
    [InlineData("2027-10-10", false, "a Sunday of a year without a file")]
    public void Holidays_are_off_and_days_that_make_up_for_them_are_worked(string day, bool isWorkday, string why) =>
        TheCalendar.Shipped.IsWorkday(DateOnly.ParseExact(day, "yyyy-MM-dd")).ShouldBe(isWorkday, why);

    /// <summary>The State Council's notice for 2026 names 33 days off and 6 that make up for them; 19 of the days off are no weekend.</summary>
    [Fact]
    public void The_year_that_comes_with_the_program_has_as_many_workdays_as_its_notice_says()
    {
        var days = Enumerable.Range(0, 365).Select(day => new DateOnly(2026, 1, 1).AddDays(day)).ToList();
        days.Count(TheCalendar.Shipped.IsWorkday).ShouldBe(248);
        days.Count(CalendarYear.IsUsually).ShouldBe(261);
    }

    [Fact]
    public void It_is_known_which_years_have_a_file() => new[] { 2025, 2026, 2027 }.Where(TheCalendar.Shipped.Knows).ShouldBe([2026]);
}
