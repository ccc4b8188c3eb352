using System.Globalization;
using System.Text.Json.Nodes;
using WangCheng.Simulator.Huawei.Gateway;
using WangCheng.Simulator.Huawei.World;

namespace WangCheng.Simulator.Huawei.Ecs;

/// <summary>A server's disks as ECS sees them, and whether each goes with the server.</summary>
internal static class BlockDevices
{
    public static Answer List(Call call)
    {
        if (call.State.Server(call.Route("server")) is not { } server) return EcsRefusals.NoSuchServer;
        var disks = call.State.VolumesOf(server.Id).Where(v => v.Status != "creating").ToList();
        var free = ServerDisks.Most - disks.Count;
        return Answer.Ok(new JsonObject
        {
            ["attachableQuantity"] = new JsonObject { ["free_scsi"] = free, ["free_blk"] = free, ["free_disk"] = free },
            ["volumeAttachments"] = new JsonArray([.. disks.Select((disk, index) => View(disk, index))]),
        });
    }

    public static (HuaweiState, Answer) Update(Call call)
    {
        if (call.State.Server(call.Route("server")) is not { } server) return (call.State, EcsRefusals.NoSuchServer);
        if (call.Read(HuaweiJson.Default.BlockDeviceBody) is not { BlockDevice.DeleteOnTermination: { } goes }) return (call.State, EcsRefusals.NotJson);
        if (call.State.Volume(call.Route("volume")) is not { Attachment: { } attachment } volume || attachment.ServerId != server.Id)
            return (call.State, EcsRefusals.Of("Ecs.0111", "The disk is not attached to the ECS."));
        return (call.State.With(volume with { Attachment = attachment with { DeleteOnTermination = goes } }), Answer.NoContent);
    }

    private static JsonObject View(CloudVolume disk, int index) => new()
    {
        ["id"] = disk.Id,
        ["volumeId"] = disk.Id,
        ["serverId"] = disk.Attachment!.ServerId,
        ["device"] = disk.Attachment.Device,
        ["size"] = disk.Size,
        ["bootIndex"] = index,
        ["bus"] = "virtio",
        ["pciAddress"] = string.Create(CultureInfo.InvariantCulture, $"0000:02:{index + 1:x2}.0"),
    };
}

internal sealed record BlockDeviceBody(BlockDeviceBody.Device? BlockDevice)
{
    internal sealed record Device(bool? DeleteOnTermination);
}
