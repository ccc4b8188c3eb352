using System.Collections.Immutable;

namespace WangCheng.Simulator.Huawei.World;

/// <summary>A server at the simulated cloud. Its disks and public IP know the server, not the reverse.</summary>
public sealed record CloudServer
{
    public required string Id { get; init; }
    public required string Name { get; init; }
    public required string FlavorId { get; init; }
    public required string ImageId { get; init; }
    public required string Zone { get; init; }
    public required string VpcId { get; init; }
    public required string SubnetId { get; init; }
    public ImmutableList<string> SecurityGroupIds { get; init; } = [];
    public string? KeyName { get; init; }
    public string UserData { get; init; } = "";
    public string Description { get; init; } = "";
    public string EnterpriseProjectId { get; init; } = "0";
    public string AutoTerminateTime { get; init; } = "";
    public ImmutableSortedDictionary<string, string> Metadata { get; init; } = ImmutableSortedDictionary<string, string>.Empty;
    public ImmutableList<CloudTag> Tags { get; init; } = [];
    public required string ReservationId { get; init; }
    public int LaunchIndex { get; init; }
    public required DateTimeOffset Created { get; init; }
    public required DateTimeOffset Updated { get; init; }
    public DateTimeOffset? Launched { get; init; }

    /// <summary>False while the id is promised but answers 404.</summary>
    public bool Exists { get; init; }

    public string VmState { get; init; } = "building";
    public string? TaskState { get; init; } = "scheduling";
    public CloudFault? Fault { get; init; }

    /// <summary>Nobody may do anything to it until the account has money again.</summary>
    public bool IsFrozen { get; init; }

    /// <summary>The guest's system hangs: it does not hear a SOFT stop or reboot, which are forced after a while.</summary>
    public bool GuestHangs { get; init; }

    /// <summary>Without the one-click plug-in in the guest no password can be reset.</summary>
    public bool LacksPasswordPlugIn { get; init; }

    /// <summary>SHA-256, in hex, of the password that lets somebody in; null when there is none, as with a key pair.</summary>
    public string? PasswordHash { get; init; }

    /// <summary>That of a reset, which counts from the next start or reboot on.</summary>
    public string? NextPasswordHash { get; init; }

    public required string PortId { get; init; }
    public required string Mac { get; init; }
    public required string PrivateIp { get; init; }

    /// <summary>The network card is there; before, no address is shown although one is set aside.</summary>
    public bool HasNetwork { get; init; }

    /// <summary>What Huawei shows: computed from <see cref="VmState"/> and <see cref="TaskState"/>, never stored.</summary>
    public string Status => ServerStatus.Of(VmState, TaskState);
}

public sealed record CloudTag(string Key, string Value);

public sealed record CloudFault(string Message, DateTimeOffset At);
