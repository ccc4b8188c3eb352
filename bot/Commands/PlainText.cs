using System.Globalization;
using System.Text;

namespace WangCheng.Bot.Commands;

/// <summary>Typed lines made alike: half-width, single-spaced, without what only decorates. Case and quotes stay.</summary>
internal static class PlainText
{
    /// <summary>More than this nobody types on purpose; what follows is not read.</summary>
    public const int Longest = 300;

    /// <summary>As long as a pasted key with its lines may be, and more.</summary>
    public const int LongestRaw = 8_000;

    private const string Separators = ",;:!?=+/()，。；：！？、（）【】…";

    /// <summary>Separators that hold a number together: 12/1, 18:00.</summary>
    private const string InNumbers = "/:";

    /// <summary>
    /// Full-width letters, digits and spaces become ordinary ones, separators become spaces except within a number, control and invisible characters go. A line of question marks
    /// only stays <c>?</c>, for that is a way of asking for help.
    /// </summary>
    public static string Clean(string? text)
    {
        if (string.IsNullOrEmpty(text)) return "";
        var clean = new StringBuilder(Math.Min(text.Length, Longest));
        char? quotedUntil = null;
        var at = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            at += rune.Utf16SequenceLength;
            if (clean.Length >= Longest) break;
            var c = quotedUntil is null ? HalfWidth(rune) : rune;
            if (Rune.IsWhiteSpace(c) || (quotedUntil is null && IsSeparator(c) && !IsInNumber(c, clean, text.AsSpan(at)))) Space(clean);
            else if (!Rune.IsControl(c) && Rune.GetUnicodeCategory(c) != UnicodeCategory.Format) clean.Append(c);

            // A quoted reason keeps its punctuation.
            if (!c.IsBmp) continue;
            if (quotedUntil is { } end) quotedUntil = c.Value == end ? null : end;
            else if (Quotes.IsOpening((char)c.Value)) quotedUntil = Quotes.PartnerOf((char)c.Value);
        }

        var line = clean.ToString().Trim();
        return line.Length == 0 && text.AsSpan().ContainsAny('?', '？') ? "?" : line;
    }

    /// <summary>What stands in <paramref name="text"/> behind the part whose cleaned form is <paramref name="cleaned"/>, as it was typed, without the colon that leads over to it; null when nothing does.</summary>
    public static string? After(string text, string cleaned)
    {
        var left = cleaned.Count(c => c != ' ');
        var at = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            if (left <= 0) break;
            at += rune.Utf16SequenceLength;
            var c = HalfWidth(rune);
            if (!Rune.IsWhiteSpace(c) && !IsSeparator(c) && !Rune.IsControl(c) && Rune.GetUnicodeCategory(c) != UnicodeCategory.Format) left -= c.Utf16SequenceLength;
        }
        var rest = text.AsSpan(Math.Min(at, text.Length)).TrimStart(":：,， \t\r\n\u00a0").TrimEnd();
        return rest.IsEmpty ? null : rest[..Math.Min(rest.Length, LongestRaw)].ToString();
    }

    /// <summary>Whether a line begins with a word: any case, and not in the middle of a longer Latin word. Nothing needs to follow a Chinese one.</summary>
    public static bool BeginsWith(ReadOnlySpan<char> line, string word) =>
        line.StartsWith(word, StringComparison.OrdinalIgnoreCase)
        && (line.Length == word.Length || IsHan(word[^1]) || !IsWordCharacter(line[word.Length]));

    public static bool IsHan(char c) => c is (>= '\u3400' and <= '\u9FFF') or (>= '\uF900' and <= '\uFAFF');

    /// <summary>Part of a Latin word: anything that shows, except Chinese, quotes and spaces.</summary>
    public static bool IsWordCharacter(char c) => c != ' ' && !IsHan(c) && !Quotes.IsOpening(c) && !Quotes.IsClosing(c);

    // Phones write a curly apostrophe (I’d like).
    private static Rune HalfWidth(Rune rune) => rune.Value switch
    {
        >= 0xFF01 and <= 0xFF5E => new Rune(rune.Value - 0xFEE0),
        0x2019 => new Rune('\''),
        _ => rune,
    };

    private static bool IsSeparator(Rune rune) => rune.IsBmp && Separators.Contains((char)rune.Value, StringComparison.Ordinal);

    private static bool IsInNumber(Rune c, StringBuilder before, ReadOnlySpan<char> after) =>
        InNumbers.Contains((char)c.Value, StringComparison.Ordinal) && before.Length > 0 && char.IsAsciiDigit(before[^1])
        && Rune.DecodeFromUtf16(after, out var next, out _) == System.Buffers.OperationStatus.Done && HalfWidth(next).Value is >= '0' and <= '9';

    private static void Space(StringBuilder clean)
    {
        if (clean.Length > 0 && clean[^1] != ' ') clean.Append(' ');
    }
}
