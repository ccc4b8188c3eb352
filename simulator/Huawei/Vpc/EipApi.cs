using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using WangCheng.Simulator.Huawei.Gateway;
using WangCheng.Simulator.Huawei.World;

namespace WangCheng.Simulator.Huawei.Vpc;

/// <summary>Public addresses, v1. They have no host of their own at Huawei but live on VPC's.</summary>
internal static class EipApi
{
    public static void MapEip(this IEndpointRouteBuilder app, ApiGateway api, HuaweiDurations durations)
    {
        app.MapPost("/v1/{project}/publicips", api.Writes(HuaweiOperations.CreatePublicIp, new ChangePublicIps(durations).Create));
        app.MapPut("/v1/{project}/publicips/{ip}", api.Writes(HuaweiOperations.UpdatePublicIp, ChangePublicIps.Update));
        app.MapDelete("/v1/{project}/publicips/{ip}", api.Writes(HuaweiOperations.DeletePublicIp, ChangePublicIps.Release));
        app.MapGet("/v1/{project}/publicips", api.Reads(HuaweiOperations.ListPublicIps, List));
        app.MapGet("/v1/{project}/publicips/{ip}", api.Reads(HuaweiOperations.ShowPublicIp, Show));
    }

    private static Answer Show(Call call) =>
        call.State.PublicIp(call.Route("ip")) is { } ip ? Answer.Ok(new JsonObject { ["publicip"] = View(ip, call.State) }) : NoSuchIp(call);

    public static Answer NoSuchIp(Call call) => Answer.RefusedFlat(404, "VPC.0504", $"Floating IP {call.Route("ip")} could not be found.");

    /// <summary>The first answer says little, and that there is no bandwidth yet.</summary>
    public static JsonObject ViewOfNew(CloudPublicIp ip) => new()
    {
        ["id"] = ip.Id,
        ["status"] = ip.Status,
        ["type"] = ip.Type,
        ["public_ip_address"] = ip.Address,
        ["tenant_id"] = Inventory.ProjectId,
        ["ip_version"] = 4,
        ["create_time"] = Seconds(ip),
        ["bandwidth_size"] = 0,
        ["enterprise_project_id"] = "0",
    };

    private static Answer List(Call call)
    {
        var (port, address) = (call.Query("port_id"), call.Query("public_ip_address"));
        return Pages.Of(call, "publicips", [.. call.Listed.ExistingPublicIps
            .Where(ip => address is null || ip.Address == address)
            .Select(ip => View(ip, call.Listed))
            .Where(view => port is null || (string?)view["port_id"] == port)]);
    }

    /// <summary>create_time has no T; an unbound address simply lacks the port and the private address.</summary>
    public static JsonObject View(CloudPublicIp ip, HuaweiState state)
    {
        var view = new JsonObject
        {
            ["id"] = ip.Id,
            ["type"] = ip.Type,
            ["status"] = ip.Status,
            ["public_ip_address"] = ip.Address,
            ["tenant_id"] = Inventory.ProjectId,
            ["create_time"] = Seconds(ip),
            ["bandwidth_id"] = ip.BandwidthId,
            ["bandwidth_name"] = ip.BandwidthName,
            ["bandwidth_size"] = ip.BandwidthSize,
            ["bandwidth_share_type"] = ip.ShareType,
            ["ip_version"] = 4,
            ["enterprise_project_id"] = "0",
            ["profile"] = new JsonObject(),
            ["public_border_group"] = "center",
            ["allow_share_bandwidth_types"] = new JsonArray("share"),
        };
        if (ip.ServerId is not null && state.Servers.TryGetValue(ip.ServerId, out var server))
        {
            view["private_ip_address"] = server.PrivateIp;
            view["port_id"] = server.PortId;
        }
        return view;
    }

    private static string Seconds(CloudPublicIp ip) => ip.Created.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
}
