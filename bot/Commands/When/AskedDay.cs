namespace WangCheng.Bot.Commands.When;

/// <summary>A day as somebody named it, not judged: which one it is depends on today, and some never come. One of the nested records.</summary>
internal abstract record AskedDay
{
    private AskedDay() { }

    /// <summary>12/1, 2026-12-01, the 15th, 12月底. Without a year or a month it is the next one to come; without a day the month's last.</summary>
    /// <param name="On">The day of the week, where it was named beside the date.</param>
    internal sealed record Date(int? Year, int? Month, int? Day, DayOfWeek? On = null) : AskedDay;

    /// <summary>Today is 0, 大后天 is 3.</summary>
    internal sealed record InDays(int Days) : AskedDay;

    /// <summary>Weeks begin on Monday. Week 0 is this one and 1 the next (next Friday, 下周五); null is the next such day to come (Friday, 周五).</summary>
    internal sealed record Weekday(DayOfWeek Day, int? Week) : AskedDay;

    /// <summary>The 5th of next month, 本月底. Without a day the month's last.</summary>
    internal sealed record InMonth(int Ahead, int? Day) : AskedDay;
}

/// <summary>A moment as somebody named it. A day alone means its evening (<see cref="MomentRules.Usual"/>), a time alone the next time the clock shows it.</summary>
internal sealed record AskedMoment(AskedDay? Day, AskedClock? Clock);
