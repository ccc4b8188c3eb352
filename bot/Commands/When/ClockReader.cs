namespace WangCheng.Bot.Commands.When;

/// <summary>Times of day as people type them, at a place where a word can begin: 18:00, 6pm, 6:30 in the evening, 下午6点半, 18点30分, noon.</summary>
internal static class ClockReader
{
    /// <param name="rangeFollows">A dash behind it leads over to another time: 20:00-08:30.</param>
    public static Token.Clock? Read(string line, int start, bool rangeFollows = false)
    {
        var at = new Cursor(line, start);
        var clock = Named(ref at) ?? WithPartBefore(ref at) ?? Bare(ref at);
        if (clock is null) return null;
        if (rangeFollows && SkipDash(at) is { } next) return new(clock, start, next);
        return at.IsAtEnd || PlainText.IsHan(line[at.At - 1]) ? new(clock, start, at.End) : null;
    }

    private static AskedClock? Named(ref Cursor at) => at.Take(WhenVocabulary.Named, out var hour) ? new(hour, 0) : null;

    private static AskedClock? WithPartBefore(ref Cursor at)
    {
        var start = at;
        if (at.Take(WhenVocabulary.PartsBefore, out var before) && Bare(ref at) is { } clock) return clock with { Part = clock.Part ?? before };
        at = start;
        return at.Take(WhenVocabulary.PartsAlone, out var alone) ? AskedClock.Of(alone) : null;
    }

    private static AskedClock? Bare(ref Cursor at)
    {
        var start = at;
        foreach (var shape in (ReadOnlySpan<Shape>)[WithColon, WithHan, WithPart])
        {
            if (shape(ref at) is { } clock) return clock;
            at = start;
        }
        return null;
    }

    private delegate AskedClock? Shape(ref Cursor at);

    // 18:00, 18:00:00, 6:30 pm.
    private static AskedClock? WithColon(ref Cursor at)
    {
        if (!at.TakeDigits(1, 2, out var hour) || !at.TakeSign(":", out _) || !at.TakeDigits(2, 2, out var minute)) return null;
        var seconds = at;
        if (seconds.TakeSign(":", out _) && seconds.TakeDigits(2, 2, out _)) at = seconds;
        return new(hour, minute, PartAfter(ref at));
    }

    // 18点, 六点半, 18点30分, 8时.
    private static AskedClock? WithHan(ref Cursor at)
    {
        if (!at.TakeNumber(out var hour) || !at.Take(WhenVocabulary.Hour)) return null;
        if (at.Take(WhenVocabulary.Quarters, out var quarter)) return new(hour, quarter);
        if (at.Take(WhenVocabulary.Sharp)) return new(hour, 0);
        var further = at;
        if (!further.TakeNumber(out var minute) || !(further.Take(WhenVocabulary.Minute) || (further.IsAtEnd && !Shapes.IsLength(at.Line, at.At)))) return new(hour, 0);
        at = further;
        return new(hour, minute);
    }

    // 6pm, 6.30 pm, 8 in the evening, 6 o'clock.
    private static AskedClock? WithPart(ref Cursor at)
    {
        if (!at.TakeDigits(1, 2, out var hour)) return null;
        var minutes = at;
        var minute = 0;
        if (minutes.TakeSign(".", out _) && minutes.TakeDigits(2, 2, out minute)) at = minutes;
        else minute = 0;
        if (at.Take(WhenVocabulary.OClock)) return new(hour, minute, PartAfter(ref at));
        return PartAfter(ref at) is { } part ? new(hour, minute, part) : null;
    }

    private static DayPart? PartAfter(ref Cursor at) => at.Take(WhenVocabulary.PartsAfter, out var part) ? part : null;

    private static int? SkipDash(Cursor at)
    {
        var end = at.At;
        while (end < at.Line.Length && at.Line[end] == ' ') end++;
        if (end == at.Line.Length || !WhenVocabulary.Dashes.Contains(at.Line[end], StringComparison.Ordinal)) return null;
        while (end < at.Line.Length && WhenVocabulary.Dashes.Contains(at.Line[end], StringComparison.Ordinal)) end++;
        return end;
    }
}
