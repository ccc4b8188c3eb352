using WangCheng.Core.Calendar;

namespace WangCheng.Core.OffHours;

/// <summary>
/// What an owner set for one server, and how far it was carried out. Where there is no row, a server only stops and starts by hand. What comes next is due at
/// <see cref="NextDueAt"/>.
/// </summary>
public sealed class OffHoursSetting
{
    public required ServerId Server { get; init; }

    /// <summary>IANA name of the zone whose clock counts: that of whoever set it.</summary>
    public required string Zone { get; set; }

    public required TimeOnly StopAt { get; set; }

    /// <summary>Null: never by itself.</summary>
    public required TimeOnly? StartAt { get; set; }

    public required OffHoursDays Days { get; set; }

    /// <summary>Every turn up to here, included, was dealt with: carried out, or left out for a reason.</summary>
    public required DateTimeOffset DoneThrough { get; set; }

    /// <summary>When this row was last written, by our clock as it was then: a later time than now means that the clock was set back.</summary>
    public required DateTimeOffset SavedAt { get; set; }

    public required DateTimeOffset NextDueAt { get; set; }

    /// <summary>The stop or start that was ordered last, until its end is known: somebody must hear of it when it fails.</summary>
    public OperationId? Ordered { get; set; }

    /// <summary>Raised with every change: of two changes at once the second one looks again.</summary>
    public int Version { get; set; }

    public OffHoursTimes Times => new(StopAt, StartAt, Days);

    /// <summary>What comes next by the clock, whatever may keep it from being done then.</summary>
    public OffHoursTurn Next(WorkCalendar calendar, DateTimeOffset now) => OffHoursRules.Next(Times, ZoneOrUtc, calendar, now);

    /// <summary>A zone that was known when it was set and is not any more does not stop everything else.</summary>
    internal TimeZoneInfo ZoneOrUtc => TimeZoneInfo.TryFindSystemTimeZoneById(Zone, out var zone) ? zone : TimeZoneInfo.Utc;
}
