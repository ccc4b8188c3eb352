using WangCheng.Core.Notices;

namespace WangCheng.Core.Servers;

/// <summary>What a person asks for, before it is checked. What is null takes the default.</summary>
/// <param name="Flavor">The cloud's name of a size; wins over <paramref name="VCpus"/> and <paramref name="MemoryGiB"/>.</param>
/// <param name="DiskGiB">Any number a person can type; rules decide.</param>
/// <param name="Image">Id, short name or the beginning of one.</param>
public sealed record CreateRequest(string? Name, string? Flavor, long? VCpus, long? MemoryGiB, long? DiskGiB, string? Image, TimeSpan? Lease, string? Reason)
{
    /// <summary>The zone it must be in; null leaves that to us.</summary>
    public string? Zone { get; init; }

    public string? DiskType { get; init; }

    public bool PublicIp { get; init; }

    /// <summary>A password is made with it, instead of putting keys on it.</summary>
    public bool WithPassword { get; init; }

    /// <summary>Run when it first starts.</summary>
    public string? InitScript { get; init; }
}

/// <summary>How a committing request came: what makes a repeat recognisable, and where its card stands.</summary>
/// <param name="Key">The same for every repeat of the same request by the same person.</param>
public sealed record Confirmation(string Key, AnswerTo Answer);
