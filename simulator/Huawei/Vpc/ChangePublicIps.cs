using System.Text.Json.Nodes;
using WangCheng.Simulator.Huawei.Gateway;
using WangCheng.Simulator.Huawei.World;

namespace WangCheng.Simulator.Huawei.Vpc;

/// <summary>Public addresses on their own: ordering, binding to a server's network card, unbinding, releasing. Unbound they cost more than nothing.</summary>
internal sealed class ChangePublicIps(HuaweiDurations durations)
{
    /// <summary>Field names differ from those in a create of a server: share_type here, sharetype there.</summary>
    public (HuaweiState, Answer) Create(Call call)
    {
        if (call.Read(HuaweiJson.Default.CreatePublicIpBody) is not { Publicip: { } asked, Bandwidth: { } bandwidth }) return (call.State, Bad("Request body is invalid."));
        if (asked.Type is not ("5_bgp" or "5_sbgp")) return (call.State, Bad("PublicIp type is invalid."));
        if (bandwidth.ShareType != "PER") return (call.State, Bad("Bandwidth share_type is invalid."));
        if (bandwidth.Name is not { Length: >= 1 and <= 64 }) return (call.State, Answer.RefusedFlat(400, "VPC.0301", "Bandwidth name is invalid."));
        if (bandwidth.Size is not (>= 1 and <= 2000)) return (call.State, Answer.RefusedFlat(400, "VPC.0301", "Bandwidth size is invalid."));
        if (bandwidth.ChargeMode is not (null or "bandwidth" or "traffic")) return (call.State, Bad("Bandwidth charge_mode is invalid."));
        if (call.State.PublicIps.Count >= Inventory.MostPublicIps) return (call.State, Answer.RefusedFlat(409, "VPC.0521", "Quota exceeded for resources: ['floatingip']."));

        var ids = new IdSource(call.State);
        var ip = new CloudPublicIp
        {
            Id = ids.Uuid(),
            Address = Network.FreePublicIp(call.State.PublicIps.Values.Select(p => p.Address).ToHashSet())!,
            Type = asked.Type,
            BandwidthId = ids.Uuid(),
            BandwidthName = bandwidth.Name,
            BandwidthSize = bandwidth.Size.Value,
            ShareType = "PER",
            ChargeMode = bandwidth.ChargeMode ?? "bandwidth",
            Created = call.Now,
            Exists = true,
            IsPending = true,
        };
        var next = (call.State with { Issued = ids.Issued }).With(ip).Plan([new PublicIpIsThere(call.Now + durations.PublicIp, ip.Id)]);
        return (next, Answer.Ok(new JsonObject { ["publicip"] = EipApi.ViewOfNew(ip) }));
    }

    /// <summary>A port binds, an empty one or none unbinds.</summary>
    public static (HuaweiState, Answer) Update(Call call)
    {
        if (call.State.PublicIp(call.Route("ip")) is not { } ip) return (call.State, EipApi.NoSuchIp(call));
        if (call.Read(HuaweiJson.Default.UpdatePublicIpBody) is not { Publicip: { } asked }) return (call.State, Bad("Request body is invalid."));
        var next = ip with { ServerId = null };
        if (asked.PortId is { Length: > 0 } port)
        {
            if (call.State.Servers.Values.FirstOrDefault(s => s is { Exists: true, HasNetwork: true } && s.PortId == port) is not { } server) return (call.State, Answer.RefusedFlat(404, "VPC.0508", "Port is invalid."));
            if (ip.IsPending) return (call.State, Answer.RefusedFlat(409, "VPC.0004", "The public IP is not active, please try later."));
            if (ip.ServerId is not null) return (call.State, Answer.RefusedFlat(409, "VPC.0510", "Floatingip has already associated with port."));
            if (call.State.PublicIpOf(server.Id) is not null) return (call.State, Answer.RefusedFlat(409, "VPC.0511", "Port has already associated with floatingip."));
            next = ip with { ServerId = server.Id };
        }
        var state = call.State.With(next);
        return (state, Answer.Ok(new JsonObject { ["publicip"] = EipApi.View(next, state) }));
    }

    public static (HuaweiState, Answer) Release(Call call)
    {
        if (call.State.PublicIp(call.Route("ip")) is not { } ip) return (call.State, EipApi.NoSuchIp(call));
        return ip.ServerId is not null
            ? (call.State, Answer.RefusedFlat(409, "VPC.0517", "Floatingip has associated with port, please disassociate it first."))
            : (call.State with { PublicIps = call.State.PublicIps.Remove(ip.Id) }, Answer.NoContent);
    }

    private static Answer Bad(string message) => Answer.RefusedFlat(400, "VPC.0501", message);
}

internal sealed record CreatePublicIpBody(CreatePublicIpBody.Address? Publicip, CreatePublicIpBody.Line? Bandwidth)
{
    internal sealed record Address(string? Type);

    internal sealed record Line(string? Name, int? Size, string? ShareType, string? ChargeMode);
}

internal sealed record UpdatePublicIpBody(UpdatePublicIpBody.Binding? Publicip)
{
    internal sealed record Binding(string? PortId);
}
