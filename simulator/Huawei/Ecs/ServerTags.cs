using System.Globalization;
using System.Text.Json.Nodes;
using WangCheng.Simulator.Huawei.Gateway;
using WangCheng.Simulator.Huawei.World;

namespace WangCheng.Simulator.Huawei.Ecs;

/// <summary>Tags of one server, of the project, and servers found by tag.</summary>
internal static class ServerTags
{
    /// <summary>POST {id}/tags/action: create replaces the value of a key that is there; delete of a key that is not is no error.</summary>
    public static (HuaweiState, Answer) Change(Call call)
    {
        if (call.State.Server(call.Route("server")) is not { } server) return (call.State, EcsRefusals.NoSuchServer);
        if (call.Read(HuaweiJson.Default.ServerTagsBody) is not { Tags: { Count: > 0 } asked, Action: "create" or "delete" } body) return (call.State, EcsRefusals.NotJson);
        if (TagCheck.WhyNot(asked) is { } no) return (call.State, no);
        if (ServerStates.WhyNotTag(server) is { } wrong) return (call.State, wrong);

        var tags = server.Tags.RemoveAll(t => asked.Any(a => a.Key == t.Key));
        if (body.Action == "create") tags = tags.AddRange(asked.Select(a => new CloudTag(a.Key!, a.Value ?? "")));
        if (tags.Count > TagCheck.Most) return (call.State, EcsRefusals.Of("Ecs.0905", "A server can have at most 10 tags."));
        return (call.State.With(server with { Tags = tags, Updated = call.Now }), Answer.NoContent);
    }

    public static Answer Show(Call call) => call.State.Server(call.Route("server")) is { } server
        ? Answer.Ok(new JsonObject { ["tags"] = Pairs(server) }) : EcsRefusals.NoSuchServer;

    public static Answer List(Call call) => Answer.Ok(new JsonObject
    {
        ["tags"] = new JsonArray([.. call.Listed.ExistingServers.SelectMany(s => s.Tags).GroupBy(t => t.Key).OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => new JsonObject
            {
                ["key"] = g.Key,
                ["values"] = new JsonArray([.. g.Select(t => t.Value).Distinct().Order(StringComparer.Ordinal).Select(v => JsonValue.Create(v))]),
            })]),
    });

    /// <summary>POST resource_instances/action: values of a key are alternatives, keys must all fit, no values means any.</summary>
    public static Answer Find(Call call)
    {
        if (call.Read(HuaweiJson.Default.ServersByTagBody) is not { Action: "filter" or "count" } asked) return EcsRefusals.NotJson;
        if (TextNumber(asked.Limit, 1000) is not { } limit || TextNumber(asked.Offset, 0) is not { } offset) return EcsRefusals.Bad("limit and offset must be numbers.");
        var name = asked.Matches?.FirstOrDefault(m => m.Key == "resource_name")?.Value ?? "";
        var found = call.Listed.ExistingServers.Where(s =>
            (asked.Tags ?? []).All(f => Fits(s, f))
            && !(asked.NotTags is { Count: > 0 } not && not.All(f => Fits(s, f)))
            && s.Name.Contains(name, StringComparison.Ordinal)).ToList();
        if (asked.Action == "count") return Answer.Ok(new JsonObject { ["total_count"] = found.Count });
        return Answer.Ok(new JsonObject
        {
            ["resources"] = new JsonArray([.. found.Skip(offset).Take(limit).Select(s => new JsonObject
            {
                ["resource_id"] = s.Id,
                ["resource_name"] = s.Name,
                ["resource_detail"] = null,
                ["tags"] = Pairs(s),
            })]),
            ["total_count"] = found.Count,
        });
    }

    private static bool Fits(CloudServer server, ServersByTagBody.TagFilter filter) =>
        server.Tags.Any(t => t.Key == filter.Key && (filter.Values is not { Count: > 0 } values || values.Contains(t.Value)));

    private static int? TextNumber(string? text, int otherwise) =>
        text is null ? otherwise : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static JsonArray Pairs(CloudServer server) => new([.. server.Tags.Select(t => new JsonObject { ["key"] = t.Key, ["value"] = t.Value })]);
}
