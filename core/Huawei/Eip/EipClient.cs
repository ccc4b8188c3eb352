using WangCheng.Core.Huawei.Wire;

namespace WangCheng.Core.Huawei.Eip;

/// <summary>Elastic IP: the public addresses, served at the address of VPC. Protocol: EIP API reference v1.</summary>
public sealed class EipClient
{
    private const int PageSize = 100;

    private readonly ProjectCalls calls;

    internal EipClient(ProjectCalls calls) => this.calls = calls;

    /// <summary>Every public IP of the project, bound or left over.</summary>
    public Task<HuaweiResult<IReadOnlyList<CloudPublicIp>>> ListAsync(CancellationToken ct) => Pages.ReadAllAsync(
        async start =>
        {
            var call = HuaweiCall.Get(HuaweiService.Vpc, "/v1/{project_id}/publicips").Query("limit", PageStart.Text(PageSize)).Query("marker", start.Marker);
            return (await calls.SendAsync(call, EipJson.Default.PublicIpsWire, ct)).Map(p => p.PublicIps ?? []);
        }, p => p.Id, PageSize, p => p.ToPublicIp());
}
