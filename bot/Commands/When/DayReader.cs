namespace WangCheng.Bot.Commands.When;

/// <summary>
/// Days as people type them, at a place where a word can begin. Numbers with a slash or a hyphen are month and day, in this order (12/1 is the first of December); a year, where there is one,
/// has four digits.
/// </summary>
internal static class DayReader
{
    private delegate AskedDay? Shape(ref Cursor at);

    private static readonly Shape[] Shapes = [YearFirst, Compact, MonthFirst, HanDate, MonthEnd, DayInMonth, MonthName, DayThenMonthName, EndOfMonthName, HanWeekday, Weekday, FromNow, HanDay, Ordinal];

    public static Token.Day? Read(string line, int start)
    {
        var word = new Cursor(line, start);
        if (word.Take(WhenVocabulary.Days, out var named)) return new(new AskedDay.InDays(named.Days), named.Part, start, word.End);
        foreach (var shape in Shapes)
        {
            var at = new Cursor(line, start);
            if (shape(ref at) is { } day && (PlainText.IsHan(line[at.At - 1]) || at.IsAtEnd || LeadsToTime(at))) return new(day, null, start, at.End);
        }
        return null;
    }

    // 2026-12-01, 2026/12/1, 2026.12.1, and before a time 2026-12-01T18:00.
    private static AskedDay.Date? YearFirst(ref Cursor at)
    {
        if (!at.TakeDigits(4, 4, out var year) || !at.TakeSign("-/.", out var sign) || !at.TakeDigits(1, 2, out var month) || !at.TakeSign(sign.ToString(), out _) || !at.TakeDigits(1, 2, out var day)) return null;
        var time = at;
        if (time.TakeSign(WhenVocabulary.TimeFollows, out _) && LeadsToTime(time)) at = time;
        return new(year, month, day);
    }

    private static bool LeadsToTime(Cursor at) => char.IsAsciiDigit(at.Line[at.At - 2]) && WhenVocabulary.TimeFollows.Contains(at.Line[at.At - 1], StringComparison.Ordinal) && ClockReader.Read(at.Line, at.At) is not null;

    private static AskedDay.Date? Compact(ref Cursor at) =>
        at.TakeDigits(8, 8, out var all) && all is > 1900_00_00 and < 2200_00_00 ? new(all / 1_00_00, all / 100 % 100, all % 100) : null;

    private static AskedDay.Date? MonthFirst(ref Cursor at)
    {
        if (!at.TakeDigits(1, 2, out var month) || !at.TakeSign("/-", out var sign) || !at.TakeDigits(1, 2, out var day)) return null;
        var withYear = at;
        if (!withYear.TakeSign(sign.ToString(), out _) || !withYear.TakeDigits(4, 4, out var year)) return new(null, month, day);
        at = withYear;
        return new(year, month, day);
    }

    // 12月1日, 2026年12月1号, 12月底.
    private static AskedDay.Date? HanDate(ref Cursor at)
    {
        var withYear = at;
        int? year = null;
        if (withYear.TakeDigits(4, 4, out var told) && withYear.Take(WhenVocabulary.Year)) (at, year) = (withYear, told);
        if (!at.TakeNumber(out var month) || !at.Take(WhenVocabulary.Month)) return null;
        if (at.Take(WhenVocabulary.MonthEnd)) return new(year, month, null);
        if (!at.TakeNumber(out var day)) return null;
        at.Take(WhenVocabulary.DayOfMonth);
        return new(year, month, day);
    }

    private static AskedDay? MonthEnd(ref Cursor at) =>
        at.Take(WhenVocabulary.MonthEnds, out var ahead) ? new AskedDay.InMonth(ahead, null)
        : at.Take(WhenVocabulary.YearEnd) ? new AskedDay.Date(null, 12, null)
        : null;

    // 下个月5号.
    private static AskedDay.InMonth? DayInMonth(ref Cursor at)
    {
        if (!at.Take(WhenVocabulary.MonthsAhead, out var ahead) || !at.TakeNumber(out var day)) return null;
        at.Take(WhenVocabulary.DayOfMonth);
        return new(ahead, day);
    }

    // Dec 1, December 1st 2026.
    private static AskedDay.Date? MonthName(ref Cursor at)
    {
        if (!at.Take(WhenVocabulary.Months, out var month)) return null;
        at.Take(WhenVocabulary.The);
        var number = at;
        if (!at.TakeDigits(1, 2, out var day) || Commands.Shapes.IsLength(at.Line, number.At)) return null;
        at.Take(WhenVocabulary.Ordinal);
        return new(Year(ref at), month, day);
    }

    // 1 Dec, the 1st of December 2026.
    private static AskedDay.Date? DayThenMonthName(ref Cursor at)
    {
        at.Take(WhenVocabulary.The);
        if (!at.TakeDigits(1, 2, out var day)) return null;
        at.Take(WhenVocabulary.Ordinal);
        at.Take(WhenVocabulary.Of);
        return at.Take(WhenVocabulary.Months, out var month) ? new(Year(ref at), month, day) : null;
    }

    private static AskedDay.Date? EndOfMonthName(ref Cursor at) =>
        at.Take(WhenVocabulary.EndOf) && at.Take(WhenVocabulary.Months, out var month) ? new(Year(ref at), month, null) : null;

    // 周五, 下周五, 下周的周五, 这个星期天.
    private static AskedDay.Weekday? HanWeekday(ref Cursor at)
    {
        at.Take(WhenVocabulary.WeeksAheadHan, out int? week);
        if (!at.Take(WhenVocabulary.Week)) return null;
        at.Take(WhenVocabulary.Possessive);
        if (week is not null) at.Take(WhenVocabulary.Week);
        return at.Take(WhenVocabulary.WeekdaysHan, out var day) ? new(day, week) : null;
    }

    // Friday, next Friday, Friday next week, next week on Friday.
    private static AskedDay.Weekday? Weekday(ref Cursor at)
    {
        var before = at.Take(WhenVocabulary.WeeksAhead, out int? week);
        if (!at.Take(WhenVocabulary.Weekdays, out var day)) return null;
        return !before && at.Take(WhenVocabulary.OfWeeksAhead, out int? after) ? new(day, after) : new(day, week);
    }

    private static AskedDay.InDays? FromNow(ref Cursor at)
    {
        if (!at.TakeDigits(1, 3, out var number) && !at.TakeNumber(out number)) return null;
        return at.Take(WhenVocabulary.DaysFromNow, out var days) ? new(number * days) : null;
    }

    // 15号, but not 2号机.
    private static AskedDay.Date? HanDay(ref Cursor at) =>
        at.TakeNumber(out var day) && at.Take(WhenVocabulary.DayOfMonth) && (at.At == at.Line.Length || !WhenVocabulary.AfterThingsNumber.Contains(at.Line[at.At], StringComparison.Ordinal)) ? new(null, null, day) : null;

    // The 15th, the 5th of next month.
    private static AskedDay? Ordinal(ref Cursor at)
    {
        at.Take(WhenVocabulary.The);
        if (!at.TakeDigits(1, 2, out var day) || !at.Take(WhenVocabulary.Ordinal)) return null;
        return at.Take(WhenVocabulary.OfMonthsAhead, out var ahead) ? new AskedDay.InMonth(ahead, day) : new AskedDay.Date(null, null, day);
    }

    // December 1 2026: four digits that are not the hour of a time.
    private static int? Year(ref Cursor at)
    {
        var further = at;
        if (!further.TakeDigits(4, 4, out var year) || !further.IsAtEnd) return null;
        at = further;
        return year;
    }
}
