using System.Text.Json.Serialization;

namespace WangCheng.Core.Huawei.Ecs;

/// <summary>The body of <c>cloudservers/delete</c>. Both flags always stand in it: left out, each service has its own idea of them.</summary>
internal sealed record DeleteServersWire(
    [property: JsonPropertyName("servers")] IReadOnlyList<ServerIdWire> Servers,
    [property: JsonPropertyName("delete_publicip")] bool DeletePublicIp,
    [property: JsonPropertyName("delete_volume")] bool DeleteVolume);

internal sealed record JobStartedWire([property: JsonPropertyName("job_id")] string JobId);
