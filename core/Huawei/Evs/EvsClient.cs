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
}
