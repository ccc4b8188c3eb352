using WangCheng.Core.Huawei.Ecs;
using WangCheng.Core.Huawei.Wire;

namespace WangCheng.Core.Huawei.Evs;

using static HuaweiService;

/// <summary>Elastic Volume Service: the disks. Protocol: EVS API reference, paths under <c>/v2/{project_id}/cloudvolumes</c>.</summary>
public sealed class EvsClient
{
    private const int PageSize = 100;
    private const string Disks = "/v2/{project_id}/cloudvolumes";

    private readonly ProjectCalls calls;

    internal EvsClient(ProjectCalls calls) => this.calls = calls;

    /// <summary><see cref="HuaweiFailureKind.Gone"/> when there is no such disk, or not yet: ids are given out before the disk exists.</summary>
    public async Task<HuaweiResult<CloudDisk>> GetVolumeAsync(string diskId, CancellationToken ct)
    {
        var call = HuaweiCall.Get(Evs, Disks + "/{volume_id}").With("{volume_id}", diskId);
        return (await calls.SendAsync(call, EvsJson.Default.OneDiskWire, ct)).Map(d => d.Disk.ToDisk());
    }

    /// <summary>Every disk of the project, or those attached to <paramref name="serverId"/>. Lags behind ECS by some seconds.</summary>
    public Task<HuaweiResult<IReadOnlyList<CloudDisk>>> ListVolumesAsync(string? serverId, CancellationToken ct) => Pages.ReadAllAsync(
        async start =>
        {
            var call = HuaweiCall.Get(Evs, Disks + "/detail")
                .Query("server_id", serverId)
                .Query("offset", PageStart.Text(start.Offset))
                .Query("limit", PageStart.Text(PageSize));
            return (await calls.SendAsync(call, EvsJson.Default.DisksWire, ct)).Map(d => d.Disks ?? []);
        }, d => d.Id, PageSize, d => d.ToDisk());

    /// <summary>
    /// Orders one disk. Not safe to repeat: when the answer is lost, look for the name or the tag before anything else, for as long as lists may lag.
    /// <see cref="HuaweiFailureKind.Capacity"/> when its type is sold out in the zone.
    /// </summary>
    /// <param name="disk">What to order.</param>
    /// <param name="serverId">Also attaches it to this server, in the same job; null leaves it on its own.</param>
    /// <param name="ct">Giving up does not undo what was sent.</param>
    public async Task<HuaweiResult<OrderedDisk>> CreateVolumeAsync(NewVolume disk, string? serverId, CancellationToken ct)
    {
        var call = HuaweiCall.Post(Evs, "/v2.1/{project_id}/cloudvolumes").Body(NewDiskWire.From(disk, serverId), EvsJson.Default.NewDiskWire);
        return (await calls.SendAsync(call, EvsJson.Default.OrderedDiskWire, ct)).Map(o => new OrderedDisk(o.JobId, o.DiskIds is [var id, ..] ? id : null));
    }

    /// <summary>Makes a disk larger, on its own or at a server that is running or stopped; never smaller. The file system on it stays as it is. Gives the id of a job.</summary>
    public async Task<HuaweiResult<string>> ExtendVolumeAsync(string diskId, int newSizeGiB, CancellationToken ct)
    {
        var call = HuaweiCall.Post(Evs, "/v2.1/{project_id}/cloudvolumes/{volume_id}/action").With("{volume_id}", diskId).Body(new ExtendWire(new(newSizeGiB)), EvsJson.Default.ExtendWire);
        return (await calls.SendAsync(call, EvsJson.Default.DiskJobWire, ct)).Map(j => j.JobId);
    }

    /// <summary>Deletes a disk that hangs on no server, else <see cref="HuaweiFailureKind.WrongState"/>. Gives the id of a job; what the disk held is lost.</summary>
    public async Task<HuaweiResult<string>> DeleteVolumeAsync(string diskId, CancellationToken ct) =>
        (await calls.SendAsync(HuaweiCall.Delete(Evs, Disks + "/{volume_id}").With("{volume_id}", diskId), EvsJson.Default.DiskJobWire, ct)).Map(j => j.JobId);

    /// <summary>A job that EVS gave out; ECS need not know it. <see cref="HuaweiFailureKind.Gone"/> when there is no such job.</summary>
    public async Task<HuaweiResult<CloudJob>> GetJobAsync(string jobId, CancellationToken ct)
    {
        var call = HuaweiCall.Get(Evs, "/v1/{project_id}/jobs/{job_id}").With("{job_id}", jobId);
        return (await calls.SendAsync(call, EvsJson.Default.JsonElement, ct)).Map(job => CloudJobReader.Read(jobId, job));
    }

    public async Task<HuaweiResult<IReadOnlyList<CloudDiskType>>> ListVolumeTypesAsync(CancellationToken ct) =>
        (await calls.SendAsync(HuaweiCall.Get(Evs, "/v2/{project_id}/types"), EvsJson.Default.DiskTypesWire, ct)).Map<IReadOnlyList<CloudDiskType>>(t => [.. (t.Types ?? []).Select(i => i.ToType())]);

    /// <summary>The account's own quota of disks at the cloud.</summary>
    public async Task<HuaweiResult<CloudDiskLimits>> GetLimitsAsync(CancellationToken ct)
    {
        var call = HuaweiCall.Get(Evs, "/v2/{project_id}/os-quota-sets/{project_id}").Query("usage", "True");
        return (await calls.SendAsync(call, EvsJson.Default.DiskQuotaWire, ct)).Map(q => new CloudDiskLimits(q.Set.Volumes.ToLimit(), q.Set.Gigabytes.ToLimit()));
    }
}
