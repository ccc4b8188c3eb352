namespace WangCheng.Bot.Commands;

/// <summary>
/// What somebody may have meant: a slip in the first word, or a command's word further on. Destructive commands are not suggested. Where one is closest, its help
/// says how to type it.
/// </summary>
internal static class NearMiss
{
    private const int Most = 3;

    public static Parsed Of(string line, CommandCatalog catalog)
    {
        var near = Slips(line, catalog).Concat(Later(line, catalog)).OrderBy(found => found.Distance).ToList();
        if (near.Count == 0) return new Parsed.Nothing();
        if (near[0].Command.Destructive) return new Parsed.Help(near[0].Command);
        return new Parsed.Suggest([.. near.Where(found => !found.Command.Destructive).DistinctBy(found => found.Command).Take(Most).Select(found => new Suggestion(found.Command, found.Text))]);
    }

    private static IEnumerable<Found> Slips(string line, CommandCatalog catalog)
    {
        var first = FirstWord(line);
        foreach (var command in catalog.All)
            foreach (var word in command.Words)
                if (EditDistance.Between(first, word) is var distance && distance <= Allowed(first, word))
                    yield return new(distance, command, $"{word}{line[first.Length..]}");
    }

    // A word found later says less than a slip in the first one, hence the distance of a bad slip.
    private static IEnumerable<Found> Later(string line, CommandCatalog catalog) =>
        catalog.Everywhere(line).Select(found => new Found(2, found.Command, line[found.At..]));

    private static string FirstWord(string line)
    {
        if (PlainText.IsHan(line[0])) return line[..Math.Min(2, line.Length)];
        var end = 0;
        while (end < line.Length && PlainText.IsWordCharacter(line[end])) end++;
        return line[..Math.Max(1, end)].ToLowerInvariant();
    }

    // One slip in a word of three to five letters, two in longer ones. In Chinese one of two characters.
    private static int Allowed(string typed, string word)
    {
        if (PlainText.IsHan(word[0])) return word.Length == 2 && typed.Length == 2 && (typed[0] == word[0] || typed[1] == word[1]) ? 1 : -1;
        return Math.Min(typed.Length, word.Length) switch { < 3 => -1, < 6 => 1, _ => 2 };
    }

    private sealed record Found(int Distance, Command Command, string Text);
}
