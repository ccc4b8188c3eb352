using System.Text.Json.Serialization;
using WangCheng.Simulator.Huawei.Gateway;
using WangCheng.Simulator.Huawei.Jobs;
using WangCheng.Simulator.Huawei.World;

namespace WangCheng.Simulator.Huawei.Evs;

/// <summary>Growing a disk, also while it is in use, and deleting one that hangs on no server.</summary>
internal sealed class ChangeVolume(HuaweiFaults faults, HuaweiDurations durations)
{
    private const int LargestSystemDisk = 1024, LargestDataDisk = 32768;

    public (HuaweiState, Answer) Extend(Call call)
    {
        if (call.State.Volume(call.Route("volume")) is not { } volume) return (call.State, EvsRefusals.NoSuchVolume(call.Route("volume")));
        if (call.Read(HuaweiJson.Default.VolumeActionBody) is not { Extend.NewSize: { } size }) return (call.State, EvsRefusals.Bad("The request body is not in the required format."));
        if (WhyNotExtend(call.State, volume, size) is { } no) return (call.State, no);

        var job = new JobPlan(call, "extendVolume", durations, ofEvs: true);
        var failure = faults.Strike<FaultEffect.JobFails>(HuaweiOperations.ResizeVolume);
        job.State = job.State.With(volume with { Status = "extending", Updated = call.Now });
        var ends = call.Now + durations.Disk;
        job.IsAbout(About(volume, size), durations.Disk, failure, failure is null ? new VolumeHasGrown(ends, volume.Id, size) : new VolumeIsThere(ends, volume.Id, "error_extending"));
        return job.Accept(202);
    }

    public (HuaweiState, Answer) Delete(Call call)
    {
        if (call.State.Volume(call.Route("volume")) is not { } volume) return (call.State, EvsRefusals.NoSuchVolume(call.Route("volume")));
        if (volume.Attachment is not null || volume.Status is not ("available" or "error" or "error_extending" or "error_deleting")) return (call.State, EvsRefusals.NotDeletable);

        var job = new JobPlan(call, "deleteVolume", durations, ofEvs: true);
        var failure = faults.Strike<FaultEffect.JobFails>(HuaweiOperations.DeleteVolume);
        job.State = job.State.With(volume with { Status = "deleting", Updated = call.Now });
        var ends = call.Now + durations.Disk;
        job.IsAbout(About(volume, volume.Size), durations.Disk, failure, failure is null ? new VolumeIsGone(ends, volume.Id) : new VolumeIsThere(ends, volume.Id, "error_deleting"));
        return job.Accept();
    }

    private static Answer? WhyNotExtend(HuaweiState state, CloudVolume volume, int size)
    {
        if (volume.Status is not ("available" or "in-use")) return EvsRefusals.NotExtendable;
        if (volume.Attachment is { } at && state.Server(at.ServerId) is not { VmState: "active" or "stopped" or "paused" or "suspended", TaskState: null }) return EvsRefusals.ServerNotReady;
        if (size <= volume.Size) return EvsRefusals.NotLarger;
        if (size > (volume.Bootable ? LargestSystemDisk : LargestDataDisk)) return EvsRefusals.Bad("new_size is too large.");
        return DiskUse.Of(state).Gb - volume.Size + size > Inventory.MostDiskGb ? Answer.Refused(400, "EVS.1042", "The capacity of volumes exceeds the quota.") : null;
    }

    private static (string, string)[] About(CloudVolume volume, int size) =>
        [("volume_id", volume.Id), ("volume_type", volume.Type), ("size", $"{size}"), ("name", volume.Name)];
}

internal sealed record VolumeActionBody([property: JsonPropertyName("os-extend")] VolumeActionBody.Growth? Extend)
{
    internal sealed record Growth(int? NewSize);
}
