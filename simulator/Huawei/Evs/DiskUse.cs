using System.Text.Json.Nodes;
using WangCheng.Simulator.Huawei.Gateway;
using WangCheng.Simulator.Huawei.World;

namespace WangCheng.Simulator.Huawei.Evs;

/// <summary>What the account uses of its disk quota; a promised disk counts from the moment it is promised.</summary>
internal sealed record DiskUse(int Volumes, long Gb)
{
    public static DiskUse Of(HuaweiState state) => new(state.Volumes.Count, state.Volumes.Values.Sum(v => (long)v.Size));

    /// <summary>GET os-quota-sets/{project}?usage=True: -1 says "no limit", and every type of disk has lines of its own.</summary>
    public static Answer Quotas(Call call, Inventory inventory)
    {
        var used = Of(call.State);
        var set = new JsonObject
        {
            ["id"] = Inventory.ProjectId,
            ["gigabytes"] = Line(used.Gb, Inventory.MostDiskGb),
            ["volumes"] = Line(used.Volumes, Inventory.MostVolumes),
            ["snapshots"] = Line(0, 1000),
            ["backups"] = Line(0, 100),
            ["backup_gigabytes"] = Line(0, 5120),
            ["per_volume_gigabytes"] = Line(0, 32768),
        };
        foreach (var type in inventory.VolumeTypes)
        {
            var mine = call.State.Volumes.Values.Where(v => v.Type == type.Name).ToList();
            set["gigabytes_" + type.Name] = Line(mine.Sum(v => v.Size), -1);
            set["volumes_" + type.Name] = Line(mine.Count, -1);
            set["snapshots_" + type.Name] = Line(0, -1);
        }
        return Answer.Ok(new JsonObject { ["quota_set"] = set });
    }

    private static JsonObject Line(long used, int limit) => new() { ["in_use"] = used, ["limit"] = limit, ["reserved"] = 0 };
}
