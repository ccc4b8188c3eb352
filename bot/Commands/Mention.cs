namespace WangCheng.Bot.Commands;

/// <summary>In groups and channels people mention the bot to talk to it, which leaves <c>&lt;at&gt;WangCheng&lt;/at&gt;</c> in the text; others may be mentioned in it too.</summary>
internal static class Mention
{
    private const string Open = "<at>";
    private const string Close = "</at>";

    public static string Remove(string? text, string? botMention)
    {
        if (text is null) return "";
        if (!string.IsNullOrEmpty(botMention)) return Named(text.Replace(botMention, " ", StringComparison.Ordinal));

        var line = text.TrimStart();
        if (line.StartsWith(Open, StringComparison.OrdinalIgnoreCase) && line.IndexOf(Close, StringComparison.OrdinalIgnoreCase) is >= 0 and var end) return Named(line[(end + Close.Length)..]);

        // "@WangCheng new" where the client made no mention of it.
        if (line is not ['@', ..]) return Named(line);
        var space = line.IndexOf(' ', StringComparison.Ordinal);
        return space < 0 ? "" : Named(line[space..]);
    }

    /// <summary>Whoever else is mentioned is named in the line as people would type it: <c>@Li Na</c>.</summary>
    private static string Named(string line) => line.Replace(Open, " @", StringComparison.OrdinalIgnoreCase).Replace(Close, " ", StringComparison.OrdinalIgnoreCase);
}
