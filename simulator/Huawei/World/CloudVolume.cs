using System.Collections.Immutable;

namespace WangCheng.Simulator.Huawei.World;

/// <summary>A disk at the simulated cloud.</summary>
public sealed record CloudVolume
{
    public required string Id { get; init; }
    public required string Name { get; init; }

    /// <summary>GiB.</summary>
    public required int Size { get; init; }

    public required string Type { get; init; }
    public required string Zone { get; init; }
    public bool Bootable { get; init; }
    public string Status { get; init; } = "creating";
    public required DateTimeOffset Created { get; init; }
    public required DateTimeOffset Updated { get; init; }

    /// <summary>False while it is only planned.</summary>
    public bool Exists { get; init; }

    public string Description { get => field ?? ""; init; }
    public ImmutableSortedDictionary<string, string> Tags { get => field ?? ImmutableSortedDictionary<string, string>.Empty; init; }
    public ImmutableSortedDictionary<string, string> Metadata { get => field ?? ImmutableSortedDictionary<string, string>.Empty; init; }

    /// <summary>The server that it is being attached to or detached from; null when nothing of the kind is under way.</summary>
    public string? BusyWith { get; init; }

    /// <summary>Null when it hangs on no server; then it goes on costing.</summary>
    public CloudAttachment? Attachment { get; init; }
}

public sealed record CloudAttachment(string Id, string ServerId, string Device, bool DeleteOnTermination, DateTimeOffset At);
