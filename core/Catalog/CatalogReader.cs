using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using WangCheng.Core.Huawei;
using WangCheng.Core.Huawei.Ecs;
using WangCheng.Core.Huawei.Evs;
using WangCheng.Core.Huawei.Ims;
using WangCheng.Core.Huawei.Vpc;

namespace WangCheng.Core.Catalog;

/// <summary>Takes a new picture of what the cloud offers. When any part cannot be read the old picture stays, and the log says which part and why.</summary>
public sealed partial class CatalogReader(
    EcsClient ecs, EvsClient evs, ImsClient ims, VpcClient vpc, CatalogCache cache, IOptionsMonitor<CatalogOptions> options, TimeProvider time, ILogger<CatalogReader> logger)
{
    public async Task<bool> RefreshAsync(CancellationToken ct)
    {
        if (await ZonesAsync(ct) is not { } zones || await SizesAsync(zones, ct) is not { } sizes || await ImagesAsync(ct) is not { } images) return false;
        if (await DiskTypesAsync(zones, ct) is not { } diskTypes || await NetworkAsync(ct) is not { } network) return false;
        cache.Keep(new CloudCatalog(time.GetUtcNow(), sizes, images, diskTypes, network));
        Log.Refreshed(logger, sizes.Count, images.Count);
        return true;
    }

    private async Task<List<string>?> ZonesAsync(CancellationToken ct) =>
        Read("zones", await ecs.ListAvailabilityZonesAsync(ct), out var zones) ? [.. zones.Where(zone => zone.IsAvailable).Select(zone => zone.Name).Order(StringComparer.Ordinal)] : null;

    private async Task<List<CatalogSize>?> SizesAsync(List<string> names, CancellationToken ct)
    {
        if (!Read("flavors", await ecs.ListFlavorsAsync(zone: null, ct), out var flavors)) return null;
        var offered = options.CurrentValue.Flavors;
        var prices = options.CurrentValue.Prices.FlavorHour; // of two equal sizes the cheaper one comes first, and is the one that numbers alone find
        return
        [
            .. flavors
                .Where(flavor => offered.Count == 0 ? names.Exists(zone => flavor.SaleIn(zone) != FlavorSale.NotOffered) : offered.Contains(flavor.Id, StringComparer.OrdinalIgnoreCase))
                .OrderBy(flavor => flavor.VCpus).ThenBy(flavor => flavor.MemoryMiB).ThenBy(flavor => prices.GetValueOrDefault(flavor.Id, decimal.MaxValue)).ThenBy(flavor => flavor.Id, StringComparer.Ordinal)
                .Select(flavor => new CatalogSize(flavor.Id, flavor.VCpus, flavor.MemoryMiB, flavor.IsArm, [.. names.Where(zone => flavor.SaleIn(zone) == FlavorSale.OnSale)]) { CostsWhileStopped = flavor.CostsWhileStopped }),
        ];
    }

    private async Task<List<CatalogImage>?> ImagesAsync(CancellationToken ct)
    {
        if (!Read("public images", await ims.ListImagesAsync(CloudImageSource.Public, ct), out var own)) return null;
        if (!Read("private images", await ims.ListImagesAsync(CloudImageSource.Private, ct), out var mine)) return null;
        return
        [
            .. own.Concat(mine)
                .Select(image => new CatalogImage(
                    image.Id, image.Name, image.Source == CloudImageSource.Private ? image.Name : ImageNames.ShortNameOf(image.Platform ?? "other", image.Version ?? image.Name),
                    image.IsWindows, image.IsArm, image.MinDiskGiB, ImageNames.LoginNameOf(image.IsWindows)))
                .OrderBy(image => image.ShortName, StringComparer.Ordinal),
        ];
    }

    private async Task<List<CatalogDiskType>?> DiskTypesAsync(List<string> zones, CancellationToken ct)
    {
        if (!Read("disk types", await evs.ListVolumeTypesAsync(ct), out var types)) return null;
        var offered = options.CurrentValue.DiskTypes;
        return
        [
            .. types
                .Where(type => offered.Count == 0 || offered.Contains(type.Name, StringComparer.OrdinalIgnoreCase))
                .OrderBy(type => options.CurrentValue.Prices.DiskGiBHour.GetValueOrDefault(type.Name, decimal.MaxValue)).ThenBy(type => type.Name, StringComparer.Ordinal)
                .Select(type => new CatalogDiskType(type.Name, [.. zones.Where(type.IsOnSaleIn)])),
        ];
    }

    private async Task<CatalogNetwork?> NetworkAsync(CancellationToken ct)
    {
        var names = options.CurrentValue;
        if (!Read("VPCs", await vpc.ListVpcsAsync(ct), out var vpcs)) return null;
        if (Named(vpcs, v => v.Name, names.Vpc, "VPC", "Catalog:Vpc") is not { } network) return null;
        if (!Read("subnets", await vpc.ListSubnetsAsync(network.Id, ct), out var subnets)) return null;
        if (Named(subnets, s => s.Name, names.Subnet, "subnet", "Catalog:Subnet") is not { } subnet) return null;
        if (!Read("security groups", await vpc.ListSecurityGroupsAsync(ct), out var groups)) return null;
        if (Named(groups, g => g.Name, names.SecurityGroup, "security group", "Catalog:SecurityGroup") is not { } group) return null;
        return new CatalogNetwork(network.Id, subnet.Id, group.Id);
    }

    private T? Named<T>(IEnumerable<T> all, Func<T, string> name, string wanted, string what, string key) where T : class
    {
        var found = all.FirstOrDefault(item => string.Equals(name(item), wanted, StringComparison.Ordinal));
        if (found is null) Log.NoSuch(logger, what, wanted, key);
        return found;
    }

    private bool Read<T>(string what, HuaweiResult<T> result, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out T? value) where T : notnull
    {
        if (result.Succeeded(out value, out var failure)) return true;
        Log.NotRead(logger, what, failure.Kind, failure.Code, failure.RequestId);
        return false;
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "The cloud offers {Sizes} sizes and {Images} images")]
        public static partial void Refreshed(ILogger logger, int sizes, int images);

        [LoggerMessage(LogLevel.Warning, "The cloud's {What} could not be read: {Kind} {Code}, request {RequestId}")]
        public static partial void NotRead(ILogger logger, string what, HuaweiFailureKind kind, string? code, string? requestId);

        [LoggerMessage(LogLevel.Error, "There is no {What} called \"{Name}\" in this project: mend {Key}")]
        public static partial void NoSuch(ILogger logger, string what, string name, string key);
    }
}
