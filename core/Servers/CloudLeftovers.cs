using WangCheng.Core.Huawei;
using WangCheng.Core.Huawei.Eip;
using WangCheng.Core.Huawei.Evs;

namespace WangCheng.Core.Servers;

/// <summary>The two services at the cloud that keep what can be left over, behind one door: disks at EVS, public IPs at EIP.</summary>
internal sealed class CloudLeftovers(EvsClient evs, EipClient eip)
{
    /// <summary>Every disk, and every public IP of the project, whoever's it is. The lists lag: they only say where to look.</summary>
    public async Task<HuaweiResult<IReadOnlyList<CloudLeftover>>> ListAsync(CancellationToken ct)
    {
        if (!(await evs.ListVolumesAsync(serverId: null, ct)).Succeeded(out var disks, out var failure)) return failure;
        if (!(await eip.ListAsync(ct)).Succeeded(out var addresses, out failure)) return failure;
        return HuaweiResult.Of<IReadOnlyList<CloudLeftover>>([.. disks.Select(CloudLeftover.Of), .. addresses.Select(CloudLeftover.Of)]);
    }

    /// <summary><see cref="HuaweiFailureKind.Gone"/> when there is none of that id.</summary>
    public async Task<HuaweiResult<CloudLeftover>> LookAsync(FindingKind kind, string id, CancellationToken ct) => kind == FindingKind.Disk
        ? (await evs.GetVolumeAsync(id, ct)).Map(CloudLeftover.Of)
        : (await eip.GetAsync(id, ct)).Map(CloudLeftover.Of);

    /// <summary>Both services refuse to delete what hangs on something. A disk goes a moment later; what it held is lost.</summary>
    /// <returns>Null when it was taken on.</returns>
    public async Task<HuaweiFailure?> DeleteAsync(FindingKind kind, string id, CancellationToken ct) => kind == FindingKind.Disk
        ? (await evs.DeleteVolumeAsync(id, ct)).Failure
        : await eip.ReleaseAsync(id, ct);
}
