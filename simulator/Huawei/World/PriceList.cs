namespace WangCheng.Simulator.Huawei.World;

/// <summary>
/// What things cost here, in yuan: invented, of the size of real list prices. Servers by flavor and hour, disks by GB and hour, bandwidth by
/// Mbit/s and hour with a dearer part above five, traffic by GB, an address that hangs on nothing by the hour.
/// </summary>
internal static class PriceList
{
    public const decimal IdleIpHour = 0.02m;
    public const decimal TrafficGb = 0.8m;
    private const decimal MbitHour = 0.063m, DearMbitHour = 0.25m;
    private const int CheapMbits = 5;

    private static readonly Dictionary<string, decimal> ByFlavor = new()
    {
        ["s6.small.1"] = 0.10m,
        ["s6.medium.2"] = 0.19m,
        ["s6.large.2"] = 0.38m,
        ["s6.xlarge.2"] = 0.76m,
        ["s6.2xlarge.2"] = 1.52m,
        ["c7.large.2"] = 0.55m,
        ["c7.xlarge.2"] = 1.10m,
        ["c7.2xlarge.2"] = 2.20m,
        ["c7.4xlarge.2"] = 4.40m,
        ["m7.large.8"] = 0.96m,
        ["m7.xlarge.8"] = 1.92m,
        ["kc1.large.2"] = 0.36m,
    };

    private static readonly Dictionary<string, decimal> ByDiskType = new() { ["SAS"] = 0.0005m, ["GPSSD"] = 0.00097m, ["SSD"] = 0.0014m, ["ESSD"] = 0.0021m };

    /// <summary>Null when it is not sold.</summary>
    public static decimal? FlavorHour(string flavor) => ByFlavor.TryGetValue(flavor, out var price) ? price : null;

    public static decimal? DiskHour(string type, int gb) => ByDiskType.TryGetValue(type, out var price) ? price * gb : null;

    public static decimal BandwidthHour(int mbits) => (Math.Min(mbits, CheapMbits) * MbitHour) + (Math.Max(0, mbits - CheapMbits) * DearMbitHour);
}
