using Microsoft.Extensions.Options;
using WangCheng.Core.Calendar;

namespace WangCheng.Tests.Calendar;

/// <summary>The calendar and the hours that the program has when nothing is configured.</summary>
internal static class TheCalendar
{
    public static readonly TimeZoneInfo Shanghai = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");

    /// <summary>Every zone that this system knows, links to others left out.</summary>
    public static readonly IReadOnlyList<TimeZoneInfo> Zones = TimeZoneInfo.GetSystemTimeZones();

    public static WorkCalendar Shipped => new(CalendarFiles.Read(new CalendarOptions()).Years);

    public static WorkTimes Times(CalendarOptions? options = null) => new(Shipped, Options.Create(options ?? new CalendarOptions()));
}
