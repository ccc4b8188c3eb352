using System.Globalization;

namespace WangCheng.Core.OffHours;

/// <summary>When a server rests, on the clock of its owner's wall.</summary>
/// <param name="StopAt">Every day.</param>
/// <param name="StartAt">On the days of <paramref name="Days"/>; null when it is only ever started by hand.</param>
/// <param name="Days">On which days it is started. It is stopped on every day: whoever worked late or at the weekend forgets it too.</param>
public sealed record OffHoursTimes(TimeOnly StopAt, TimeOnly? StartAt, OffHoursDays Days)
{
    /// <summary>As in the action log: <c>20:00-08:30 workdays</c>, <c>20:00</c>.</summary>
    public override string ToString() => StartAt is { } start
        ? string.Create(CultureInfo.InvariantCulture, $"{StopAt:HH\\:mm}-{start:HH\\:mm} {(Days == OffHoursDays.Workdays ? "workdays" : "every day")}")
        : string.Create(CultureInfo.InvariantCulture, $"{StopAt:HH\\:mm}");
}

/// <summary>On which days a server is started.</summary>
public enum OffHoursDays
{
    /// <summary>The company's workdays, make-up working days included and public holidays not.</summary>
    Workdays,

    EveryDay,
}
