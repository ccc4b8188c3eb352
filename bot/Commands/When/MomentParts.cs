namespace WangCheng.Bot.Commands.When;

/// <summary>Puts the days and times of a line together into one moment, in whichever order they stand: 6pm tomorrow, 明天下午6点.</summary>
internal sealed class MomentParts
{
    private AskedDay? day;
    private DayPart? part;
    private AskedClock? clock;

    /// <summary>False when there is one of its kind already.</summary>
    public bool TryAdd(Token token) => token switch
    {
        Token.Day named => TryAdd(named),
        Token.Clock told when clock is null => (clock = told.Value) is not null,
        _ => false,
    };

    public AskedMoment? Build()
    {
        var time = clock is null ? part is { } alone ? AskedClock.Of(alone) : null : clock with { Part = clock.Part ?? part };
        return day is null && time is null ? null : new(day, time);
    }

    // "Fri 27 Nov" is one day said twice; whether the two agree is judged with the calendar.
    private bool TryAdd(Token.Day named)
    {
        switch (day, named.Value)
        {
            case (null, var only):
                (day, part) = (only, named.Part);
                return true;
            case (AskedDay.Date { On: null } date, AskedDay.Weekday { Week: null } weekday):
                day = date with { On = weekday.Day };
                return true;
            case (AskedDay.Weekday { Week: null } weekday, AskedDay.Date date):
                day = date with { On = weekday.Day };
                return true;
            default:
                return false;
        }
    }
}
