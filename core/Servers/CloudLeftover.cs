using WangCheng.Core.Huawei.Eip;
using WangCheng.Core.Huawei.Evs;

namespace WangCheng.Core.Servers;

/// <summary>A disk or a public IP as the cloud shows it now: what servers use, what can outlive them, and what then goes on costing with nobody looking at it.</summary>
internal sealed record CloudLeftover(FindingKind Kind, string Id, string Name, LeftoverUse Use, DateTimeOffset? CreatedAt)
{
    /// <summary>Of a public IP.</summary>
    public string? Address { get; init; }

    /// <summary>Of a public IP.</summary>
    public int? BandwidthMbit { get; init; }

    /// <summary>Of a disk.</summary>
    public int SizeGiB { get; init; }

    /// <summary>Of a disk, as in <c>GPSSD</c>.</summary>
    public string? DiskType { get; init; }

    public string? Zone { get; init; }

    /// <summary>The installation that its tags name; public IPs have no tags here, and neither have the disks that come with a server.</summary>
    public string? TaggedFor { get; init; }

    public static CloudLeftover Of(CloudDisk disk) => new(FindingKind.Disk, disk.Id, disk.Name, UseOf(disk), disk.CreatedAt)
    {
        SizeGiB = disk.SizeGiB, DiskType = disk.Type, Zone = disk.Zone, TaggedFor = disk.Tags.TryGetValue(CloudTags.Installation, out var installation) ? installation : null,
    };

    public static CloudLeftover Of(CloudPublicIp ip) => new(FindingKind.PublicIp, ip.Id, ip.BandwidthName ?? "", UseOf(ip), ip.CreatedAt) { Address = ip.Address, BandwidthMbit = ip.BandwidthMbit };

    /// <summary>Only these words say for sure that it hangs on nothing; a disk that could not be grown or rolled back may well be at a server.</summary>
    private static LeftoverUse UseOf(CloudDisk disk) => disk switch
    {
        { ServerIds.Count: > 0 } => LeftoverUse.InUse,
        { State: "available" or "error" or "error_deleting" } => LeftoverUse.Loose,
        { State: "deleting" } => LeftoverUse.Going,
        _ => LeftoverUse.Unclear,
    };

    private static LeftoverUse UseOf(CloudPublicIp ip) => ip.State switch
    {
        _ when ip.PortId is not null => LeftoverUse.InUse,
        CloudPublicIpState.Bound => LeftoverUse.InUse,
        CloudPublicIpState.Unbound => LeftoverUse.Loose,
        _ => LeftoverUse.Unclear,
    };
}

internal enum LeftoverUse
{
    /// <summary>It hangs on nothing.</summary>
    Loose,

    InUse,

    /// <summary>It is being deleted.</summary>
    Going,

    /// <summary>On its way from one to another, or in a word that we do not know: then the next look tells.</summary>
    Unclear
}
