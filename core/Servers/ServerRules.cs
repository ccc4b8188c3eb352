using WangCheng.Core.Catalog;
using WangCheng.Core.Leases;

namespace WangCheng.Core.Servers;

/// <summary>What of a request can be had. Pure: facts in, a plan or the reason why not out.</summary>
public static class ServerRules
{
    private const int Offered = 3;

    /// <summary>What was asked for, made exact: still without name, price and quota.</summary>
    /// <param name="Zones">Where it can be had, in the order to try them.</param>
    public sealed record Plan(CatalogSize Size, CatalogImage Image, int DiskGiB, string DiskType, IReadOnlyList<string> Zones, TimeSpan Lease, LeaseRule LeaseRule);

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

        var (type, zones, placeRefusal) = PlaceFor(request, catalog, servers, size);
        if (placeRefusal is not null) return (null, placeRefusal);
        if (request.PublicIp && !servers.PublicIp.Offered) return (null, new ServerRefusals.NoPublicIp());
        if (request.InitScript is { } script && (image.IsWindows ? new ServerRefusals.ScriptNotOnWindows(image) : InitScriptRules.WhyNot(script)) is { } badScript) return (null, badScript);

        // The cloud sets no password where a script is to be run; and in the script everybody on the server could read it.
        if (request is { WithPassword: true, InitScript: not null }) return (null, new ServerRefusals.ScriptNeedsKey());

        var lease = request.Lease ?? leases.Default;
        if (LeaseRules.WhyNot(lease, leases) is { } tooMuch) return (null, tooMuch);
        return (new(size, image, (int)disk, type, zones, lease, request.Lease is null ? LeaseRule.Default : LeaseRule.Asked), null);
    }

    /// <summary>Zones that have the size and the kind of disk, and only the one that was asked for.</summary>
    private static (string DiskType, IReadOnlyList<string> Zones, Refusal? Refusal) PlaceFor(CreateRequest request, CloudCatalog catalog, ServersOptions servers, CatalogSize size)
    {
        var asked = request.DiskType ?? servers.DiskType;
        if (catalog.DiskTypes.FirstOrDefault(type => string.Equals(type.Name, asked, StringComparison.OrdinalIgnoreCase)) is not { } disk)
            return (asked, [], new ServerRefusals.DiskTypeUnknown(asked, [.. catalog.DiskTypes.Select(type => type.Name)]));
        var both = size.ZonesInStock.Intersect(disk.ZonesInStock, StringComparer.Ordinal).ToList();
        if (both.Count == 0)
            return (disk.Name, [], new ServerRefusals.DiskTypeSoldOut(disk.Name, size, [.. catalog.DiskTypes.Where(type => type.ZonesInStock.Intersect(size.ZonesInStock).Any()).Select(type => type.Name)]));
        if (request.Zone is not { } zone) return (disk.Name, both, null);
        return both.Find(one => string.Equals(one, zone, StringComparison.OrdinalIgnoreCase)) is { } there ? (disk.Name, [there], null) : (disk.Name, [], new ServerRefusals.NotInZone(zone, size, both));
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
