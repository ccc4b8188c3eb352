using System.Collections.Frozen;

namespace WangCheng.Core.Calendar;

/// <summary>What is special about one year.</summary>
/// <param name="Off">Days off, ordinary weekends left out or not.</param>
/// <param name="Worked">Days of ordinary weekends that are worked, to make up for days off.</param>
internal sealed record CalendarYear(int Year, FrozenSet<DateOnly> Off, FrozenSet<DateOnly> Worked)
{
    public bool IsWorkday(DateOnly day) => Worked.Contains(day) || (IsUsually(day) && !Off.Contains(day));

    public static bool IsUsually(DateOnly day) => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);
}
