using System.Text.Json.Serialization;
using WangCheng.Core.Huawei.Ecs;
using WangCheng.Core.Huawei.Wire;

namespace WangCheng.Core.Huawei.Evs;

/// <summary>A kind of disk, as in <c>GPSSD</c>, and where it can be had.</summary>
/// <param name="Zones">That offer it.</param>
/// <param name="SoldOutIn">Of these, where it is sold out now.</param>
public sealed record CloudDiskType(string Name, IReadOnlyList<string> Zones, IReadOnlyList<string> SoldOutIn)
{
    public bool IsOnSaleIn(string zone) => Zones.Contains(zone) && !SoldOutIn.Contains(zone);
}

/// <summary>The account's own quota of disks at the cloud, and how much of it is used by whomever.</summary>
public sealed record CloudDiskLimits(CloudLimit Disks, CloudLimit SizeGiB);

internal sealed record DiskTypesWire([property: JsonPropertyName("volume_types")] IReadOnlyList<DiskTypesWire.TypePart>? Types = null)
{
    internal sealed record TypePart([property: JsonPropertyName("name")] string Name, [property: JsonPropertyName("extra_specs")] ExtraPart? Extra = null)
    {
        public CloudDiskType ToType() => new(Name, Split(Extra?.Zones), Split(Extra?.SoldOut));

        private static string[] Split(string? zones) => (zones ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }

    internal sealed record ExtraPart
    {
        [JsonPropertyName("RESKEY:availability_zones"), JsonConverter(typeof(LooseText))] public string? Zones { get; init; }
        [JsonPropertyName("os-vendor-extended:sold_out_availability_zones"), JsonConverter(typeof(LooseText))] public string? SoldOut { get; init; }
    }
}

internal sealed record DiskQuotaWire([property: JsonPropertyName("quota_set")] DiskQuotaWire.SetPart Set)
{
    internal sealed record SetPart([property: JsonPropertyName("volumes")] LinePart Volumes, [property: JsonPropertyName("gigabytes")] LinePart Gigabytes);

    internal sealed record LinePart
    {
        [JsonPropertyName("in_use"), JsonConverter(typeof(LooseInt32))] public int? InUse { get; init; }
        [JsonPropertyName("reserved"), JsonConverter(typeof(LooseInt32))] public int? Reserved { get; init; }
        [JsonPropertyName("limit"), JsonConverter(typeof(LooseInt32))] public int? Limit { get; init; }

        /// <summary>-1 says "no limit".</summary>
        public CloudLimit ToLimit() => new((InUse ?? 0) + (Reserved ?? 0), Limit is >= 0 ? Limit : null);
    }
}
