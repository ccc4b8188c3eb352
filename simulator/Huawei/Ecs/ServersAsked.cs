using WangCheng.Simulator.Huawei.Gateway;
using WangCheng.Simulator.Huawei.World;

namespace WangCheng.Simulator.Huawei.Ecs;

/// <summary>The servers that a call for several of them names. One that is unknown, or does not allow it, refuses the whole call.</summary>
internal static class ServersAsked
{
    /// <summary>How many one call may name.</summary>
    private const int Most = 1000;

    public static Answer? WhyNot(
        Call call, IReadOnlyList<CreateServersBody.Ref>? asked, Answer noSuchServer, Func<CloudServer, Answer?> whyNot, out IReadOnlyList<CloudServer> servers)
    {
        servers = [];
        if (asked is not { Count: > 0 }) return EcsRefusals.NotJson;
        if (asked.Count > Most) return EcsRefusals.Of("Ecs.0118", "Too many servers in one call.");
        var found = asked.Select(r => r.Id).Distinct().Select(call.State.Server).ToList();
        if (found.Exists(s => s is null)) return noSuchServer;
        servers = found!;
        return servers.Select(whyNot).FirstOrDefault(no => no is not null);
    }
}
