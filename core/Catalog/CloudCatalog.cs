namespace WangCheng.Core.Catalog;

/// <summary>What can be asked for right now, as one consistent picture taken from the cloud.</summary>
public sealed record CloudCatalog(DateTimeOffset TakenAt, IReadOnlyList<CatalogSize> Sizes, IReadOnlyList<CatalogImage> Images, IReadOnlyList<CatalogDiskType> DiskTypes, CatalogNetwork Network)
{
    /// <summary>Zones in which at least one size is in stock.</summary>
    public IEnumerable<string> Zones => Sizes.SelectMany(size => size.ZonesInStock).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    public CatalogSize? SizeOf(string flavor) => Sizes.FirstOrDefault(size => string.Equals(size.Flavor, flavor, StringComparison.OrdinalIgnoreCase));

    /// <summary>An image by id, by its short name or by an unambiguous beginning of it; null when there is none or more than one.</summary>
    public CatalogImage? ImageOf(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (Images.FirstOrDefault(image => image.Id == text || string.Equals(image.ShortName, text, StringComparison.OrdinalIgnoreCase)) is { } exact) return exact;
        var beginning = Images.Where(image => image.ShortName.StartsWith(text, StringComparison.OrdinalIgnoreCase)).Take(2).ToList();
        return beginning.Count == 1 ? beginning[0] : null;
    }
}

/// <param name="Flavor">The cloud's name for it, as in <c>s6.large.2</c>.</param>
/// <param name="ZonesInStock">Zones that say they have it; a hint, creation may still find it sold out.</param>
/// <param name="IsArm">Needs images made for ARM.</param>
public sealed record CatalogSize(string Flavor, int VCpus, int MemoryMiB, bool IsArm, IReadOnlyList<string> ZonesInStock)
{
    /// <summary>A stopped server of this size is paid as one that runs.</summary>
    public bool CostsWhileStopped { get; init; }
}

/// <param name="Name">The cloud's name for it, as in <c>GPSSD</c>.</param>
/// <param name="ZonesInStock">Zones that say they have it; a hint.</param>
public sealed record CatalogDiskType(string Name, IReadOnlyList<string> ZonesInStock);

/// <param name="Id">The cloud's id.</param>
/// <param name="Name">The cloud's name, as in <c>Ubuntu 22.04 server 64bit</c>.</param>
/// <param name="ShortName">What people type, as in <c>ubuntu-22.04</c>.</param>
/// <param name="LoginName">Who logs in to a server made from it.</param>
public sealed record CatalogImage(string Id, string Name, string ShortName, bool IsWindows, bool IsArm, int MinDiskGiB, string LoginName);

/// <summary>The ids behind the names in settings.</summary>
public sealed record CatalogNetwork(string VpcId, string SubnetId, string SecurityGroupId);
