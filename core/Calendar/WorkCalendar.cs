using System.Collections.Frozen;

namespace WangCheng.Core.Calendar;

/// <summary>
/// The company's workdays. Public holidays and make-up working days come from one file a year (see <see cref="CalendarOptions"/>); a year without a file is Monday to Friday.
/// Read once, at the start of the program.
/// </summary>
public sealed class WorkCalendar
{
    private readonly FrozenDictionary<int, CalendarYear> years;

    internal WorkCalendar(IEnumerable<CalendarYear> years) => this.years = years.ToFrozenDictionary(year => year.Year);

    public bool IsWorkday(DateOnly day) => years.TryGetValue(day.Year, out var year) ? year.IsWorkday(day) : CalendarYear.IsUsually(day);

    /// <summary>Whether <paramref name="year"/> has a file. Without one its public holidays count as workdays.</summary>
    public bool Knows(int year) => years.ContainsKey(year);
}
