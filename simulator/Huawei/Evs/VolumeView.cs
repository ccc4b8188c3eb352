using System.Globalization;
using System.Text.Json.Nodes;
using WangCheng.Simulator.Huawei.World;

namespace WangCheng.Simulator.Huawei.Evs;

/// <summary>A disk as EVS shows it: bootable and shareable are text, multiattach is not, and times have microseconds and no zone.</summary>
internal static class VolumeView
{
    public static JsonObject Of(CloudVolume volume, Inventory inventory) => new()
    {
        ["id"] = volume.Id,
        ["name"] = volume.Name,
        ["status"] = volume.Status,
        ["size"] = volume.Size,
        ["volume_type"] = volume.Type,
        ["availability_zone"] = volume.Zone,
        ["bootable"] = volume.Bootable ? "true" : "false",
        ["multiattach"] = false,
        ["shareable"] = "false",
        ["encrypted"] = false,
        ["attachments"] = volume is { Status: "in-use" or "detaching" or "extending", Attachment: { } attachment } ? new JsonArray(View(volume, attachment)) : new JsonArray(),
        ["metadata"] = Pairs(volume.Metadata),
        ["tags"] = Pairs(volume.Tags),
        ["description"] = volume.Description,
        ["created_at"] = Microseconds(volume.Created),
        ["updated_at"] = Microseconds(volume.Updated),
        ["links"] = new JsonArray(new JsonObject
        {
            ["rel"] = "self",
            ["href"] = $"https://evs.{inventory.Region}.myhuaweicloud.com/v2/{Inventory.ProjectId}/volumes/{volume.Id}",
        }),
        ["os-vol-tenant-attr:tenant_id"] = Inventory.ProjectId,
        ["os-vol-host-attr:host"] = "",
        ["replication_status"] = "disabled",
        ["consistencygroup_id"] = null,
        ["source_volid"] = null,
        ["snapshot_id"] = null,
        ["user_id"] = Inventory.UserId,
        ["service_type"] = "EVS",
        ["enterprise_project_id"] = "0",
        ["wwn"] = volume.Id.Replace("-", "", StringComparison.Ordinal),
        ["iops"] = new JsonObject { ["frozened"] = false, ["id"] = volume.Id, ["total_val"] = 1800 + (50 * volume.Size) },
        ["throughput"] = new JsonObject { ["frozened"] = false, ["id"] = volume.Id, ["total_val"] = 120 + (volume.Size / 2) },
    };

    private static JsonObject View(CloudVolume volume, CloudAttachment attachment) => new()
    {
        ["id"] = volume.Id,
        ["volume_id"] = volume.Id,
        ["attachment_id"] = attachment.Id,
        ["server_id"] = attachment.ServerId,
        ["device"] = attachment.Device,
        ["host_name"] = null,
        ["attached_at"] = Microseconds(attachment.At),
    };

    private static JsonObject Pairs(IEnumerable<KeyValuePair<string, string>> pairs) => new(pairs.Select(p => KeyValuePair.Create(p.Key, (JsonNode?)p.Value)));

    private static string Microseconds(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff", CultureInfo.InvariantCulture);
}
