namespace WangCheng.Bot.Commands;

/// <summary>
/// What a typed line means. (1) the mention of the bot goes, (2) a command's word at the beginning decides, be it with "force" before it or, where it takes nothing away, the name, (3) politeness before it is
/// skipped, except before a destructive word: such a one must stand first, else its help is shown, (4) in 把 web-1 改名为 api-1 the word stands in the middle, and in "turn web-1 on" around the name, (5) a word that may mean several jobs shows all of them, (6) what is close
/// is suggested. Never throws, whatever the text. A command that takes what follows as it was typed gets it so.
/// </summary>
internal sealed class CommandParser(CommandCatalog catalog)
{
    private static readonly System.Buffers.SearchValues<char> NameSigns = System.Buffers.SearchValues.Create("-0123456789");

    /// <param name="text">As Teams delivered it; only the first <see cref="PlainText.Longest"/> characters are read for their meaning.</param>
    /// <param name="botMention">The text of the mention entity that names the bot (<c>&lt;at&gt;WangCheng&lt;/at&gt;</c>); without it one at the beginning is taken to be it.</param>
    public Parsed Parse(string? text, string? botMention = null)
    {
        var said = Mention.Remove(text, botMention);
        var line = PlainText.Clean(said);
        var rest = line;
        while (rest.Length > 0)
        {
            if (catalog.At(rest) is var (command, length))
                return command.Destructive && rest.Length < line.Length
                    ? new Parsed.Help(command)
                    : command.Takes == ArgumentKinds.Raw ? new Parsed.Understood(command, Arguments.None with { Raw = PlainText.After(said, line[..^(rest.Length - length)]) })
                    : Understand(command, rest[length..].Trim());
            if (Forced(rest) is var (forced, order)) return forced.Destructive && rest.Length < line.Length ? new Parsed.Help(forced) : Understand(forced, order);
            if (Taken(rest) is var (about, inOrder)) return Understand(about, inOrder);
            if (Named(rest) is var (named, with)) return Understand(named, with);
            if (SplitWords.Find(rest, catalog) is var (split, between)) return split.Destructive ? new Parsed.Help(split) : Understand(split, between);
            if (HelpTopic.MeantBy(rest) is { } vague) return new Parsed.Help(About: vague);
            if (After(Vocabulary.Preamble, rest) is not { } shorter) return NearMiss.Of(rest, catalog);
            rest = shorter;
        }

        // Nothing said, or only hello: show what can be done.
        return new Parsed.Help();
    }

    private Parsed Understand(Command command, string rest)
    {
        if (command.Verb != HelpCommand.Verb) return new Parsed.Understood(command, ArgumentReader.Read(rest, command.Takes));
        if (rest.Length == 0) return new Parsed.Help();
        if (HelpTopic.Find(rest) is { } about) return new Parsed.Help(About: about);
        return Topic(rest) is { } topic ? new Parsed.Help(topic) : new Parsed.Help(UnknownTopic: rest);
    }

    private Command? Topic(string rest) =>
        catalog.Everywhere(rest).Select(found => found.Command).FirstOrDefault(command => command.Verb != HelpCommand.Verb);

    /// <summary>A command that can be done by force, with the force behind it where its arguments are.</summary>
    private (Command Command, string Arguments)? Forced(string line) =>
        After(Vocabulary.Hard, line) is { Length: > 0 } rest && catalog.At(rest) is var (command, length) && command.Takes.HasFlag(ArgumentKinds.Hard)
            ? (command, $"{rest[length..].Trim()} {line[..^rest.Length].Trim()}")
            : null;

    /// <summary>A command that takes nothing away, with everything that was said before and after its word.</summary>
    private (Command Command, string Arguments)? Taken(string line)
    {
        if (After(Vocabulary.Taking, line) is not { Length: > 0 } rest) return null;
        foreach (var (command, at) in catalog.Everywhere(rest))
            return !command.Destructive && command.Takes.HasFlag(ArgumentKinds.Name) && catalog.At(rest.AsSpan(at)) is var (_, length) ? (command, $"{rest[..at]} {rest[(at + length)..].Trim()}") : null;
        return null;
    }

    /// <summary>A command that takes nothing away, with the name said before its word: web-1 续期3天. A name that could be any word is none here.</summary>
    private (Command Command, string Arguments)? Named(string line)
    {
        var end = 0;
        while (end < line.Length && PlainText.IsWordCharacter(line[end])) end++;
        if (!line.AsSpan(0, end).ContainsAny(NameSigns) || !char.IsAsciiLetter(line[0])) return null;
        var rest = line[end..].TrimStart();
        return catalog.At(rest) is var (command, length) && !command.Destructive && command.Takes.HasFlag(ArgumentKinds.Name) ? (command, $"{line[..end]} {rest[length..].Trim()}") : null;
    }

    private static string? After(string[] beginnings, string line)
    {
        foreach (var words in beginnings)
            if (PlainText.BeginsWith(line, words)) return line[words.Length..].TrimStart();
        return null;
    }
}
