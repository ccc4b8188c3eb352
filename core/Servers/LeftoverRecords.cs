using WangCheng.Core.ActionLog;
using WangCheng.Core.Operations;

namespace WangCheng.Core.Servers;

/// <summary>What the action log says about a disk or a public IP that was left over: the same facts whatever happened to it.</summary>
internal static class LeftoverRecords
{
    /// <summary>As <c>reason</c>.</summary>
    public const string Disk = "cloud.leftover_disk";
    public const string PublicIp = "cloud.leftover_ip";

    public static ActionRecord Of(Verb verb, ActionPhase phase, Finding finding)
    {
        var facts = FindingFacts.Of(finding);
        return new()
        {
            Verb = verb, Phase = phase, Server = finding.Server, ServerName = facts.LastAt, Owner = finding.Owner, CloudId = finding.CloudId, DiskGiB = finding.Kind == FindingKind.Disk ? facts.DiskGiB : null,
            Zone = facts.Zone, PricePerHour = facts.PricePerHour, Currency = facts.Currency, Reason = finding.Kind == FindingKind.Disk ? Disk : PublicIp, Detail = facts.Name,
        };
    }

    public static ActionRecord Of(Operation operation, ActionPhase phase, Finding finding) =>
        Of(operation.Verb, phase, finding) with { Actor = operation.Person, Door = operation.Door, Operation = operation.Id };
}
