using System.Text.Json.Serialization;
using WangCheng.Core.Huawei.Wire;

namespace WangCheng.Core.Huawei.Ecs;

/// <summary>The account's own quota at the cloud, and how much of it is used by whomever.</summary>
public sealed record CloudLimits(CloudLimit Servers, CloudLimit VCpus, CloudLimit MemoryMiB);

/// <param name="Most">Null when there is no limit.</param>
public sealed record CloudLimit(int Used, int? Most);

internal sealed record LimitsWire([property: JsonPropertyName("absolute")] LimitsWire.AbsolutePart Absolute)
{
    public CloudLimits ToLimits() => new(
        Of(Absolute.ServersUsed, Absolute.Servers), Of(Absolute.CoresUsed, Absolute.Cores), Of(Absolute.RamUsed, Absolute.Ram));

    // -1 says "no limit".
    private static CloudLimit Of(int? used, int? most) => new(used ?? 0, most is >= 0 ? most : null);

    internal sealed record AbsolutePart
    {
        [JsonPropertyName("maxTotalInstances"), JsonConverter(typeof(LooseInt32))] public int? Servers { get; init; }
        [JsonPropertyName("totalInstancesUsed"), JsonConverter(typeof(LooseInt32))] public int? ServersUsed { get; init; }
        [JsonPropertyName("maxTotalCores"), JsonConverter(typeof(LooseInt32))] public int? Cores { get; init; }
        [JsonPropertyName("totalCoresUsed"), JsonConverter(typeof(LooseInt32))] public int? CoresUsed { get; init; }
        [JsonPropertyName("maxTotalRAMSize"), JsonConverter(typeof(LooseInt32))] public int? Ram { get; init; }
        [JsonPropertyName("totalRAMUsed"), JsonConverter(typeof(LooseInt32))] public int? RamUsed { get; init; }
    }
}
