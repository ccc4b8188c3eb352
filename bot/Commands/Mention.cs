namespace WangCheng.Bot.Commands;

/// <summary>In groups and channels people mention the bot to talk to it, which leaves <c>&lt;at&gt;WangCheng&lt;/at&gt;</c> in the text.</summary>
internal static class Mention
{
    private const string Open = "<at>";
    private const string Close = "</at>";

    public static string Remove(string? text, string? botMention)
    {
        if (text is null) return "";
        if (!string.IsNullOrEmpty(botMention)) return text.Replace(botMention, " ", StringComparison.Ordinal);

        var line = text.TrimStart();
        if (line.StartsWith(Open, StringComparison.OrdinalIgnoreCase) && line.IndexOf(Close, StringComparison.OrdinalIgnoreCase) is >= 0 and var end) return line[(end + Close.Length)..];

        // "@WangCheng new" where the client made no mention of it.
        if (line is not ['@', ..]) return line;
        var space = line.IndexOf(' ', StringComparison.Ordinal);
        return space < 0 ? "" : line[space..];
    }
}
