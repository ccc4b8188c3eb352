using WangCheng.Core.Catalog;
using WangCheng.Core.Leases;
using WangCheng.Core.Quotas;
using WangCheng.Core.Quotes;

namespace WangCheng.Core.Servers;

/// <summary>What exactly will be made when the button is pressed, and what it means: the facts before the button.</summary>
public sealed record CreateQuote(
    string Name, CatalogSize Size, CatalogImage Image, int DiskGiB, string DiskType, TimeSpan Lease, LeaseRule LeaseRule, string? Reason, Money? PricePerHour, IReadOnlyList<QuotaLine> Quota)
{
    /// <summary>The zone that was asked for; null when it is left to us.</summary>
    public string? Zone { get; init; }

    /// <summary>Where it will be tried, in this order. A hint that changes by the minute: no part of what is agreed on.</summary>
    public IReadOnlyList<string> Zones { get; init; } = [];

    /// <summary>Bandwidth of its public IP in Mbit/s; null when it gets none.</summary>
    public int? PublicIpMbit { get; init; }

    public bool WithPassword { get; init; }

    public string? InitScript { get; init; }

    /// <summary>What goes on costing while it is stopped; null when that is not known.</summary>
    public Money? StoppedPricePerHour { get; init; }

    /// <summary>Price until the lease ends, counted from the first running moment.</summary>
    public Money? PriceOfLease => PricePerHour * (decimal)Lease.TotalHours;

    public QuotaAmounts Amounts => AmountsOf(Size, DiskGiB);

    /// <summary>The first limit it does not fit into; null when it fits.</summary>
    public QuotaRefusals.Over? Over => Quota.FirstOrDefault(line => !line.Fits) is { } line ? new(line.Kind, line.Before, line.After - line.Before, line.Limit, line.Source) : null;

    /// <summary>Travels with the tap; the commit computes it anew.</summary>
    public string Hash => QuoteHash.Of(
        [Name, Size.Flavor, Image.Id, DiskGiB, DiskType, Lease.Ticks, Reason, Zone, PublicIpMbit, WithPassword, InitScript, PricePerHour?.Amount, PricePerHour?.Currency, .. Quota.Select(line => $"{line.Kind}:{line.Before}:{line.After}:{line.Limit}")]);

    internal static QuotaAmounts AmountsOf(CatalogSize size, int diskGiB) => new(1, size.VCpus, size.MemoryMiB, diskGiB);
}
