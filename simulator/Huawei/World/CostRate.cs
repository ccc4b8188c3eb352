namespace WangCheng.Simulator.Huawei.World;

/// <summary>That something costs so much an hour, as long as it is what it is.</summary>
/// <param name="ResourceId">Of the server, disk, address, or bandwidth.</param>
/// <param name="Product">What the bill calls it.</param>
/// <param name="Name">Of the resource.</param>
/// <param name="Spec">As in a price inquiry: <c>s6.large.2.linux</c>, <c>GPSSD</c>, <c>19_bgp</c>, <c>5_bgp</c>.</param>
/// <param name="Size">GB or Mbit/s; null for a server and an address.</param>
/// <param name="PerHour">Yuan.</param>
/// <param name="Tags">As a bill shows them.</param>
public sealed record CostRate(string ResourceId, CostProduct Product, string Name, string Spec, int? Size, decimal PerHour, string Tags)
{
    internal string Key => $"{Product}/{ResourceId}";

    /// <summary>From its first running moment to its end, but not while it is stopped: vCPUs and memory are given back then.</summary>
    internal static IEnumerable<CostRate> Of(CloudServer server)
    {
        if (server is not { Exists: true, Launched: not null } || server.VmState == "stopped") yield break;
        var spec = server.FlavorId + (ImageSeed.All.FirstOrDefault(i => i.Id == server.ImageId)?.Os == "Windows" ? ".win" : ".linux");
        yield return new(server.Id, CostProduct.Server, server.Name, spec, null, PriceList.FlavorHour(server.FlavorId) ?? 0, string.Join(',', server.Tags.Select(t => $"{t.Key}={t.Value}")));
    }

    /// <summary>From its creation to its deletion, whatever its server does.</summary>
    internal static IEnumerable<CostRate> Of(CloudVolume volume)
    {
        if (volume is not { Exists: true } || volume.Status is "error") yield break;
        yield return new(volume.Id, CostProduct.Disk, volume.Name, volume.Type, volume.Size, PriceList.DiskHour(volume.Type, volume.Size) ?? 0, string.Join(',', volume.Tags.Select(t => $"{t.Key}={t.Value}")));
    }

    /// <summary>The bandwidth, when it is paid by its size, bound or not; and the address itself while it hangs on nothing.</summary>
    internal static IEnumerable<CostRate> Of(CloudPublicIp ip)
    {
        if (!ip.Exists) yield break;
        if (ip.ChargeMode == "bandwidth") yield return new(ip.BandwidthId, CostProduct.Bandwidth, ip.BandwidthName, "19" + ip.Type[1..], ip.BandwidthSize, PriceList.BandwidthHour(ip.BandwidthSize), "");
        if (ip.ServerId is null) yield return new(ip.Id, CostProduct.IdlePublicIp, ip.Address, ip.Type, null, PriceList.IdleIpHour, "");
    }
}

public enum CostProduct
{
    Server,
    Disk,
    Bandwidth,
    IdlePublicIp
}
