namespace WangCheng.Bot.Commands;

/// <summary>All commands. Built once at start; a word that means two things stops the start.</summary>
internal sealed class CommandCatalog
{
    private readonly List<(string Word, Command Command)> longestFirst;

    public CommandCatalog(IEnumerable<Command> commands)
    {
        All = [.. commands];
        var faults = Faults().ToList();
        if (faults.Count > 0) throw new InvalidOperationException($"The commands contradict each other: {string.Join("; ", faults)}.");
        longestFirst = [.. All.SelectMany(command => command.Words, (command, word) => (word, command)).OrderByDescending(entry => entry.word.Length)];
    }

    public IReadOnlyList<Command> All { get; }

    public Command? Find(string verb) => All.FirstOrDefault(command => command.Verb == verb);

    /// <summary>The command whose word stands at the beginning of this cleaned line, the longest word winning, and how many characters it takes.</summary>
    public (Command Command, int Length)? At(ReadOnlySpan<char> line)
    {
        foreach (var (word, command) in longestFirst)
            if (PlainText.BeginsWith(line, word)) return (command, word.Length);
        return null;
    }

    /// <summary>Every command's word in this cleaned line, in the order in which they stand: at the beginning of Latin words, anywhere in Chinese.</summary>
    public IEnumerable<(Command Command, int At)> Everywhere(string line)
    {
        for (var at = 0; at < line.Length; at++)
        {
            if (line[at] == ' ' || (at > 0 && PlainText.IsWordCharacter(line[at]) && PlainText.IsWordCharacter(line[at - 1]))) continue;
            if (At(line.AsSpan(at)) is not var (command, length)) continue;
            yield return (command, at);
            at += length - 1;
        }
    }

    /// <summary>Alone it lists servers; after "help" it asks about all that can be done with them.</summary>
    private static readonly string[] MeantByBoth = [HelpTopic.Servers.English];

    private IEnumerable<string> Faults()
    {
        foreach (var verb in All.GroupBy(command => command.Verb).Where(group => group.Count() > 1))
            yield return $"{verb.Key} is registered {verb.Count()} times";
        foreach (var word in All.SelectMany(command => command.Words, (command, word) => (command, word)).GroupBy(entry => entry.word).Where(group => group.Count() > 1))
            yield return $"'{word.Key}' stands for {string.Join(" and ", word.Select(entry => entry.command.Verb))}";
        foreach (var word in All.SelectMany(command => command.Words).Intersect(HelpTopic.All.SelectMany(topic => (string[])[topic.English, topic.Chinese])).Except(MeantByBoth))
            yield return $"'{word}' stands for a topic of the help and for a command";
        foreach (var command in All.Where(command => command.English.Count == 0 || command.Chinese.Count == 0))
            yield return $"{command.Verb} has no word in one of the languages";
        foreach (var word in All.SelectMany(command => command.Words).Where(word => !string.Equals(PlainText.Clean(word).ToLowerInvariant(), word, StringComparison.Ordinal)))
            yield return $"'{word}' can never be typed: words are lower case, half-width and single-spaced";
    }
}
