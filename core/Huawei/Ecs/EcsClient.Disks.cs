namespace WangCheng.Core.Huawei.Ecs;

using static HuaweiService;

/// <summary>
/// Disks at a server. One at a time per server and per disk, else <see cref="HuaweiFailureKind.Busy"/>. Give the id of a job; when it has succeeded, EVS still says attaching or
/// detaching for a moment: wait for both. Not safe to repeat: look first.
/// </summary>
public sealed partial class EcsClient
{
    /// <summary>To a server, running or stopped, in the same zone. <see cref="HuaweiFailureKind.WrongState"/> when the disk is not free.</summary>
    public async Task<HuaweiResult<string>> AttachDiskAsync(string serverId, string diskId, CancellationToken ct)
    {
        var call = HuaweiCall.Post(Ecs, Servers + "/{server_id}/attachvolume").With("{server_id}", serverId).Body(new AttachWire(new(diskId)), EcsJson.Default.AttachWire);
        return (await calls.SendAsync(call, EcsJson.Default.JobStartedWire, ct)).Map(j => j.JobId);
    }

    /// <summary>A data disk; the file system on it should be unmounted. It goes on existing, and costing, on its own. <see cref="HuaweiFailureKind.WrongState"/> when it is not attached there.</summary>
    /// <param name="serverId">From which.</param>
    /// <param name="diskId">Which.</param>
    /// <param name="force">Also when the guest does not let go.</param>
    /// <param name="ct">Giving up does not undo what was sent.</param>
    public async Task<HuaweiResult<string>> DetachDiskAsync(string serverId, string diskId, bool force, CancellationToken ct)
    {
        var call = HuaweiCall.Delete(Ecs, Servers + "/{server_id}/detachvolume/{volume_id}").With("{server_id}", serverId).With("{volume_id}", diskId).Query("delete_flag", force ? "1" : "0");
        return (await calls.SendAsync(call, EcsJson.Default.JobStartedWire, ct)).Map(j => j.JobId);
    }
}
