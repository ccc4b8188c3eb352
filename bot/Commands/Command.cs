using WangCheng.Bot.Text;

namespace WangCheng.Bot.Commands;

/// <summary>
/// One thing people can ask for in words. The verb (<c>server.create</c>) is the same everywhere: command, card action, operation, action log.
/// </summary>
internal sealed record Command(string Verb)
{
    /// <summary>Ways to begin the ask, lower case, the one to advertise first. May have several words (<c>my servers</c>).</summary>
    public required IReadOnlyList<string> English { get; init; }

    /// <summary>The same in Chinese, where no space needs to follow.</summary>
    public required IReadOnlyList<string> Chinese { get; init; }

    /// <summary>What a button that starts it is called.</summary>
    public required Sentence Title { get; init; }

    /// <summary>What it does, in one or two sentences.</summary>
    public required Sentence Help { get; init; }

    /// <summary>A line that can be typed as it stands.</summary>
    public required Sentence Example { get; init; }

    /// <summary>The card of the help on which it stands.</summary>
    public HelpTopic Topic { get; init; } = HelpTopic.Servers;

    /// <summary>Most people come for it: it has a button on the first card of the help.</summary>
    public bool InMenu { get; init; }

    /// <summary>More of its lines that get a button in the help.</summary>
    public IReadOnlyList<Shortcut> Also { get; init; } = [];

    /// <summary>Which arguments mean something to it; others come back as not understood.</summary>
    public ArgumentKinds Takes { get; init; }

    /// <summary>Asked for in a group or channel, it is answered in the person's own chat.</summary>
    public bool PersonalOnly { get; init; } = true;

    public bool AdministratorsOnly { get; init; }

    /// <summary>Takes something away. Never guessed, never suggested: its word has to stand first, in full.</summary>
    public bool Destructive { get; init; }

    public IEnumerable<string> Words => English.Concat(Chinese);

    public IReadOnlyList<string> WordsIn(Language language) => language == Language.Zh ? Chinese : English;

    /// <summary>The word to teach a reader of this language.</summary>
    public string WordIn(Language language) => WordsIn(language)[0];
}

/// <summary>Shapes of arguments that a command can use.</summary>
[Flags]
internal enum ArgumentKinds
{
    None = 0,

    /// <summary><c>4c8g</c>, <c>4 vCPU 8 GiB</c> or a flavor id, <c>s6.large.2</c>.</summary>
    Size = 1,

    /// <summary><c>100g</c>.</summary>
    Disk = 2,

    /// <summary><c>3d</c>.</summary>
    Lease = 4,

    /// <summary><c>ubuntu-22.04</c>.</summary>
    Image = 8,

    Name = 16,

    /// <summary>Quoted, or after "for".</summary>
    Reason = 32,

    /// <summary><c>team</c>, <c>all</c>.</summary>
    Scope = 64,

    /// <summary><c>zh</c>, <c>English</c>.</summary>
    Language = 128,

    /// <summary><c>running</c>, <c>stopped</c>.</summary>
    State = 256,

    /// <summary>All that stands behind the command's word, as it was typed: nothing in it is read by the grammar. Goes with no other kind.</summary>
    Raw = 2048,

    /// <summary>A second name: <c>web-1 to api-1</c>.</summary>
    NewName = 512,

    /// <summary><c>--hard</c>, <c>force</c>.</summary>
    Hard = 1024,

    /// <summary><c>--now</c>, <c>立即</c>: without the time in which it could be undone.</summary>
    Now = 4096,

    /// <summary><c>2026-12-01</c>, <c>next Friday 6pm</c>, <c>明天</c>.</summary>
    Until = 8192,

    /// <summary><c>20:00-08:30</c>, <c>工作日</c>: hours of every day. Not together with <see cref="Until"/>.</summary>
    Hours = 16384,
}
