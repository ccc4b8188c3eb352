using System.Text.Json.Nodes;
using WangCheng.Simulator.Huawei.Gateway;
using WangCheng.Simulator.Huawei.World;

namespace WangCheng.Simulator.Huawei.Ecs;

/// <summary>POST {id}/metadata merges what is given, DELETE {id}/metadata/{key} takes one away.</summary>
internal static class ServerMetadata
{
    public static (HuaweiState, Answer) Merge(Call call)
    {
        if (call.State.Server(call.Route("server")) is not { } server) return (call.State, EcsRefusals.NoSuchServer);
        if (call.Read(HuaweiJson.Default.MetadataBody) is not { Metadata: { Count: > 0 } asked }) return (call.State, EcsRefusals.NotJson);
        var merged = server.Metadata.SetItems(asked);
        if (CreateServersCheck.WhyNotMetadata(merged) is { } no) return (call.State, no);
        if (ServerStates.WhyNotMetadata(server) is { } wrong) return (call.State, wrong);
        var answer = new JsonObject { ["metadata"] = new JsonObject(asked.Select(m => KeyValuePair.Create(m.Key, (JsonNode?)m.Value))) };
        return (call.State.With(server with { Metadata = merged, Updated = call.Now }), Answer.Ok(answer));
    }

    public static (HuaweiState, Answer) Remove(Call call)
    {
        if (call.State.Server(call.Route("server")) is not { } server) return (call.State, EcsRefusals.NoSuchServer);
        if (ServerStates.WhyNotMetadata(server) is { } wrong) return (call.State, wrong);
        return server.Metadata.ContainsKey(call.Route("key"))
            ? (call.State.With(server with { Metadata = server.Metadata.Remove(call.Route("key")), Updated = call.Now }), Answer.NoContent)
            : (call.State, EcsRefusals.Bad($"The metadata has no key {call.Route("key")}."));
    }
}

internal sealed record MetadataBody(IReadOnlyDictionary<string, string>? Metadata);
