using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using WangCheng.Simulator.Huawei.Gateway;
using WangCheng.Simulator.Huawei.World;

namespace WangCheng.Simulator.Huawei.Ims;

/// <summary>Image Management Service: public images, with filters in Huawei's double underscores and truths as text.</summary>
internal static class ImsApi
{
    public static void MapIms(this IEndpointRouteBuilder app, ApiGateway api, Inventory inventory) =>
        app.MapGet("/v2/cloudimages", api.Reads(HuaweiOperations.ListImages, call => List(call, inventory)));

    private static Answer List(Call call, Inventory inventory)
    {
        if (call.Number("limit", 500, 0, 500) is not { } limit) return Answer.Refused(400, "IMG.0029", "limit is invalid.");
        string[] equal = ["id", "name", "status", "visibility", "virtual_env_type", "__imagetype", "__os_type", "__platform"];
        var arm = (call.Query("architecture"), inventory.Flavor(call.Query("flavor_id"))) switch
        {
            ("arm", _) => true,
            ("x86", _) => false,
            (_, { } flavor) => flavor.IsArm,
            _ => (bool?)null,
        };
        var found = inventory.Images.Where(i => arm is null || i.Arm == arm).Select(View)
            .Where(view => equal.All(key => call.Query(key) is not { } wanted || (string?)view[key] == wanted));
        if (call.Query("sort_key") is { } sort)
        {
            if (sort is not ("name" or "created_at" or "updated_at" or "id" or "status" or "min_disk")) return Answer.Refused(400, "IMG.0029", "sort_key is invalid.");
            found = call.Query("sort_dir") == "asc" ? found.OrderBy(Key, StringComparer.Ordinal) : found.OrderByDescending(Key, StringComparer.Ordinal);
            string Key(JsonObject view) => view[sort]!.ToString();
        }
        if (call.Query("marker") is { } marker) found = found.SkipWhile(v => (string?)v["id"] != marker).Skip(1);
        return Answer.Ok(new JsonObject { ["images"] = new JsonArray([.. found.Take(limit)]) });
    }

    private static JsonObject View(Image image) => new()
    {
        ["id"] = image.Id,
        ["name"] = image.Name,
        ["status"] = "active",
        ["visibility"] = "public",
        ["protected"] = true,
        ["owner"] = "f606eb0ecc1be9f51f7f7c0fa631639a",
        ["min_disk"] = image.MinDiskGb,
        ["min_ram"] = 0,
        ["size"] = 0,
        ["virtual_size"] = null,
        ["checksum"] = "d41d8cd98f00b204e9800998ecf8427e",
        ["container_format"] = "bare",
        ["disk_format"] = "zvhd2",
        ["created_at"] = "2026-03-01T02:03:04Z",
        ["updated_at"] = "2026-09-01T02:03:04Z",
        ["active_at"] = "2026-03-01T02:10:00Z",
        ["schema"] = "/v2/schemas/image",
        ["self"] = $"/v2/images/{image.Id}",
        ["file"] = $"/v2/images/{image.Id}/file",
        ["tags"] = new JsonArray(),
        ["virtual_env_type"] = "FusionCompute",
        ["hw_firmware_type"] = image.Arm ? "uefi" : "bios",
        ["__isregistered"] = "true",
        ["__imagetype"] = "gold",
        ["__image_source_type"] = "uds",
        ["__os_bit"] = "64",
        ["__os_type"] = image.Os,
        ["__platform"] = image.Platform,
        ["__os_version"] = image.Version,
        ["__support_kvm"] = "true",
        ["__support_arm"] = image.Arm ? "true" : "false",
        ["__support_agent_list"] = "hss,ces",
    };
}
