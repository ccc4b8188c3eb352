namespace WangCheng.Core.ActionLog;

/// <summary>A field of the line.</summary>
/// <param name="Name">As it stands in the line. Never renamed: queries depend on it.</param>
/// <param name="Property">The property of <see cref="ActionRecord"/> it is taken from; its docstring is the field's meaning in docs/action-log.md.</param>
/// <param name="Value">Null leaves the field out.</param>
internal sealed record ActionField(string Name, string Property, Func<ActionRecord, object?> Value);

/// <summary>Every field a fact can have, in the order they stand in the line. docs/action-log.md is generated from here.</summary>
internal static class ActionFields
{
    public static readonly IReadOnlyList<ActionField> All =
    [
        new("verb", nameof(ActionRecord.Verb), record => record.Verb),
        new("phase", nameof(ActionRecord.Phase), record => NameOf(record.Phase)),
        new("actor", nameof(ActionRecord.Actor), record => record.Actor),
        new("door", nameof(ActionRecord.Door), record => record.Door),
        new("rule", nameof(ActionRecord.Rule), record => record.Rule),
        new("operation", nameof(ActionRecord.Operation), record => record.Operation),
        new("server", nameof(ActionRecord.Server), record => record.Server),
        new("server_name", nameof(ActionRecord.ServerName), record => record.ServerName),
        new("owner", nameof(ActionRecord.Owner), record => record.Owner),
        new("cloud_id", nameof(ActionRecord.CloudId), record => record.CloudId),
        new("flavor", nameof(ActionRecord.Flavor), record => record.Flavor),
        new("vcpus", nameof(ActionRecord.VCpus), record => record.VCpus),
        new("memory_mib", nameof(ActionRecord.MemoryMiB), record => record.MemoryMiB),
        new("disk_gib", nameof(ActionRecord.DiskGiB), record => record.DiskGiB),
        new("image", nameof(ActionRecord.Image), record => record.Image),
        new("zone", nameof(ActionRecord.Zone), record => record.Zone),
        new("lease_hours", nameof(ActionRecord.Lease), record => (decimal?)record.Lease?.TotalHours),
        new("lease_ends", nameof(ActionRecord.LeaseEnds), record => record.LeaseEnds),
        new("lease_rule", nameof(ActionRecord.LeaseRule), record => record.LeaseRule),
        new("lease_end", nameof(ActionRecord.LeaseEnd), record => record.LeaseEnd),
        new("notified_at", nameof(ActionRecord.NotifiedAt), record => record.NotifiedAt),
        new("price_hour", nameof(ActionRecord.PricePerHour), record => record.PricePerHour),
        new("cost", nameof(ActionRecord.Cost), record => record.Cost),
        new("currency", nameof(ActionRecord.Currency), record => record.Currency),
        new("step", nameof(ActionRecord.Step), record => record.Step),
        new("attempt", nameof(ActionRecord.Attempt), record => record.Attempt),
        new("reason", nameof(ActionRecord.Reason), record => record.Reason),
        new("detail", nameof(ActionRecord.Detail), record => record.Detail),
        new("request_id", nameof(ActionRecord.RequestId), record => record.RequestId),
    ];

    public static string NameOf(ActionPhase phase) => phase switch
    {
        ActionPhase.Refused => "refused",
        ActionPhase.Accepted => "accepted",
        ActionPhase.Progressed => "progressed",
        ActionPhase.Done => "done",
        ActionPhase.Failed => "failed",
        ActionPhase.Cancelled => "cancelled",
        ActionPhase.Parked => "parked",
        ActionPhase.Told => "told",
        ActionPhase.Undeliverable => "undeliverable",
        _ => throw new ArgumentOutOfRangeException(nameof(phase), phase, null),
    };
}
