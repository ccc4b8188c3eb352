using WangCheng.Core.ActionLog;
using WangCheng.Core.OffHours;
using WangCheng.Core.Operations;
using WangCheng.Core.People;

namespace WangCheng.Core.Servers;

/// <summary>What the action log says about off-hours.</summary>
internal static class OffHoursRecords
{
    public static ActionRecord Of(Verb verb, Caller caller, Server server) => ServerRecords.Of(verb, ActionPhase.Done, server) with { Actor = caller.Person, Door = caller.Door };

    /// <summary>Nobody asked for it: the line says which rule did, and which turn of it.</summary>
    public static ActionRecord Ordered(Operation operation, Server server, OffHoursSetting setting) =>
        ServerRecords.Of(operation, ActionPhase.Accepted, server) with { Step = null, Rule = OffHoursVerbs.Rule, Detail = $"{setting.Times} {setting.Zone}" };
}
