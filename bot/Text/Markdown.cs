using System.Globalization;
using System.Text;

namespace WangCheng.Bot.Text;

/// <summary>
/// Text that people wrote, made safe to show. Teams formats the text of messages, TextBlocks and facts as Markdown, so a server name could become a link or a mention.
/// </summary>
internal static class Markdown
{
    private const string Special = @"\*_[]<>`~&";

    /// <summary>One line in which every character shows and nothing formats. <c>&lt;at&gt;</c> comes out with its brackets escaped, which is no mention any more.</summary>
    public static string Escape(string userText)
    {
        var safe = new StringBuilder(userText.Length + 8);
        foreach (var c in Visible(userText))
        {
            if (Special.Contains(c, StringComparison.Ordinal) || StartsList(safe, c)) safe.Append('\\');
            safe.Append(c);
        }

        return safe.ToString();
    }

    /// <summary>One line without control, bidirectional and zero-width characters: what is read is what is there. Line breaks become spaces, broken surrogates U+FFFD.</summary>
    public static string Visible(string userText)
    {
        var visible = new StringBuilder(userText.Length);
        foreach (var rune in userText.EnumerateRunes())
        {
            if (rune.Value is '\n' or '\t' or 0x85 || Rune.GetUnicodeCategory(rune) is UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator) visible.Append(' ');
            else if (Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format)) visible.Append(rune);
        }

        return visible.ToString();
    }

    // Only at its beginning can a text turn into a list or a heading: "- x", "+ x", "# x", "1. x", "1) x".
    private static bool StartsList(StringBuilder before, char c) => c switch
    {
        '-' or '+' or '#' => before.Length == 0,
        '.' or ')' => before.Length is > 0 and < 10 && AllDigits(before),
        _ => false,
    };

    private static bool AllDigits(StringBuilder text)
    {
        for (var i = 0; i < text.Length; i++)
            if (!char.IsAsciiDigit(text[i])) return false;
        return true;
    }
}
