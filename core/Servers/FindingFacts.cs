using System.Text.Json;
using System.Text.Json.Serialization;
using WangCheng.Core.Huawei.Ecs;

namespace WangCheng.Core.Servers;

/// <summary>What was seen when something was found: enough to tell people, and to make a row of it.</summary>
public sealed record FindingFacts
{
    /// <summary>As people call it: the name of the row, else the name at the cloud.</summary>
    public required string Name { get; init; }

    public string? Flavor { get; init; }

    public int VCpus { get; init; }

    public int MemoryMiB { get; init; }

    /// <summary>All disks together.</summary>
    public int DiskGiB { get; init; }

    public string? DiskType { get; init; }

    public string? ImageId { get; init; }

    public string? ImageName { get; init; }

    public string? Zone { get; init; }

    public string? PrivateAddress { get; init; }

    public string? PublicAddress { get; init; }

    /// <summary>Of a public IP that was left over.</summary>
    public int? BandwidthMbit { get; init; }

    /// <summary>Of a leftover: the server that it came from, as it was called.</summary>
    public string? LastAt { get; init; }

    /// <summary>Of a leftover: the administrator who decided what becomes of it.</summary>
    public string? DecidedBy { get; init; }

    /// <summary>Its disks at the cloud; of a missing server those that are still there.</summary>
    public IReadOnlyList<string> Volumes { get; init; } = [];

    public ServerState State { get; init; }

    public bool IsFrozen { get; init; }

    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>List price while it runs; null when it is not known.</summary>
    public decimal? PricePerHour { get; init; }

    /// <summary>The same while it is stopped.</summary>
    public decimal? StoppedPricePerHour { get; init; }

    public string? Currency { get; init; }

    /// <summary>Of a drift: what is not as it was.</summary>
    public IReadOnlyList<Drift> Drifts { get; init; } = [];

    public static FindingFacts Of(Finding finding) => JsonSerializer.Deserialize(finding.Facts, FindingJson.Default.FindingFacts)!;

    internal string Write() => JsonSerializer.Serialize(this, FindingJson.Default.FindingFacts);

    internal static FindingFacts Of(string name, CloudServer cloud) => new()
    {
        Name = name,
        Flavor = cloud.FlavorId,
        VCpus = cloud.VCpus ?? 0,
        MemoryMiB = cloud.MemoryMiB ?? 0,
        ImageId = cloud.ImageId,
        ImageName = cloud.ImageName,
        Zone = cloud.Zone,
        PrivateAddress = cloud.PrivateAddress,
        PublicAddress = cloud.PublicAddress,
        Volumes = [.. cloud.Disks.Select(disk => disk.Id)],
        State = ReconcileRules.StateOf(cloud) ?? ServerState.Broken,
        IsFrozen = cloud.IsFrozen,
        CreatedAt = cloud.CreatedAt,
    };
}

/// <summary>One difference between a row and the cloud, in the words of the log: sizes as flavors, states by name.</summary>
public sealed record Drift(DriftKind Kind, string Before, string After)
{
    public override string ToString() => $"{Kind}: {Before} -> {After}";
}

public enum DriftKind
{
    State,
    Frozen,
    Size,
    PrivateAddress,
    PublicAddress,

    /// <summary>How many, a colon, and how many GiB all together.</summary>
    Disks
}

[JsonSourceGenerationOptions(UseStringEnumConverter = true)]
[JsonSerializable(typeof(FindingFacts))]
internal sealed partial class FindingJson : JsonSerializerContext;
