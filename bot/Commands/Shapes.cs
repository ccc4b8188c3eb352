using System.Text.RegularExpressions;
using WangCheng.Bot.Commands.When;

namespace WangCheng.Bot.Commands;

/// <summary>Arguments that are known by their shape: 4c, 100g, 3d, s6.large.2, 12/1, 18:00. Each is read at a place where a word can begin.</summary>
internal static partial class Shapes
{
    public static Token? Read(string line, int start, ArgumentKinds takes)
    {
        if (takes.HasFlag(ArgumentKinds.Size) && Flavor(line, start) is { } flavor) return flavor;
        if (takes.HasFlag(ArgumentKinds.Until) && DayReader.Read(line, start) is { } day) return day;
        if ((takes & (ArgumentKinds.Until | ArgumentKinds.Hours)) != ArgumentKinds.None && ClockReader.Read(line, start, takes.HasFlag(ArgumentKinds.Hours)) is { } clock) return clock;
        if (Numeral.Read(line, start) is not var (number, after)) return null;
        if (after < line.Length && line[after] == ' ') after++;

        if (takes.HasFlag(ArgumentKinds.Size) && decimal.IsInteger(number) && Unit(line, after, Vocabulary.Cpu, takes) is { } cpu)
            return new Token.Cpu((long)number, start, cpu);
        if ((takes & (ArgumentKinds.Size | ArgumentKinds.Disk)) != ArgumentKinds.None && decimal.IsInteger(number))
            foreach (var (unit, gib) in Vocabulary.Capacity)
                if (Unit(line, after, unit, takes) is { } end) return new Token.Capacity(Times(number, gib), start, end);
        return takes.HasFlag(ArgumentKinds.Lease) ? Length(line, start, number, after, takes) : null;
    }

    /// <summary>Whether a length of time stands here: in "may 3 days" the 3 is no day of May.</summary>
    public static bool IsLength(string line, int start) => Read(line, start < line.Length && line[start] == ' ' ? start + 1 : start, ArgumentKinds.Lease) is Token.Length;

    // 3天, 3 more days, 两天半, 一个半小时.
    private static Token.Length? Length(string line, int start, decimal number, int after, ArgumentKinds takes)
    {
        if (PlainText.BeginsWith(line.AsSpan(after), Vocabulary.More)) after = Math.Min(line.Length, after + Vocabulary.More.Length + 1);
        var andHalf = line.AsSpan(after).StartsWith(Vocabulary.AndHalf, StringComparison.Ordinal);
        foreach (var (unit, minutes) in Vocabulary.Length)
        {
            if (andHalf && unit[0] == Vocabulary.AndHalf[0] && line.AsSpan(after + Vocabulary.AndHalf.Length).StartsWith(unit.AsSpan(1), StringComparison.Ordinal))
                return new(Minutes((number + Numeral.Half) * minutes), start, after + Vocabulary.AndHalf.Length + unit.Length - 1);
            if (Unit(line, after, unit, takes) is not { } end) continue;
            var half = PlainText.IsHan(unit[^1]) && end < line.Length && line[end] == Vocabulary.HanHalf;
            return new(Minutes((number + (half ? Numeral.Half : 0)) * minutes), start, half ? end + 1 : end);
        }
        return null;
    }

    private static Token.Flavor? Flavor(string line, int start)
    {
        var end = start;
        while (end < line.Length && PlainText.IsWordCharacter(line[end])) end++;
        return FlavorId().IsMatch(line.AsSpan(start, end - start)) ? new(start, end) : null;
    }

    private static int? Unit(string line, int at, string[] units, ArgumentKinds takes)
    {
        foreach (var unit in units)
            if (Unit(line, at, unit, takes) is { } end) return end;
        return null;
    }

    // A Latin unit must not run on into a longer word (4cats), but the next shape may follow at once (4c8g100g).
    private static int? Unit(string line, int at, string unit, ArgumentKinds takes)
    {
        if (!line.AsSpan(at).StartsWith(unit, StringComparison.OrdinalIgnoreCase)) return null;
        var end = at + unit.Length;
        if (end == line.Length || PlainText.IsHan(unit[^1]) || !PlainText.IsWordCharacter(line[end])) return end;
        if (line[end] == '.' && (end + 1 == line.Length || line[end + 1] == ' ')) return end;
        return char.IsAsciiDigit(line[end]) && Read(line, end, takes) is not null ? end : null;
    }

    private static long Times(decimal number, long factor) => number * factor >= long.MaxValue ? long.MaxValue : (long)(number * factor);

    private static TimeSpan Minutes(decimal minutes) =>
        minutes >= (decimal)TimeSpan.MaxValue.TotalMinutes - 1 ? TimeSpan.MaxValue : TimeSpan.FromMinutes((long)minutes);

    // Huawei's flavor ids: generation, size, memory per vCPU. [A-Za-z] because people type them in any case.
    [GeneratedRegex(@"^[A-Za-z][A-Za-z0-9]{0,9}\.(small|medium|large|[0-9]{0,3}xlarge)\.[0-9]{1,3}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 100)]
    private static partial Regex FlavorId();
}
