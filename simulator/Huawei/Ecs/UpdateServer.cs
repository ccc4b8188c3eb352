using System.Text.Json.Nodes;
using WangCheng.Simulator.Huawei.Gateway;
using WangCheng.Simulator.Huawei.World;

namespace WangCheng.Simulator.Huawei.Ecs;

/// <summary>PUT {id}: another name or description, at once. The answer is Nova's own view: version is a number there and the image a text.</summary>
internal static class UpdateServer
{
    public static (HuaweiState, Answer) Run(Call call)
    {
        if (call.State.Server(call.Route("server")) is not { } server) return (call.State, EcsRefusals.NoSuchServer);
        if (call.Read(HuaweiJson.Default.UpdateServerBody) is not { Server: { } asked }) return (call.State, EcsRefusals.NotJson);
        if (asked.Name is not null && CreateServersCheck.WhyNotNamed(asked.Name, longest: 64) is { } unfit) return (call.State, unfit);
        if (asked.Description is not null && CreateServersCheck.WhyNotDescribed(asked.Description) is { } no) return (call.State, no);
        if (ServerStates.WhyNotRename(server) is { } wrong) return (call.State, wrong);

        server = server with { Name = asked.Name ?? server.Name, Description = asked.Description ?? server.Description, Updated = call.Now };
        return (call.State.With(server), Answer.Ok(new JsonObject { ["server"] = View(server) }));
    }

    private static JsonObject View(CloudServer server) => new()
    {
        ["id"] = server.Id,
        ["name"] = server.Name,
        ["description"] = server.Description,
        ["tenant_id"] = Inventory.ProjectId,
        ["user_id"] = Inventory.UserId,
        ["status"] = server.Status,
        ["progress"] = 0,
        ["created"] = ServerView.Seconds(server.Created),
        ["updated"] = ServerView.Seconds(server.Updated),
        ["hostId"] = ServerView.HostId,
        ["flavor"] = new JsonObject { ["id"] = server.FlavorId, ["links"] = new JsonArray() },
        ["image"] = "",
        ["metadata"] = new JsonObject(server.Metadata.Select(m => KeyValuePair.Create(m.Key, (JsonNode?)m.Value))),
        ["addresses"] = new JsonObject { [server.VpcId] = new JsonArray(new JsonObject { ["version"] = 4, ["addr"] = server.PrivateIp }) },
        ["accessIPv4"] = "",
        ["accessIPv6"] = "",
        ["links"] = new JsonArray(),
        ["OS-DCF:diskConfig"] = "MANUAL",
        ["OS-EXT-SRV-ATTR:hostname"] = ServerView.HostName(server),
        ["OS-EXT-SRV-ATTR:user_data"] = server.UserData,
    };
}

internal sealed record UpdateServerBody(UpdateServerBody.Change? Server)
{
    internal sealed record Change(string? Name, string? Description);
}
