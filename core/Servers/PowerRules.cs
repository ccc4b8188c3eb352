using WangCheng.Core.Huawei.Ecs;

namespace WangCheng.Core.Servers;

/// <summary>When a server can be started, stopped or restarted. Pure.</summary>
internal static class PowerRules
{
    /// <summary>
    /// By what the row says, while nothing is in progress. A start is not refused for a server that seems to run: it takes nothing away, and the first step looks whether it is so.
    /// </summary>
    public static Refusal? WhyNot(PowerDeed deed, Server server) => server switch
    {
        _ when !server.State.IsLiving() => new ServerRefusals.AlreadyGone(server),
        { State: ServerState.Creating } => new ServerRefusals.Busy(server, ServerVerbs.Create),
        _ when !server.State.IsThere() => new ServerRefusals.Busy(server, ServerVerbs.Delete),
        { IsFrozen: true } or { State: ServerState.Broken } => new PowerRefusals.NotWell(server),
        { State: ServerState.Stopped } when deed == PowerDeed.Reboot => new PowerRefusals.NotRunning(server),
        _ => null,
    };

    /// <summary>Nothing is left to ask for.</summary>
    public static bool IsSo(PowerDeed deed, Server server) => deed == PowerDeed.Stop && server.State == ServerState.Stopped;

    public static PowerSight Look(PowerDeed deed, CloudServer cloud)
    {
        if (cloud.IsBeingDeleted || cloud.State is CloudServerState.Deleted or CloudServerState.SoftDeleted) return PowerSight.Gone;
        return (ReconcileRules.StateOf(cloud), deed) switch
        {
            (null, _) => PowerSight.OnItsWay,
            (ServerState.Running, PowerDeed.Start) or (ServerState.Stopped, PowerDeed.Stop) => PowerSight.So,
            (ServerState.Stopped, PowerDeed.Reboot) => PowerSight.NotRunning,
            (ServerState.Running or ServerState.Stopped, _) => PowerSight.Possible,
            _ => PowerSight.NotWell,
        };
    }

    /// <summary>What the cloud is doing to it is what was asked for. Source: Nova's task states, which ECS shows as they are.</summary>
    public static bool IsDoing(PowerDeed deed, CloudServer cloud) => cloud.TaskState is { } task && deed switch
    {
        PowerDeed.Start => task == "powering-on",
        PowerDeed.Stop => task == "powering-off",
        _ => task.StartsWith("reboot", StringComparison.Ordinal),
    };

    /// <summary>
    /// Whether it has happened, where no job tells. A start or a stop shows in the state. A restarted server looks as before; what shows is that the cloud changed something about
    /// it since it was last looked at, right before it was asked.
    /// </summary>
    public static bool Happened(PowerDeed deed, CloudServer cloud, PowerMemory memory) =>
        deed == PowerDeed.Reboot ? cloud.State == CloudServerState.Running && cloud.UpdatedAt != memory.UpdatedAt : Look(deed, cloud) == PowerSight.So;
}

/// <summary>What the cloud shows of a server, seen from what was asked for.</summary>
internal enum PowerSight
{
    /// <summary>It can be asked for.</summary>
    Possible,

    /// <summary>It is so.</summary>
    So,

    /// <summary>The cloud is doing something to it, this or something else.</summary>
    OnItsWay,

    /// <summary>It is stopped, and was to be restarted.</summary>
    NotRunning,

    NotWell,
    Gone
}
