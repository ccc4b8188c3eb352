namespace WangCheng.Core.Servers;

/// <summary>A server somebody asked for, and everything we remember of it. The row stays after the server is gone: it explains the past.</summary>
public sealed class Server
{
    public required ServerId Id { get; init; }

    public required PersonId Owner { get; init; }

    public required string Name { get; set; }

    /// <summary>The name while it is taken, folded to lower case; null once the server is gone, so that the name is free again.</summary>
    public required string? TakenName { get; set; }

    public required ServerState State { get; set; }

    public required string Flavor { get; set; }

    public required int VCpus { get; set; }

    public required int MemoryMiB { get; set; }

    public required int DiskGiB { get; set; }

    public required string DiskType { get; init; }

    public required string ImageId { get; init; }

    public required string ImageName { get; init; }

    public required string LoginName { get; init; }

    /// <summary>The zone its owner asked for; null when that was left to us. Where it is, says <see cref="Zone"/>.</summary>
    public string? WantedZone { get; init; }

    /// <summary>Bandwidth of the public IP it was ordered with, in Mbit/s; null when it was ordered without one.</summary>
    public int? PublicIpMbit { get; init; }

    /// <summary>Run when it first starts. It may hold what is nobody else's business: on no card but its owner's, and in no log.</summary>
    /// <summary>Its owner gets in by a password that was made with it, not by keys.</summary>
    public bool WithPassword { get; init; }

    public string? InitScript { get; init; }

    /// <summary>What the owner wants it for, in their words.</summary>
    public string? Reason { get; init; }

    /// <summary>List price at the time it was asked for, or of the size it was found to have; null when it was not known.</summary>
    public decimal? PricePerHour { get; set; }

    /// <summary>The same while it is stopped; null when it was not known.</summary>
    public decimal? StoppedPricePerHour { get; set; }

    public string? Currency { get; set; }

    public string? Zone { get; set; }

    /// <summary>The cloud's id, recorded as soon as it is known.</summary>
    public string? CloudId { get; set; }

    /// <summary>Ids of its disks at the cloud, separated by commas.</summary>
    public string? CloudVolumes { get; set; }

    public IEnumerable<string> VolumeIds => (CloudVolumes ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries);

    public string? PrivateAddress { get; set; }

    public string? PublicAddress { get; set; }

    /// <summary>Frozen by the cloud, usually for want of money: nothing can be done to it until somebody sees to the account.</summary>
    public bool IsFrozen { get; set; }

    public required DateTimeOffset AskedAt { get; init; }

    public DateTimeOffset? RunningSince { get; set; }

    /// <summary>When it is to be deleted, from the order to delete it until that is carried out or called off: until then it can be restored. Null otherwise.</summary>
    public DateTimeOffset? DeleteAt { get; set; }

    public DateTimeOffset? DeletedAt { get; set; }
}

public enum ServerState
{
    /// <summary>Accepted; being made at the cloud.</summary>
    Creating,

    Running,

    /// <summary>Switched off; it keeps its disk, its addresses and its room.</summary>
    Stopped,

    /// <summary>The cloud itself says that something is wrong with it. It is there, and costs.</summary>
    Broken,

    /// <summary>Somebody asked to delete it; being taken down at the cloud.</summary>
    Deleting,

    /// <summary>Gone, and looked up to be gone.</summary>
    Deleted,

    /// <summary>It never came to be, and nothing of it is left.</summary>
    Failed
}

public static class ServerStates
{
    /// <summary>It is there or on its way, and holds its name and its room.</summary>
    public static bool IsLiving(this ServerState state) => state is ServerState.Creating or ServerState.Deleting || state.IsThere();

    /// <summary>It is there, nothing is being made or taken down, and what the cloud shows of it should be what we show.</summary>
    public static bool IsThere(this ServerState state) => state is ServerState.Running or ServerState.Stopped or ServerState.Broken;
}
