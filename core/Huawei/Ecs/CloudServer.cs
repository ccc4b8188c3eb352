namespace WangCheng.Core.Huawei.Ecs;

/// <summary>A server as the cloud shows it.</summary>
public sealed record CloudServer
{
    public required string Id { get; init; }
    public required string Name { get; init; }
    public required CloudServerState State { get; init; }

    /// <summary>What is being done to it right now, as in <c>powering-off</c>; null when nothing is. Stopping, starting and deleting show nowhere else.</summary>
    public string? TaskState { get; init; }

    public string? FlavorId { get; init; }
    public int? VCpus { get; init; }
    public int? MemoryMiB { get; init; }
    public string? ImageId { get; init; }
    public string? ImageName { get; init; }
    public string? Zone { get; init; }
    public string? VpcId { get; init; }
    public string? KeyName { get; init; }
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>When the cloud last changed anything about it, to the second: begun and ended work shows here, whoever asked for it.</summary>
    public DateTimeOffset? UpdatedAt { get; init; }

    /// <summary>First running moment; paying begins here.</summary>
    public DateTimeOffset? LaunchedAt { get; init; }

    public IReadOnlyList<CloudAddress> Addresses { get; init; } = [];
    public IReadOnlyList<AttachedDisk> Disks { get; init; } = [];
    public IReadOnlyDictionary<string, string> Tags { get; init; } = new Dictionary<string, string>();

    /// <summary>Why it is in <see cref="CloudServerState.Error"/>, in the cloud's words.</summary>
    public string? Fault { get; init; }

    /// <summary>Frozen by the cloud, usually for want of money.</summary>
    public bool IsFrozen { get; init; }

    public string? PrivateAddress => Addresses.FirstOrDefault(a => !a.IsPublic)?.Address;

    /// <summary>Null until the public IP is bound, which comes a moment after the server.</summary>
    public string? PublicAddress => Addresses.FirstOrDefault(a => a.IsPublic)?.Address;

    public bool IsBeingDeleted => TaskState == "deleting";
}

/// <param name="PortId">The network card; a public IP is bound to it.</param>
public sealed record CloudAddress(string Address, bool IsPublic, string? PortId);

/// <param name="GoesWithServer">Deleted together with its server.</param>
public sealed record AttachedDisk(string Id, string? Device, bool IsSystem, bool GoesWithServer);

/// <summary>ECS reference, "ECS statuses". Computed by the cloud from what the machine is and what is being done to it.</summary>
public enum CloudServerState
{
    /// <summary>A word we do not know, or none: ask again.</summary>
    Unknown,
    Building,
    Running,
    Stopped,
    Rebooting,
    HardRebooting,
    Rebuilding,
    Migrating,
    Resizing,
    VerifyingResize,
    RevertingResize,
    Error,
    Deleted,

    /// <summary>In the recycle bin.</summary>
    SoftDeleted,
    Shelved
}
