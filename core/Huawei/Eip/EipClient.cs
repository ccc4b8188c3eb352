using WangCheng.Core.Huawei.Ecs;
using WangCheng.Core.Huawei.Wire;

namespace WangCheng.Core.Huawei.Eip;

/// <summary>Elastic IP: the public addresses, served at the address of VPC. Protocol: EIP API reference v1.</summary>
public sealed class EipClient
{
    private const int PageSize = 100;
    private const string All = "/v1/{project_id}/publicips";
    private const string IdName = "{publicip_id}";
    private const string One = All + "/" + IdName;

    private readonly ProjectCalls calls;

    internal EipClient(ProjectCalls calls) => this.calls = calls;

    /// <summary>Every public IP of the project, bound or left over.</summary>
    public Task<HuaweiResult<IReadOnlyList<CloudPublicIp>>> ListAsync(CancellationToken ct) => Pages.ReadAllAsync(
        async start =>
        {
            var call = HuaweiCall.Get(HuaweiService.Vpc, All).Query("limit", PageStart.Text(PageSize)).Query("marker", start.Marker);
            return (await calls.SendAsync(call, EipJson.Default.PublicIpsWire, ct)).Map(p => p.PublicIps ?? []);
        }, p => p.Id, PageSize, p => p.ToPublicIp());

    /// <summary><see cref="HuaweiFailureKind.Gone"/> when there is none of that id.</summary>
    public async Task<HuaweiResult<CloudPublicIp>> GetAsync(string publicIpId, CancellationToken ct) =>
        (await calls.SendAsync(HuaweiCall.Get(HuaweiService.Vpc, One).With(IdName, publicIpId), EipJson.Default.OnePublicIpWire, ct)).Map(p => p.PublicIp.ToPublicIp());

    /// <summary>
    /// Orders a public IP, unbound. Not safe to repeat: when the answer is lost, look for the bandwidth's name. For a moment it is <see cref="CloudPublicIpState.Changing"/>
    /// and cannot be bound.
    /// </summary>
    /// <param name="order">What to order.</param>
    /// <param name="bandwidthName">1–64 characters; it is the only thing on it that can say whose it is.</param>
    /// <param name="ct">Giving up does not undo what was sent.</param>
    public async Task<HuaweiResult<CloudPublicIp>> CreateAsync(NewPublicIp order, string bandwidthName, CancellationToken ct)
    {
        var wire = new NewPublicIpWire(new(order.Type), new(bandwidthName, order.BandwidthMbit, "PER", order.ByTraffic ? "traffic" : "bandwidth"));
        var call = HuaweiCall.Post(HuaweiService.Vpc, All).Body(wire, EipJson.Default.NewPublicIpWire);
        return (await calls.SendAsync(call, EipJson.Default.OnePublicIpWire, ct)).Map(p => p.PublicIp.ToPublicIp());
    }

    /// <summary>Binds it to the network card of a server (<see cref="CloudAddress.PortId"/>). <see cref="HuaweiFailureKind.WrongState"/> when one of the two is bound already.</summary>
    public Task<HuaweiResult<CloudPublicIp>> BindAsync(string publicIpId, string portId, CancellationToken ct) => PutAsync(publicIpId, portId, ct);

    /// <summary>It goes on existing, and costing more than before. Safe to repeat.</summary>
    public Task<HuaweiResult<CloudPublicIp>> UnbindAsync(string publicIpId, CancellationToken ct) => PutAsync(publicIpId, "", ct);

    /// <summary>Gives it back; the address is somebody else's from then on. Only an unbound one, else <see cref="HuaweiFailureKind.WrongState"/>.</summary>
    /// <returns>Null when it was done.</returns>
    public async Task<HuaweiFailure?> ReleaseAsync(string publicIpId, CancellationToken ct) =>
        (await calls.SendAsync(HuaweiCall.Delete(HuaweiService.Vpc, One).With(IdName, publicIpId), ct)).Failure;

    private async Task<HuaweiResult<CloudPublicIp>> PutAsync(string publicIpId, string port, CancellationToken ct)
    {
        var call = HuaweiCall.Put(HuaweiService.Vpc, One).With(IdName, publicIpId).Body(new BindWire(new(port)), EipJson.Default.BindWire);
        return (await calls.SendAsync(port.Length == 0 ? call.Again() : call, EipJson.Default.OnePublicIpWire, ct)).Map(p => p.PublicIp.ToPublicIp());
    }
}
