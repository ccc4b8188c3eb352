using Microsoft.Extensions.Options;

namespace WangCheng.Core.Catalog;

/// <summary>What things cost per hour. A price that is not known is null and is shown as not known; it is never guessed and never zero.</summary>
public sealed class PriceBook(IOptionsMonitor<CatalogOptions> options)
{
    /// <param name="flavor">Of the size.</param>
    /// <param name="diskType">Of the system disk.</param>
    /// <param name="diskGiB">Its size; 0 leaves it out.</param>
    /// <param name="publicIp">With the public IP that is offered.</param>
    public Money? PerHour(string flavor, string diskType, int diskGiB, bool publicIp = false)
    {
        var prices = options.CurrentValue.Prices;
        if (!prices.FlavorHour.TryGetValue(flavor, out var server)) return null;
        if (!prices.DiskGiBHour.TryGetValue(diskType, out var disk)) return null;
        return publicIp && prices.PublicIpHour is null ? null : new Money(server + disk * diskGiB + (publicIp ? prices.PublicIpHour!.Value : 0), prices.Currency);
    }

    /// <param name="flavor">Of the size.</param>
    /// <param name="disks">All of them, each with its type and its size.</param>
    /// <param name="publicIp">With the public IP that is offered.</param>
    public Money? PerHour(string flavor, IReadOnlyList<(string Type, int GiB)> disks, bool publicIp)
    {
        if (disks.Count == 0 || PerHour(flavor, disks[0].Type, disks[0].GiB, publicIp) is not { } sum) return null;
        foreach (var (type, gib) in disks.Skip(1))
        {
            if (GiBHour(type) is not { } price) return null;
            sum = sum with { Amount = sum.Amount + price.Amount * gib };
        }
        return sum;
    }

    /// <summary>Of one GiB of a disk.</summary>
    public Money? GiBHour(string diskType) => options.CurrentValue.Prices is var prices && prices.DiskGiBHour.TryGetValue(diskType, out var price) ? new(price, prices.Currency) : null;

    /// <summary>Of the public IP that is offered.</summary>
    public Money? PublicIpHour => options.CurrentValue.Prices is { PublicIpHour: { } price } prices ? new(price, prices.Currency) : null;

    /// <summary>What a server of this size goes on costing while it is stopped: all of it where the cloud says so of the size, else its disks and its public IP.</summary>
    /// <param name="size">Null when the catalogue does not know it: then nobody knows.</param>
    public Money? WhileStoppedPerHour(CatalogSize? size, IReadOnlyList<(string Type, int GiB)> disks, bool publicIp) =>
        size is null || PerHour(size.Flavor, disks, publicIp) is not { } all ? null
        : size.CostsWhileStopped ? all : all with { Amount = all.Amount - options.CurrentValue.Prices.FlavorHour[size.Flavor] };
}
