using System.Text.Json.Serialization.Metadata;
using WangCheng.Core.Huawei.Wire;

namespace WangCheng.Core.Huawei.Vpc;

/// <summary>Virtual Private Cloud: where servers are put. Protocol: VPC API reference v1; its lists have no total, only a marker.</summary>
public sealed class VpcClient
{
    private const int PageSize = 100;

    private readonly ProjectCalls calls;

    internal VpcClient(ProjectCalls calls) => this.calls = calls;

    public Task<HuaweiResult<IReadOnlyList<CloudVpc>>> ListVpcsAsync(CancellationToken ct) =>
        ListAsync("/v1/{project_id}/vpcs", null, VpcJson.Default.VpcsWire, w => w.Vpcs, v => v.Id, ct);

    public Task<HuaweiResult<IReadOnlyList<CloudSubnet>>> ListSubnetsAsync(string vpcId, CancellationToken ct) =>
        ListAsync("/v1/{project_id}/subnets", vpcId, VpcJson.Default.SubnetsWire, w => w.Subnets, s => s.Id, ct);

    /// <summary>Groups belong to the project, not to one network.</summary>
    public Task<HuaweiResult<IReadOnlyList<CloudSecurityGroup>>> ListSecurityGroupsAsync(CancellationToken ct) =>
        ListAsync("/v1/{project_id}/security-groups", null, VpcJson.Default.SecurityGroupsWire, w => w.Groups, g => g.Id, ct);

    private Task<HuaweiResult<IReadOnlyList<T>>> ListAsync<TWire, T>(
        string path, string? vpcId, JsonTypeInfo<TWire> type, Func<TWire, IReadOnlyList<T>?> items, Func<T, string> id, CancellationToken ct) where TWire : notnull where T : class =>
        Pages.ReadAllAsync(async start =>
        {
            var call = HuaweiCall.Get(HuaweiService.Vpc, path).Query("vpc_id", vpcId).Query("limit", PageStart.Text(PageSize)).Query("marker", start.Marker);
            return (await calls.SendAsync(call, type, ct)).Map(w => items(w) ?? []);
        }, id, PageSize, item => item);
}
