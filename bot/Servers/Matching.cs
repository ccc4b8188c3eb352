namespace WangCheng.Bot.Servers;

/// <summary>Finding things by pieces of their names.</summary>
internal static class Matching
{
    /// <summary>True when every word of the text is a piece of one of these; of an empty text always.</summary>
    public static bool All(string text, params string[] of) =>
        Array.TrueForAll(text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries), word => Array.Exists(of, piece => piece.Contains(word, StringComparison.OrdinalIgnoreCase)));
}
