using System.Text.RegularExpressions;

namespace WangCheng.Bot.Commands;

/// <summary>Arguments that are known by their shape: 4c, 100g, 3d, s6.large.2. Each is read at a place where a word can begin.</summary>
internal static partial class Shapes
{
    public static Token? Read(string line, int start, ArgumentKinds takes)
    {
        if (takes.HasFlag(ArgumentKinds.Size) && Flavor(line, start) is { } flavor) return flavor;
        if (Numeral.Read(line, start) is not var (number, after)) return null;
        if (after < line.Length && line[after] == ' ') after++;

        if (takes.HasFlag(ArgumentKinds.Size) && decimal.IsInteger(number) && Unit(line, after, Vocabulary.Cpu, takes) is { } cpu)
            return new Token.Cpu((long)number, start, cpu);
        if ((takes & (ArgumentKinds.Size | ArgumentKinds.Disk)) != ArgumentKinds.None && decimal.IsInteger(number))
            foreach (var (unit, gib) in Vocabulary.Capacity)
                if (Unit(line, after, unit, takes) is { } end) return new Token.Capacity(Times(number, gib), start, end);
        if (takes.HasFlag(ArgumentKinds.Lease))
            foreach (var (unit, minutes) in Vocabulary.Length)
                if (Unit(line, after, unit, takes) is { } end) return new Token.Length(Minutes(number * minutes), start, end);
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
