namespace WangCheng.Bot.Commands;

/// <summary>What a typed line means: one of the nested records.</summary>
internal abstract record Parsed
{
    private Parsed() { }

    /// <summary>A command and what came with it. The only case that leads to doing something.</summary>
    internal sealed record Understood(Command Command, Arguments Arguments) : Parsed
    {
        public string Verb => Command.Verb;
    }

    /// <summary>Help on one command, on several that belong together, on everything (nothing given), or on something that does not exist (<see cref="UnknownTopic"/>, as written).</summary>
    internal sealed record Help(Command? Topic = null, string? UnknownTopic = null, HelpTopic? About = null) : Parsed;

    /// <summary>Close to something: one to three commands, the closest first, none of them destructive.</summary>
    internal sealed record Suggest(IReadOnlyList<Suggestion> Suggestions) : Parsed;

    /// <summary>Not close to anything.</summary>
    internal sealed record Nothing : Parsed;
}

/// <summary>A command somebody may have meant, and the whole line as it would have to be typed.</summary>
internal sealed record Suggestion(Command Command, string Text);
