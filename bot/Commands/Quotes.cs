namespace WangCheng.Bot.Commands;

/// <summary>Quotation marks of both languages. Single ones are apostrophes more often than quotes, so they are none here.</summary>
internal static class Quotes
{
    private const string Opening = "\"“”「『《";
    private const string Closing = "\"”“」』》";

    public static bool IsOpening(char c) => Opening.Contains(c, StringComparison.Ordinal);

    public static bool IsClosing(char c) => Closing.Contains(c, StringComparison.Ordinal);

    /// <summary>The mark that ends what this one opens.</summary>
    public static char PartnerOf(char opening) => Closing[Opening.IndexOf(opening, StringComparison.Ordinal)];

    /// <summary>What stands between the mark at <paramref name="start"/> and its partner, and where the line goes on; a quote that never closes runs to the end.</summary>
    public static (string Text, int Next) Read(string line, int start)
    {
        var open = line[start];
        var end = line.IndexOf(PartnerOf(open), start + 1);
        if (end < 0) end = line.IndexOf(open, start + 1); // curly quotes typed the same way twice
        return end < 0 ? (line[(start + 1)..].Trim(), line.Length) : (line[(start + 1)..end].Trim(), end + 1);
    }
}
