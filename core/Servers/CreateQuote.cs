using WangCheng.Core.Catalog;
using WangCheng.Core.Quotas;
using WangCheng.Core.Quotes;

namespace WangCheng.Core.Servers;

/// <summary>What exactly will be made when the button is pressed, and what it means: the facts before the button.</summary>
public sealed record CreateQuote(
    string Name, CatalogSize Size, CatalogImage Image, int DiskGiB, string DiskType, TimeSpan Lease, string LeaseRule, string? Reason, Money? PricePerHour, IReadOnlyList<QuotaLine> Quota)
{
    /// <summary>Price until the lease ends, counted from the first running moment.</summary>
    public Money? PriceOfLease => PricePerHour * (decimal)Lease.TotalHours;

    public QuotaAmounts Amounts => AmountsOf(Size, DiskGiB);

    /// <summary>The first limit it does not fit into; null when it fits.</summary>
    public QuotaRefusals.Over? Over => Quota.FirstOrDefault(line => !line.Fits) is { } line ? new(line.Kind, line.Before, line.After - line.Before, line.Limit, line.Source) : null;

    /// <summary>Travels with the tap; the commit computes it anew.</summary>
    public string Hash => QuoteHash.Of(
        [Name, Size.Flavor, Image.Id, DiskGiB, DiskType, Lease.Ticks, Reason, PricePerHour?.Amount, PricePerHour?.Currency, .. Quota.Select(line => $"{line.Kind}:{line.Before}:{line.After}:{line.Limit}")]);

    internal static QuotaAmounts AmountsOf(CatalogSize size, int diskGiB) => new(1, size.VCpus, size.MemoryMiB, diskGiB);
}
