namespace WangCheng.Bot.Commands.When;

/// <summary>
/// Puts the times of a line together into hours: the first is that of stopping and the second that of starting, unless a word beside them says otherwise. Whether such words stand before their
/// time or behind it shows in what comes first.
/// </summary>
internal sealed class HoursParts
{
    private readonly List<AskedClock> open = [];
    private AskedClock? stop;
    private AskedClock? start;
    private AskedDays? days;
    private bool? starts;
    private bool wordsFirst;
    private bool any;

    /// <summary>False when it has no place any more.</summary>
    public bool TryAdd(Token token)
    {
        switch (token)
        {
            // 每天关机, 工作日开机: it stops every day, and starts on the days that were named most narrowly.
            case Token.Days rule:
                days = days is AskedDays.Workdays ? days : rule.Value;
                return true;
            case Token.Switch word:
                return TryAdd(word);
            case Token.Clock clock when stop is null || start is null:
                any = true;
                if (wordsFirst && starts is { } which)
                {
                    starts = null;
                    return Place(which, clock.Value);
                }
                if (open.Count + (stop is null ? 0 : 1) + (start is null ? 0 : 1) >= 2) return false;
                open.Add(clock.Value);
                return true;
            default:
                return false;
        }
    }

    public AskedHours? Build()
    {
        foreach (var clock in open) Place(stop is not null, clock);
        return stop is null && start is null && days is null ? null : new(stop, start, days);
    }

    private bool TryAdd(Token.Switch word)
    {
        if (!any) wordsFirst = true;
        if (wordsFirst)
        {
            (any, starts) = (true, word.Starts);
            return true;
        }
        if (open.Count == 0) return false;
        var clock = open[^1];
        open.RemoveAt(open.Count - 1);
        return Place(word.Starts, clock);
    }

    private bool Place(bool starting, AskedClock clock)
    {
        if ((starting ? start : stop) is not null) return false;
        if (starting) start = clock;
        else stop = clock;
        return true;
    }
}
