using System.Globalization;
using WangCheng.Simulator.Huawei.World;

namespace WangCheng.Simulator.Huawei.Bss;

/// <summary>What a resource cost in one settled period, at most an hour. Days and months are cut in UTC+8.</summary>
internal sealed record FeeRecord(CostRate Rate, DateTimeOffset From, DateTimeOffset To)
{
    /// <summary>An hour is on the bill an hour after it ended.</summary>
    private static readonly TimeSpan Settles = TimeSpan.FromHours(1);
    private static readonly TimeSpan China = TimeSpan.FromHours(8);

    /// <summary>Eight digits; what is paid is cut to cents.</summary>
    public decimal Official => Math.Round(new CostLine(Rate, From, To).Amount, 8);

    public decimal Seconds => Math.Round((decimal)(To - From).TotalSeconds);

    public string Day => From.ToOffset(China).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public string Month => Day[..7];

    public string Service => Rate.Product switch
    {
        CostProduct.Server => "hws.service.type.ec2",
        CostProduct.Disk => "hws.service.type.ebs",
        _ => "hws.service.type.vpc",
    };

    public string ServiceName => Rate.Product switch { CostProduct.Server => "弹性云服务器", CostProduct.Disk => "云硬盘", _ => "虚拟私有云" };

    public string Resource => Rate.Product switch
    {
        CostProduct.Server => "hws.resource.type.vm",
        CostProduct.Disk => "hws.resource.type.volume",
        CostProduct.Bandwidth => "hws.resource.type.bandwidth",
        _ => "hws.resource.type.ip",
    };

    public string ResourceName => Rate.Product switch { CostProduct.Server => "云主机", CostProduct.Disk => "云硬盘", CostProduct.Bandwidth => "固定带宽", _ => "弹性IP" };

    /// <summary>The whole bill so far: every line cut at the full hours, those hours that are settled.</summary>
    public static IEnumerable<FeeRecord> Settled(CostMeter meter, DateTimeOffset now)
    {
        var until = FullHour(now) - Settles;
        foreach (var line in meter.AsOf(now).Lines)
        {
            for (var from = line.From; from < line.To && FullHour(from) < until; from = FullHour(from).AddHours(1))
            {
                var end = FullHour(from).AddHours(1);
                yield return new(line.Rate, from, end < line.To ? end : line.To);
            }
        }
    }

    private static DateTimeOffset FullHour(DateTimeOffset at) => new(at.UtcTicks - (at.UtcTicks % TimeSpan.TicksPerHour), TimeSpan.Zero);
}
