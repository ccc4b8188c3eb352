using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using WangCheng.Core.Huawei.Wire;

namespace WangCheng.Core.Huawei.Ecs;

/// <summary>A flavor of <c>cloudservers/flavors</c> or <c>resize_flavors</c>; <c>vcpus</c> is text there and <c>ram</c> a number.</summary>
internal sealed partial record FlavorWire
{
    [JsonPropertyName("id")] public required string Id { get; init; }
    [JsonPropertyName("vcpus"), JsonConverter(typeof(LooseInt32))] public int? VCpus { get; init; }
    [JsonPropertyName("ram"), JsonConverter(typeof(LooseInt32))] public int? Ram { get; init; }
    [JsonPropertyName("os_extra_specs")] public SpecsPart? OsExtra { get; init; }

    /// <summary>Its name in <c>resize_flavors</c>.</summary>
    [JsonPropertyName("extra_specs")] public SpecsPart? ResizeExtra { get; init; }

    private SpecsPart? Extra => OsExtra ?? ResizeExtra;

    /// <summary>Null when it does not say how big it is: nobody can choose such a size.</summary>
    public CloudFlavor? ToFlavor() => VCpus is not { } cpus || Ram is not { } ram ? null : new()
    {
        Id = Id,
        VCpus = cpus,
        MemoryMiB = ram,
        Generation = Extra?.Generation,
        PerformanceType = Extra?.PerformanceType,
        IsArm = Extra?.Architecture?.StartsWith("arm", StringComparison.Ordinal) == true,
        CostsWhileStopped = Extra?.ChargeWhenStopped == "charge",
        Elsewhere = SaleOf(Extra?.Status),
        Zones = ZonesOf(Extra?.Zones ?? "")
    };

    private static FlavorSale SaleOf(string? state) => state switch
    {
        null or "" or "normal" or "promotion" => FlavorSale.OnSale,
        "sellout" => FlavorSale.SoldOut,
        _ => FlavorSale.NotOffered
    };

    private static Dictionary<string, FlavorSale> ZonesOf(string text)
    {
        var zones = new Dictionary<string, FlavorSale>();
        foreach (Match match in ZoneState().Matches(text)) zones[match.Groups["zone"].Value] = SaleOf(match.Groups["state"].Value);
        return zones;
    }

    /// <summary>As in <c>cn-east-3a(normal),cn-east-3b(sellout)</c>.</summary>
    [GeneratedRegex(@"(?<zone>[^,()\s]+)\((?<state>[^)]*)\)", RegexOptions.NonBacktracking)]
    private static partial Regex ZoneState();

    internal sealed record SpecsPart
    {
        [JsonPropertyName("ecs:generation"), JsonConverter(typeof(LooseText))] public string? Generation { get; init; }
        [JsonPropertyName("ecs:performancetype"), JsonConverter(typeof(LooseText))] public string? PerformanceType { get; init; }
        [JsonPropertyName("ecs:instance_architecture"), JsonConverter(typeof(LooseText))] public string? Architecture { get; init; }
        [JsonPropertyName("cond:operation:status"), JsonConverter(typeof(LooseText))] public string? Status { get; init; }
        [JsonPropertyName("cond:operation:az"), JsonConverter(typeof(LooseText))] public string? Zones { get; init; }
        [JsonPropertyName("cond:operation:charge:stop"), JsonConverter(typeof(LooseText))] public string? ChargeWhenStopped { get; init; }
    }
}

internal sealed record FlavorsWire([property: JsonPropertyName("flavors")] IReadOnlyList<FlavorWire>? Flavors = null);
