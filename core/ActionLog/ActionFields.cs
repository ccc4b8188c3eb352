namespace WangCheng.Core.ActionLog;

/// <summary>Name and value of every field, in the order they stand in the line. docs/action-log.md is generated from here.</summary>
internal static class ActionFields
{
    public static IEnumerable<(string Name, object? Value)> Of(ActionRecord record) =>
    [
        ("verb", record.Verb),
        ("phase", Phase(record.Phase)),
        ("actor", record.Actor),
        ("door", record.Door),
        ("operation", record.Operation),
        ("server", record.Server),
        ("server_name", record.ServerName),
        ("owner", record.Owner),
        ("cloud_id", record.CloudId),
        ("flavor", record.Flavor),
        ("vcpus", record.VCpus),
        ("memory_mib", record.MemoryMiB),
        ("disk_gib", record.DiskGiB),
        ("image", record.Image),
        ("zone", record.Zone),
        ("lease_hours", record.Lease is { } lease ? (decimal)lease.TotalHours : null),
        ("lease_ends", record.LeaseEnds),
        ("price_hour", record.PricePerHour),
        ("currency", record.Currency),
        ("step", record.Step),
        ("attempt", record.Attempt),
        ("reason", record.Reason),
        ("detail", record.Detail),
        ("request_id", record.RequestId),
    ];

    private static string Phase(ActionPhase phase) => phase switch
    {
        ActionPhase.Refused => "refused",
        ActionPhase.Accepted => "accepted",
        ActionPhase.Progressed => "progressed",
        ActionPhase.Done => "done",
        ActionPhase.Failed => "failed",
        ActionPhase.Parked => "parked",
        ActionPhase.Told => "told",
        ActionPhase.Undeliverable => "undeliverable",
        _ => throw new ArgumentOutOfRangeException(nameof(phase), phase, null),
    };
}
