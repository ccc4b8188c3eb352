using System.Globalization;
using System.Text.Json.Nodes;
using WangCheng.Simulator.Huawei.Gateway;
using WangCheng.Simulator.Huawei.World;

namespace WangCheng.Simulator.Huawei.Ecs;

/// <summary>GET cloudservers/flavors: vcpus is a text and ram a number, and the stock of a zone hides in <c>cond:operation:az</c>.</summary>
internal sealed class FlavorList(Inventory inventory)
{
    public Answer List(Call call)
    {
        if (call.Number("limit", 1000, 1, 1000) is not { } limit) return EcsRefusals.Bad("limit must be between 1 and 1000.");
        var (zone, id) = (call.Query("availability_zone"), call.Query("flavor_id"));
        var found = inventory.Flavors.Where(f => (zone is null || f.StockByZone.ContainsKey(zone)) && (id is null || f.Id == id));
        if (call.Query("marker") is { } marker) found = found.SkipWhile(f => f.Id != marker).Skip(1);
        return Answer.Ok(new JsonObject { ["flavors"] = new JsonArray([.. found.Take(limit).Select(View)]) });
    }

    public JsonObject View(Flavor flavor) => new()
    {
        ["id"] = flavor.Id,
        ["name"] = flavor.Id,
        ["vcpus"] = flavor.Cores.ToString(CultureInfo.InvariantCulture),
        ["ram"] = flavor.RamMb,
        ["disk"] = "0",
        ["swap"] = "",
        ["OS-FLV-EXT-DATA:ephemeral"] = 0,
        ["OS-FLV-DISABLED:disabled"] = false,
        ["rxtx_factor"] = 1.0,
        ["rxtx_quota"] = null,
        ["rxtx_cap"] = null,
        ["os-flavor-access:is_public"] = true,
        ["links"] = new JsonArray(new JsonObject
        {
            ["rel"] = "self",
            ["href"] = $"https://ecs.{inventory.Region}.myhuaweicloud.com/v1.0/{Inventory.ProjectId}/flavors/{flavor.Id}",
            ["type"] = null,
        }),
        ["attachableQuantity"] = new JsonObject { ["free_scsi"] = 23, ["free_blk"] = 23, ["free_disk"] = 23, ["free_nic"] = 12 },
        ["os_extra_specs"] = Extras(flavor),
    };

    private static JsonObject Extras(Flavor flavor)
    {
        var extras = new JsonObject
        {
            ["ecs:virtualization_env_types"] = "CloudCompute",
            ["ecs:generation"] = flavor.Generation,
            ["ecs:performancetype"] = flavor.Kind,
            ["resource_type"] = "IOoptimized" + flavor.Generation.ToUpperInvariant(),
            ["cond:operation:status"] = "abandon",
            ["cond:operation:az"] = flavor.StockText,
            ["cond:operation:charge:stop"] = "free",
            ["cond:compute"] = "autorecovery",
            ["quota:max_rate"] = "800",
            ["quota:min_rate"] = "200",
            ["quota:max_pps"] = "100000",
            ["info:cpu:name"] = flavor.Cpu,
        };
        if (flavor.IsArm) extras["ecs:instance_architecture"] = "arm64";
        return extras;
    }
}
