using WangCheng.Core.Catalog;
using WangCheng.Core.Leases;

namespace WangCheng.Core.Servers;

/// <summary>What of a request can be had. Pure: facts in, a plan or the reason why not out.</summary>
public static class ServerRules
{
    private const int Offered = 3;

    /// <summary>What was asked for, made exact: still without name, price and quota.</summary>
    public sealed record Plan(CatalogSize Size, CatalogImage Image, int DiskGiB, TimeSpan Lease, string LeaseRule);

    public static (Plan? Plan, Refusal? Refusal) PlanFor(CreateRequest request, CloudCatalog catalog, ServersOptions servers, LeaseOptions leases)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(catalog);
        ArgumentNullException.ThrowIfNull(servers);
        ArgumentNullException.ThrowIfNull(leases);

        var asked = request.Image ?? servers.DefaultImage;
        var wanted = catalog.ImageOf(asked);
        var (size, sizeRefusal) = SizeFor(request, catalog, servers, wanted);
        if (size is null) return (null, sizeRefusal);
        if (wanted is not { } image) return (null, new ServerRefusals.ImageUnknown(asked, [.. catalog.Images.Where(i => i.IsArm == size.IsArm)]));
        if (image.IsArm != size.IsArm) return (null, new ServerRefusals.ImageDoesNotFit(image, size));

        var disk = request.DiskGiB ?? Math.Max(servers.DefaultDiskGiB, image.MinDiskGiB);
        if (disk < image.MinDiskGiB) return (null, new ServerRefusals.DiskTooSmall(disk, image.MinDiskGiB));
        if (disk > servers.LargestDiskGiB) return (null, new ServerRefusals.DiskTooLarge(disk, servers.LargestDiskGiB));

        var lease = request.Lease ?? leases.Default;
        if (LeaseRules.WhyNot(lease, leases) is { } tooMuch) return (null, tooMuch);
        return (new(size, image, (int)disk, lease, request.Lease is null ? "default" : "asked"), null);
    }

    private static (CatalogSize? Size, Refusal? Refusal) SizeFor(CreateRequest request, CloudCatalog catalog, ServersOptions servers, CatalogImage? image)
    {
        if (request is { Flavor: null, VCpus: { } vcpus, MemoryGiB: { } memory })
        {
            var exact = catalog.Sizes.Where(size => size.VCpus == vcpus && memory <= int.MaxValue && size.MemoryMiB == memory * 1024).ToList();
            if (exact.Count == 0) return (null, new ServerRefusals.SizeUnknown($"{vcpus}c{memory}g", Nearest(catalog, vcpus, Math.Min(memory, int.MaxValue) * 1024)));
            // Several flavors may have these numbers: one in stock that runs the image, the cheapest first as the catalogue lists them.
            return InStock(exact.OrderByDescending(size => size.IsArm == (image?.IsArm ?? false)).ThenByDescending(size => size.ZonesInStock.Count > 0).First(), catalog);
        }
        var asked = request.Flavor ?? servers.DefaultFlavor;
        return catalog.SizeOf(asked) is { } named ? InStock(named, catalog) : (null, new ServerRefusals.SizeUnknown(asked, Nearest(catalog, 0, 0)));
    }

    private static (CatalogSize? Size, Refusal? Refusal) InStock(CatalogSize size, CloudCatalog catalog) =>
        size.ZonesInStock.Count > 0 ? (size, null) : (null, new ServerRefusals.SizeSoldOut(size, Nearest(catalog, size.VCpus, size.MemoryMiB)));

    /// <summary>Sizes in stock, the most alike first: a doubling of either number counts the same.</summary>
    private static List<CatalogSize> Nearest(CloudCatalog catalog, long vcpus, long memoryMiB) =>
        [.. catalog.Sizes.Where(size => size.ZonesInStock.Count > 0).OrderBy(size => Apart(size.VCpus, vcpus) + Apart(size.MemoryMiB, memoryMiB)).Take(Offered)];

    private static double Apart(long a, long b) => Math.Abs(Math.Log2(Math.Max(1, a)) - Math.Log2(Math.Max(1, b)));
}
