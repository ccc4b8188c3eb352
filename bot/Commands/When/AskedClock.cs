namespace WangCheng.Bot.Commands.When;

/// <summary>A time of day as somebody named it, not judged: 18:00, 6pm, 下午6点. A bare hour is that of a clock with 24 hours.</summary>
internal sealed record AskedClock(int Hour, int Minute, DayPart? Part = null)
{
    /// <summary>What a part of the day means where no hour is named: tomorrow morning, 今晚.</summary>
    public static AskedClock Of(DayPart part) => part switch
    {
        DayPart.Am or DayPart.Morning or DayPart.SmallHours => new(9, 0),
        DayPart.Noon => new(12, 0),
        DayPart.Evening => new(20, 0),
        _ => new(18, 0),
    };

    /// <summary>On the clock, and whether it belongs to the day after (24:00, eight in the evening and five hours more); null when no clock ever shows it.</summary>
    public (TimeOnly Time, bool NextDay)? Read() => Hours() is { } hours && (hours < 24 || Minute == 0 || Part is not null) && Minute < 60
        ? (new TimeOnly(hours % 24, Minute), hours >= 24)
        : null;

    private int? Hours() => (Part, Hour) switch
    {
        (DayPart.Am or DayPart.SmallHours, 12) => 0,
        (DayPart.Am or DayPart.Morning or DayPart.SmallHours, > 12) => null,
        (DayPart.Pm or DayPart.Afternoon, >= 1 and < 12) => Hour + 12,
        (DayPart.Noon, 1 or 2) => Hour + 12,
        (DayPart.Evening, >= 5 and < 12) => Hour + 12,
        (DayPart.Evening, 12) => 24,
        (DayPart.Evening, < 5) => Hour + 24,
        (null, 24) => 24,
        (_, < 24) => Hour,
        _ => null,
    };
}

/// <summary>What is said beside an hour to tell which half of the day it belongs to.</summary>
internal enum DayPart
{
    /// <summary>12 am is the beginning of the day.</summary>
    Am,

    /// <summary>12 pm is noon.</summary>
    Pm,
    Morning,
    Noon,
    Afternoon,

    /// <summary>Its twelve is midnight, and one to four are those after it.</summary>
    Evening,

    /// <summary>凌晨, which belongs to the day that begins.</summary>
    SmallHours,
}
