using WangCheng.Bot.Commands.When;
using WangCheng.Bot.Text;

namespace WangCheng.Bot.Commands;

/// <summary>
/// What somebody asked for, as typed and not judged: absurd values stay what they are (numbers too long to hold become the largest one), so that
/// the rules can refuse them by name.
/// </summary>
internal sealed record Arguments
{
    public static readonly Arguments None = new();

    public SizeAsked? Size { get; init; }

    /// <summary>A flavor id of Huawei Cloud, lower case, such as <c>s6.large.2</c>.</summary>
    public string? Flavor { get; init; }

    public long? DiskGiB { get; init; }

    public TimeSpan? Lease { get; init; }

    /// <summary>A moment; which one it is for this person now, <see cref="MomentRules"/> tells.</summary>
    public AskedMoment? Until { get; init; }

    /// <summary>Hours of every day.</summary>
    public AskedHours? Hours { get; init; }

    /// <summary>An image or the beginning of its name, lower case, a version joined by a hyphen: <c>ubuntu-22.04</c>.</summary>
    public string? ImageText { get; init; }

    /// <summary>A server's name or its beginning, lower case. Not checked against the rule for names.</summary>
    public string? Name { get; init; }

    /// <summary>What it is to be called, lower case as <see cref="Name"/>.</summary>
    public string? NewName { get; init; }

    /// <summary>As pulling the plug.</summary>
    public bool Hard { get; init; }

    /// <summary>What for, as written.</summary>
    public string? Reason { get; init; }

    public ListScope? Scope { get; init; }

    public Language? Language { get; init; }

    public StateAsked? State { get; init; }

    /// <summary>The rest of the line as typed, line ends included; it may be a secret that somebody pasted by mistake.</summary>
    public string? Raw { get; init; }

    /// <summary>At once, and so for good.</summary>
    public bool IsNow { get; init; }

    /// <summary>What found no place, as written.</summary>
    public IReadOnlyList<string> Unknown { get; init; } = [];
}

/// <summary>Whole vCPUs and GiB of memory, as asked.</summary>
internal sealed record SizeAsked(long VCpus, long MemoryGiB);

internal enum ListScope
{
    Mine,
    Team,
    All,
}

/// <summary>How servers are, as people tell them apart.</summary>
internal enum StateAsked
{
    Creating,
    Running,
    Stopped,
    Broken,
    Deleting,
}
