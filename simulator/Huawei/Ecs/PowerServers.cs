using System.Text.Json.Serialization;
using WangCheng.Simulator.Huawei.Gateway;
using WangCheng.Simulator.Huawei.Jobs;
using WangCheng.Simulator.Huawei.World;

namespace WangCheng.Simulator.Huawei.Ecs;

/// <summary>
/// POST cloudservers/action: start, stop and reboot share one address, and the body says which. A SOFT stop or reboot asks the guest and,
/// when it does not listen, forces it after a while; HARD does not ask. While it lasts, only task_state shows it.
/// </summary>
internal sealed class PowerServers(HuaweiFaults faults, HuaweiDurations durations)
{
    public static string OperationOf(ReadOnlyMemory<byte> body) => Call.Read(body, HuaweiJson.Default.PowerBody) switch
    {
        { Start: not null } => HuaweiOperations.StartServers,
        { Reboot: not null } => HuaweiOperations.RebootServers,
        _ => HuaweiOperations.StopServers,
    };

    public (HuaweiState, Answer) Run(Call call) => call.Read(HuaweiJson.Default.PowerBody) switch
    {
        { Start: { } order, Stop: null, Reboot: null } => Start(call, order),
        { Stop: { Type: null or "SOFT" or "HARD" } order, Start: null, Reboot: null } => Stop(call, order),
        { Reboot: { Type: "SOFT" or "HARD" } order, Start: null, Stop: null } => Reboot(call, order),
        _ => (call.State, EcsRefusals.NotJson),
    };

    private (HuaweiState, Answer) Start(Call call, PowerBody.Order order)
    {
        if (ServersAsked.WhyNot(call, order.Servers, EcsRefusals.NoSuchServer, ServerStates.WhyNotStart, out var servers) is { } no) return (call.State, no);
        var job = new JobPlan(call, "startServer", durations);
        foreach (var server in servers)
        {
            // Nothing was kept for it while it was stopped: there may be no room any more.
            var failure = faults.Strike<FaultEffect.SoldOut>(HuaweiOperations.StartServers, f => f.Flavor == server.FlavorId && (f.Zone ?? server.Zone) == server.Zone) is null
                ? faults.Strike<FaultEffect.JobFails>(HuaweiOperations.StartServers)
                : new("Ecs.0319", "flavor capacity is insufficient");
            Add(job, "startSingleServer", server, "powering-on", call.Now, durations.Power, failure, up: true);
        }
        return job.Accept();
    }

    private (HuaweiState, Answer) Stop(Call call, PowerBody.Order order)
    {
        if (ServersAsked.WhyNot(call, order.Servers, EcsRefusals.NoSuchServer, ServerStates.WhyNotStop, out var servers) is { } no) return (call.State, no);
        var job = new JobPlan(call, "stopServer", durations);
        foreach (var server in servers)
            Add(job, "stopSingleServer", server, "powering-off", call.Now, TimeFor(server, order), faults.Strike<FaultEffect.JobFails>(HuaweiOperations.StopServers), up: false);
        return job.Accept();
    }

    private (HuaweiState, Answer) Reboot(Call call, PowerBody.Order order)
    {
        if (ServersAsked.WhyNot(call, order.Servers, EcsRefusals.NoSuchServer, ServerStates.WhyNotReboot, out var servers) is { } no) return (call.State, no);
        var job = new JobPlan(call, "rebootServer", durations);
        foreach (var server in servers)
        {
            var task = order.Type == "HARD" ? "rebooting_hard" : "rebooting";
            Add(job, "rebootSingleServer", server, task, call.Now, TimeFor(server, order), faults.Strike<FaultEffect.JobFails>(HuaweiOperations.RebootServers), up: true);
        }
        return job.Accept();
    }

    private TimeSpan TimeFor(CloudServer server, PowerBody.Order order) =>
        server.GuestHangs && order.Type != "HARD" ? durations.Power + durations.GuestTimeout : durations.Power;

    private static void Add(JobPlan job, string type, CloudServer server, string task, DateTimeOffset now, TimeSpan takes, FaultEffect.JobFails? failure, bool up)
    {
        WorldChange end = failure is not null ? new ServerStaysAsItIs(now + takes, server.Id) : up ? new ServerIsUp(now + takes, server.Id) : new ServerIsDown(now + takes, server.Id);
        job.Add(type, server with { TaskState = task }, takes, failure, end);
    }
}

/// <summary>Exactly one of the three.</summary>
internal sealed record PowerBody(
    [property: JsonPropertyName("os-start")] PowerBody.Order? Start, [property: JsonPropertyName("os-stop")] PowerBody.Order? Stop, PowerBody.Order? Reboot)
{
    internal sealed record Order(string? Type, IReadOnlyList<CreateServersBody.Ref>? Servers);
}
