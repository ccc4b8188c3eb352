namespace WangCheng.Bot.Commands;

/// <summary>
/// A command of two words with its arguments between them: turn web-1 on, shut web-1 down. One that takes something away is only found here, never carried out: its word has to
/// stand first, in full.
/// </summary>
internal static class SplitWords
{
    public static (Command Command, string Arguments)? Find(string line, CommandCatalog catalog)
    {
        var end = Vocabulary.AtTheEnd.Aggregate(line, (rest, word) => rest.EndsWith($" {word}", StringComparison.OrdinalIgnoreCase) ? rest[..^(word.Length + 1)] : rest);
        foreach (var command in catalog.All)
            foreach (var word in command.English)
                if (word.Split(' ') is [var first, var last] && PlainText.BeginsWith(end, first) && end.EndsWith($" {last}", StringComparison.OrdinalIgnoreCase) && end.Length > first.Length + last.Length + 2)
                    return (command, Without(end[first.Length..^last.Length].Trim()));
        return null;
    }

    private static string Without(string between) => between.EndsWith(" back", StringComparison.OrdinalIgnoreCase) ? between[..^5] : between;
}
