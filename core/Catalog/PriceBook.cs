using Microsoft.Extensions.Options;

namespace WangCheng.Core.Catalog;

/// <summary>What things cost per hour. A price that is not known is null and is shown as not known; it is never guessed and never zero.</summary>
public sealed class PriceBook(IOptionsMonitor<CatalogOptions> options)
{
    public Money? PerHour(string flavor, string diskType, int diskGiB)
    {
        var prices = options.CurrentValue.Prices;
        if (!prices.FlavorHour.TryGetValue(flavor, out var server)) return null;
        if (!prices.DiskGiBHour.TryGetValue(diskType, out var disk)) return null;
        return new Money(server + disk * diskGiB, prices.Currency);
    }
}
