using System.Text.Json.Nodes;
using WangCheng.Simulator.Huawei.Evs;
using WangCheng.Simulator.Huawei.Gateway;
using WangCheng.Simulator.Huawei.World;

namespace WangCheng.Simulator.Huawei.Ecs;

/// <summary>
/// POST cloudservers, v1 and v1.1, pay per use: 1 read, 2 check form and parameters (a dry run ends here with 202), 3 find a zone, 4 check
/// what is left of the account, 5 promise ids and a job, and plan what the cloud will do.
/// </summary>
internal sealed class CreateServers(Inventory inventory, HuaweiFaults faults, HuaweiDurations durations)
{
    public (HuaweiState, Answer) Run(Call call)
    {
        if (call.Read(HuaweiJson.Default.CreateServersBody) is not { Server: { } asked } body) return (call.State, EcsRefusals.NotJson);     // 1
        if (CreateServersCheck.WhyNot(asked, inventory, call.Now) is { } no) return (call.State, no);                                   // 2
        if (LoginCheck.WhyNoKey(asked, call.State) is { } noKey) return (call.State, noKey);
        if (body.DryRun is true) return (call.State, new Answer(202, "{}"));
        var flavor = inventory.Flavor(asked.FlavorRef)!;
        if (FindZone(asked, flavor) is not { } zone) return (call.State, EcsRefusals.SoldOut);                                          // 3
        if (WhyNoRoom(call.State, asked, flavor) is { } full) return (call.State, full);                                                // 4

        var plan = new CreatePlan(call.State, asked, flavor, inventory.Image(asked.ImageRef)!, zone, call.Now, durations, EndOf(flavor, zone), inventory);   // 5
        var answer = new JsonObject { ["job_id"] = plan.JobId, ["serverIds"] = new JsonArray([.. plan.ServerIds.Select(id => JsonValue.Create(id))]) };
        return (plan.State, Answer.Ok(answer));
    }

    /// <summary>The zone asked for, or any with room: an empty zone leaves the choice to the cloud.</summary>
    private string? FindZone(CreateServersBody.Spec asked, Flavor flavor)
    {
        var possible = asked.AvailabilityZone is { Length: > 0 } zone ? [zone]
            : inventory.Zones.Where(z => CreateServersCheck.WhyNotInStock(flavor, z) is null && CreateServersCheck.WhyNoDisks(asked, inventory, z) is null);
        return possible.FirstOrDefault(z => SoldOut(flavor, z, inTheJob: false) is null);
    }

    private FaultEffect.SoldOut? SoldOut(Flavor flavor, string zone, bool inTheJob) => faults.Strike<FaultEffect.SoldOut>(
        HuaweiOperations.CreateServers, f => f.InTheJob == inTheJob && f.Flavor == flavor.Id && (f.Zone ?? zone) == zone);

    private CreateEnd EndOf(Flavor flavor, string zone) =>
        SoldOut(flavor, zone, inTheJob: true) is not null
            ? new CreateEnd.NeverWas("Ecs.0319", "flavor capacity is insufficient")
        : faults.Strike<FaultEffect.JobFailsHalfway>(HuaweiOperations.CreateServers) is { } half
            ? new CreateEnd.Halfway(half.Code, half.Reason)
        : new CreateEnd.Runs();

    private Answer? WhyNoRoom(HuaweiState state, CreateServersBody.Spec asked, Flavor flavor)
    {
        var count = asked.Count ?? 1;
        var most = faults.Strike<FaultEffect.ServerQuota>(HuaweiOperations.CreateServers)?.Servers ?? Inventory.MostServers;
        var used = EcsUse.Of(state, inventory);
        if (used.Servers + count > most
            || used.Cores + (count * flavor.Cores) > Inventory.MostCores
            || used.RamMb + (count * flavor.RamMb) > Inventory.MostRamMb) return EcsRefusals.NoQuota;

        var disks = (asked.DataVolumes ?? []).Select(v => v.Size!.Value).Prepend(asked.RootVolume!.Size ?? inventory.Image(asked.ImageRef)!.MinDiskGb).ToList();
        var use = DiskUse.Of(state);
        if (use.Volumes + (count * disks.Count) > Inventory.MostVolumes || use.Gb + (count * disks.Sum(size => (long)size)) > Inventory.MostDiskGb) return EcsRefusals.NoDiskQuota;

        var taken = state.Servers.Values.Select(s => s.PrivateIp).ToHashSet();
        if (asked.Nics![0].IpAddress is { Length: > 0 } wanted && taken.Contains(wanted)) return EcsRefusals.Of("Ecs.0010", "The private IP address is in use.");
        if (taken.Count + count > Network.PrivateIps) return EcsRefusals.Of("Ecs.0012", "The subnet has no IP addresses left.");
        return asked.Publicip switch
        {
            null => null,
            { Id: { } id } => count > 1 || !(state.PublicIps.TryGetValue(id, out var ip) && ip is { Exists: true, ServerId: null, IsPending: false })
                ? EcsRefusals.Bad($"The EIP {id} cannot be bound.") : null,
            _ => state.PublicIps.Count + count > Inventory.MostPublicIps ? EcsRefusals.NoPublicIpQuota : null,
        };
    }
}
