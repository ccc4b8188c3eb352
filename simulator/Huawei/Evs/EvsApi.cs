using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using WangCheng.Simulator.Huawei.Gateway;
using WangCheng.Simulator.Huawei.World;

namespace WangCheng.Simulator.Huawei.Evs;

/// <summary>Elastic Volume Service: disks, with their servers and on their own.</summary>
internal static class EvsApi
{
    public static void MapEvs(this IEndpointRouteBuilder app, ApiGateway api, Inventory inventory, HuaweiFaults faults, HuaweiDurations durations)
    {
        var change = new ChangeVolume(faults, durations);
        app.MapPost("/v2.1/{project}/cloudvolumes", api.Writes(HuaweiOperations.CreateVolume, new CreateVolumes(inventory, faults, durations).Run));
        app.MapPost("/v2.1/{project}/cloudvolumes/{volume}/action", api.Writes(HuaweiOperations.ResizeVolume, change.Extend));
        app.MapDelete("/v2/{project}/cloudvolumes/{volume}", api.Writes(HuaweiOperations.DeleteVolume, change.Delete));
        app.MapGet("/v2/{project}/os-quota-sets/{target}", api.Reads(HuaweiOperations.ShowVolumeQuotas, call => DiskUse.Quotas(call, inventory)));
        app.MapGet("/v2/{project}/cloudvolumes/{volume}", api.Reads(HuaweiOperations.ShowVolume, call => Show(call, inventory)));
        app.MapGet("/v2/{project}/cloudvolumes/detail", api.Reads(HuaweiOperations.ListVolumes, call => List(call, inventory)));
        app.MapGet("/v2/{project}/types", api.Reads(HuaweiOperations.ListVolumeTypes, _ => Types(inventory)));
    }

    private static Answer Show(Call call, Inventory inventory) => call.State.Volume(call.Route("volume")) is { } volume
        ? Answer.Ok(new JsonObject { ["volume"] = VolumeView.Of(volume, inventory) })
        : EvsRefusals.NoSuchVolume(call.Route("volume"));

    /// <summary>Unlike at ECS, offset is an offset; count is the total.</summary>
    private static Answer List(Call call, Inventory inventory)
    {
        if (call.Number("limit", 1000, 0, 1000) is not { } limit || call.Number("offset", 0, 0, int.MaxValue) is not { } offset)
            return Answer.Refused(400, "EVS.1013", "limit must be between 0 and 1000, offset must not be negative.");
        var (id, name, status) = (call.Query("id"), call.Query("name"), call.Query("status"));
        var (server, zone) = (call.Query("server_id"), call.Query("availability_zone"));
        var ids = call.Query("ids")?.Trim('[', ']').Split(',').Select(i => i.Trim(' ', '\'', '"')).ToHashSet();
        var found = call.Listed.ExistingVolumes.Where(v =>
            (id is null || v.Id == id)
            && (ids is null || ids.Contains(v.Id))
            && (name is null || v.Name.Contains(name, StringComparison.Ordinal))
            && (status is null || v.Status == status)
            && (server is null || v.Attachment?.ServerId == server)
            && (zone is null || v.Zone == zone)).ToList();
        var rest = call.Query("marker") is { } marker ? found.SkipWhile(v => v.Id != marker).Skip(1) : found.Skip(offset);
        return Answer.Ok(new JsonObject
        {
            ["count"] = found.Count,
            ["volumes_links"] = new JsonArray(),
            ["volumes"] = new JsonArray([.. rest.Take(limit).Select(v => VolumeView.Of(v, inventory))]),
        });
    }

    private static Answer Types(Inventory inventory) => Answer.Ok(new JsonObject
    {
        ["volume_types"] = new JsonArray([.. inventory.VolumeTypes.Select(type => new JsonObject
        {
            ["id"] = type.Id,
            ["name"] = type.Name,
            ["description"] = null,
            ["qos_specs_id"] = null,
            ["is_public"] = true,
            ["extra_specs"] = new JsonObject
            {
                ["RESKEY:availability_zones"] = string.Join(',', inventory.Zones),
                ["os-vendor-extended:sold_out_availability_zones"] = string.Join(',', type.SoldOutIn),
                ["volume_backend_name"] = type.Name,
                ["availability-zone"] = inventory.Zones[0],
                ["HW:availability_zone"] = inventory.Zones[0],
            },
        })]),
    });
}
