using System.Globalization;

namespace WangCheng.Bot.Commands;

/// <summary>Numbers as people type them: 100, 1.5, 三, 十五, 一百, 半, two, half a. Too large for a long becomes the largest long: nothing overflows.</summary>
internal static class Numeral
{
    public const decimal Half = 0.5m;

    /// <summary>The number at this place and where it ends, or null. Fractions are for those who can use them.</summary>
    public static (decimal Value, int End)? Read(string line, int start) => Digits(line, start) ?? HanHalf(line, start) ?? Han(line, start) ?? English(line, start);

    private static (decimal, int)? Digits(string line, int start)
    {
        var end = start;
        while (end < line.Length && char.IsAsciiDigit(line[end])) end++;
        if (end == start) return null;
        var whole = long.TryParse(line.AsSpan(start, end - start), NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : long.MaxValue;
        if (end + 1 >= line.Length || line[end] != '.' || !char.IsAsciiDigit(line[end + 1])) return (whole, end);
        return whole < 1000 ? (whole + ((line[end + 1] - '0') / 10m), end + 2) : null;
    }

    private static (decimal, int)? HanHalf(string line, int start) => start < line.Length && line[start] == Vocabulary.HanHalf ? (Half, start + 1) : null;

    /// <summary>A whole Chinese numeral of at most five characters.</summary>
    public static (decimal, int)? Han(string line, int start)
    {
        int total = 0, digit = 0, end = start;
        for (; end < line.Length && end < start + 5; end++)
        {
            var c = line[end];
            if (c == Vocabulary.HanTwo) digit = 2;
            else if (Vocabulary.HanDigits.IndexOf(c, StringComparison.Ordinal) is >= 0 and var known) digit = known;
            else if (c == Vocabulary.HanTen) (total, digit) = (total + (Math.Max(1, digit) * 10), 0);
            else if (c == Vocabulary.HanHundred) (total, digit) = (total + (Math.Max(1, digit) * 100), 0);
            else break;
        }

        return end == start ? null : (total + digit, end);
    }

    private static (decimal, int)? English(string line, int start)
    {
        foreach (var (word, number) in Vocabulary.EnglishNumbers)
            if (PlainText.BeginsWith(line.AsSpan(start), word)) return (number, start + word.Length);
        return null;
    }
}
