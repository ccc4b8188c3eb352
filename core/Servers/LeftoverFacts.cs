using Microsoft.Extensions.Options;
using WangCheng.Core.Catalog;

namespace WangCheng.Core.Servers;

/// <summary>What a card says of a disk or a public IP that hangs on nothing: what it is, where it was, and what it costs.</summary>
internal sealed class LeftoverFacts(PriceBook prices, IOptionsMonitor<ServersOptions> options)
{
    /// <param name="from">The row that it came from.</param>
    public FindingFacts Of(CloudLeftover thing, Server? from)
    {
        var price = PriceOf(thing);
        return new()
        {
            Name = thing.Address ?? thing.Name, DiskGiB = thing.SizeGiB, DiskType = thing.DiskType, Zone = thing.Zone, PublicAddress = thing.Address, BandwidthMbit = thing.BandwidthMbit,
            LastAt = from?.Name, CreatedAt = thing.CreatedAt, PricePerHour = price?.Amount, Currency = price?.Currency,
        };
    }

    /// <summary>The list price of a public IP is that of the bandwidth that is offered; any other is not known, and neither is one that is paid by traffic.</summary>
    private Money? PriceOf(CloudLeftover thing)
    {
        if (thing.Kind == FindingKind.Disk) return prices.GiBHour(thing.DiskType ?? "") is { } price ? price with { Amount = price.Amount * thing.SizeGiB } : null;
        return options.CurrentValue.PublicIp is { ByTraffic: false } offered && offered.BandwidthMbit == thing.BandwidthMbit ? prices.PublicIpHour : null;
    }
}
