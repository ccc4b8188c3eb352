using WangCheng.Bot.Commands.When;
using WangCheng.Bot.Text;

namespace WangCheng.Bot.Commands;

/// <summary>One meaningful piece of a line, with where it stands: one of the nested records.</summary>
internal abstract record Token(int Start, int End)
{
    /// <summary>4c.</summary>
    internal sealed record Cpu(long Count, int Start, int End) : Token(Start, End);

    /// <summary>8g: memory or disk, the neighbours tell.</summary>
    internal sealed record Capacity(long GiB, int Start, int End) : Token(Start, End);

    internal sealed record Length(TimeSpan Value, int Start, int End) : Token(Start, End);

    internal sealed record Flavor(int Start, int End) : Token(Start, End);

    internal sealed record Quoted(string Text, int Start, int End) : Token(Start, End);

    internal sealed record Scope(ListScope Value, int Start, int End) : Token(Start, End);

    internal sealed record State(StateAsked Value, int Start, int End) : Token(Start, End);

    internal sealed record InLanguage(Language Value, int Start, int End) : Token(Start, End);

    internal sealed record Now(int Start, int End) : Token(Start, End);

    /// <summary>A day, and the part of it that its word names as well (今晚).</summary>
    internal sealed record Day(AskedDay Value, DayPart? Part, int Start, int End) : Token(Start, End);

    internal sealed record Clock(AskedClock Value, int Start, int End) : Token(Start, End);

    /// <summary>Every day, working days.</summary>
    internal sealed record Days(AskedDays Value, int Start, int End) : Token(Start, End);

    /// <summary>Says of a time that it is for starting, or for stopping.</summary>
    internal sealed record Switch(bool Starts, int Start, int End) : Token(Start, End);

    internal sealed record Mark(MarkKind Kind, int Start, int End) : Token(Start, End);

    /// <summary>Anything else.</summary>
    internal sealed record Word(int Start, int End) : Token(Start, End);
}

/// <summary>Words that say what their neighbours are.</summary>
internal enum MarkKind
{
    Noise,
    Memory,
    Disk,
    Reason,
    Name,

    /// <summary>What follows is the new name.</summary>
    NewName,

    /// <summary>By force.</summary>
    Hard,
}
