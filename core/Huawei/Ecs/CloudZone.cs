using System.Text.Json.Serialization;

namespace WangCheng.Core.Huawei.Ecs;

/// <summary>A zone of the region, as in <c>cn-east-3a</c>.</summary>
public sealed record CloudZone(string Name, bool IsAvailable);

internal sealed record ZonesWire([property: JsonPropertyName("availabilityZoneInfo")] IReadOnlyList<ZonesWire.ZonePart>? Zones = null)
{
    internal sealed record ZonePart([property: JsonPropertyName("zoneName")] string Name, [property: JsonPropertyName("zoneState")] StatePart? State = null);

    internal sealed record StatePart([property: JsonPropertyName("available")] bool Available);
}
