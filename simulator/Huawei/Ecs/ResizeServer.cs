using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using WangCheng.Simulator.Huawei.Gateway;
using WangCheng.Simulator.Huawei.Jobs;
using WangCheng.Simulator.Huawei.World;

namespace WangCheng.Simulator.Huawei.Ecs;

/// <summary>
/// POST {id}/resize: of a stopped server, or with mode withStopServer of a running one, which the cloud then stops and starts by itself. On
/// the way it is RESIZE and, shortly, VERIFY_RESIZE; when the job fails it is what it was.
/// </summary>
internal sealed class ResizeServer(Inventory inventory, HuaweiFaults faults, HuaweiDurations durations)
{
    public (HuaweiState, Answer) Run(Call call)
    {
        if (call.State.Server(call.Route("server")) is not { } server) return (call.State, EcsRefusals.NoSuchServer);
        if (call.Read(HuaweiJson.Default.ResizeBody) is not { Resize: { Mode: null or "withStopServer" } asked } body) return (call.State, EcsRefusals.NotJson);
        if (ServerStates.WhyNotResize(server, alsoRunning: asked.Mode is not null) is { } wrong) return (call.State, wrong);
        if (WhyNotTo(server, asked.FlavorRef) is { } no) return (call.State, no);
        var (from, to) = (inventory.Flavor(server.FlavorId)!, inventory.Flavor(asked.FlavorRef)!);
        if (SoldOut(to, server, inTheJob: false)) return (call.State, EcsRefusals.SoldOut);
        if (!HasRoom(call.State, from, to)) return (call.State, EcsRefusals.NoQuota);
        return body.DryRun is true ? (call.State, new Answer(202, "{}")) : Plan(call, server, to);
    }

    /// <summary>GET resize_flavors: what a server, or a size, can be changed to. The extras are called extra_specs here, os_extra_specs elsewhere.</summary>
    public Answer Targets(Call call)
    {
        var server = call.Query("instance_uuid") is { } id ? call.State.Server(id) : null;
        if (call.Query("instance_uuid") is not null && server is null) return EcsRefusals.NoSuchServer;
        if (inventory.Flavor(server?.FlavorId ?? call.Query("source_flavor_id")) is not { } from) return EcsRefusals.Bad("instance_uuid or source_flavor_id is missing.");
        var targets = inventory.Flavors.Where(f => f != from && f.IsArm == from.IsArm && (server is null || CreateServersCheck.WhyNotInStock(f, server.Zone) is null));
        return Answer.Ok(new JsonObject { ["flavors"] = new JsonArray([.. targets.Select(View)]) });
    }

    private (HuaweiState, Answer) Plan(Call call, CloudServer server, Flavor to)
    {
        var job = new JobPlan(call, "resizeServer", durations);
        var failure = SoldOut(to, server, inTheJob: true) ? new("Ecs.0319", "flavor capacity is insufficient") : faults.Strike<FaultEffect.JobFails>(HuaweiOperations.ResizeServer);
        var runs = server.VmState == "active";
        job.State = job.State.With(server with { TaskState = runs ? "powering-off" : "resize_prep", Updated = call.Now });
        job.IsAbout([("server_id", server.Id)], durations.Resize, failure, ChangesOf(server.Id, call.Now, runs, failure is null ? to : null));
        return job.Accept();
    }

    private IEnumerable<WorldChange> ChangesOf(string server, DateTimeOffset begin, bool runs, Flavor? to)
    {
        DateTimeOffset At(double share) => begin + (durations.Resize * share);
        if (runs) yield return new ServerIs(At(0.2), server, "stopped", "resize_prep");
        yield return new ServerIs(At(0.3), server, "stopped", "resize_migrating");
        if (to is not null)
        {
            yield return new ServerIs(At(0.6), server, "stopped", "resize_migrated");
            yield return new ServerIs(At(0.7), server, "stopped", "resize_finish");
            yield return new ServerIs(At(0.8), server, "resized", null, to.Id);
        }
        if (runs) yield return new ServerIs(At(0.85), server, "stopped", "powering-on");
        yield return runs ? new ServerIsUp(At(1), server) : new ServerIsDown(At(1), server);
    }

    private Answer? WhyNotTo(CloudServer server, string? flavor)
    {
        if (inventory.Flavor(flavor) is not { } to) return EcsRefusals.Of("Ecs.0029", "The flavor does not exist.");
        if (to.Id == server.FlavorId) return EcsRefusals.Of("Ecs.0810", "The target flavor is the same as the present one.");
        return to.IsArm != inventory.Flavor(server.FlavorId)!.IsArm
            ? EcsRefusals.Of("Ecs.0804", "The target flavor is not allowed for this ECS.") : CreateServersCheck.WhyNotInStock(to, server.Zone);
    }

    private bool SoldOut(Flavor to, CloudServer server, bool inTheJob) => faults.Strike<FaultEffect.SoldOut>(
        HuaweiOperations.ResizeServer, f => f.InTheJob == inTheJob && f.Flavor == to.Id && (f.Zone ?? server.Zone) == server.Zone) is not null;

    private bool HasRoom(HuaweiState state, Flavor from, Flavor to)
    {
        var used = EcsUse.Of(state, inventory);
        return (to.Cores <= from.Cores || used.Cores - from.Cores + to.Cores <= Inventory.MostCores) && (to.RamMb <= from.RamMb || used.RamMb - from.RamMb + to.RamMb <= Inventory.MostRamMb);
    }

    private JsonObject View(Flavor flavor)
    {
        var view = new FlavorList(inventory).View(flavor);
        view["extra_specs"] = view["os_extra_specs"]!.DeepClone();
        view.Remove("os_extra_specs");
        view.Remove("attachableQuantity");
        return view;
    }
}

internal sealed record ResizeBody(ResizeBody.Target? Resize, bool? DryRun)
{
    internal sealed record Target([property: JsonPropertyName("flavorRef")] string? FlavorRef, string? Mode);
}
