using WangCheng.Simulator.Huawei;
using WangCheng.Simulator.Teams;
using WangCheng.Tests.Support;

namespace WangCheng.Tests.Histories;

/// <summary>What was set up to go wrong in a history, and how often it did.</summary>
internal sealed class Troubles(WangChengApp app)
{
    private readonly List<StandingFault> cloud = [];
    private readonly Dictionary<TeamsCall, List<TeamsFault>> teams = [];

    public void Cloud(HuaweiFault fault) => cloud.Add(app.CloudFaults.Add(fault));

    public void Teams(TeamsCall call, TeamsFault fault, int times)
    {
        app.TeamsFaults.Next(call, fault, times);
        if (!teams.TryGetValue(call, out var planned)) teams[call] = planned = [];
        planned.AddRange(Enumerable.Repeat(fault, times));
    }

    /// <summary>All is well again, and what was met is counted.</summary>
    public void End(Tally tally)
    {
        foreach (var fault in cloud) tally.Count(KeyOf(fault.Fault.Effect), "met", fault.Strikes);
        // They are met in the order in which they were planned.
        foreach (var (call, planned) in teams)
            foreach (var fault in planned.SkipLast(app.TeamsFaults.Left(call))) tally.Count(KeyOf(fault), "met");
        app.CloudFaults.Clear();
        app.TeamsFaults.Clear();
        cloud.Clear();
        teams.Clear();
    }

    public static string CloudKey(Type effect) => "cloud: " + effect.Name;

    public static string TeamsKey(Type fault) => "Teams: " + fault.Name;

    private static string KeyOf(FaultEffect effect) => CloudKey(effect.GetType());

    private static string KeyOf(TeamsFault fault) => TeamsKey(fault.GetType());
}
