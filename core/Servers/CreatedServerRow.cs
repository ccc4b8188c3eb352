using Microsoft.EntityFrameworkCore;
using WangCheng.Core.ActionLog;
using WangCheng.Core.Huawei.Ecs;
using WangCheng.Core.Leases;
using WangCheng.Core.Operations;
using WangCheng.Core.Quotas;
using WangCheng.Core.Secrets;
using WangCheng.Core.Store;

namespace WangCheng.Core.Servers;

/// <summary>The ends of a creation, as they are written: the server runs and its lease begins, or it never came, by a failure or because it was called off, and everything it held is free.</summary>
internal static class CreatedServerRow
{
    public static async Task<StepResult> RunningAsync(Database database, SecretBox secrets, (SecretBell Secrets, LeaseBell Leases) bells, Operation operation, Server server, CloudServer made, CreateMemory memory, DateTimeOffset now, CancellationToken ct)
    {
        var lease = await database.ReadAsync(db => db.Leases.SingleAsync(l => l.Server == server.Id, ct), ct);
        var ends = now + lease.Length;
        Show(server, made, memory, now);
        return new StepResult.Done
        {
            Record = ServerRecords.Of(operation, ActionPhase.Done, server) with { Step = null, Attempt = memory.Attempt, Lease = lease.Length, LeaseEnds = ends },
            Also = async db =>
            {
                // Only what the cloud told is written: whatever else changed in the row meanwhile stays.
                Show(await db.Servers.SingleAsync(s => s.Id == server.Id, ct), made, memory, now);
                await db.Leases.Where(l => l.Server == server.Id).ExecuteUpdateAsync(set => set.SetProperty(l => l.StartsAt, now).SetProperty(l => l.EndsAt, ends).SetProperty(l => l.NextDueAt, now).SetProperty(l => l.Version, l => l.Version + 1), ct);
                await CostMeter.NoteAsync(db, server.Id, now, CancellationToken.None);
                await QuotaBook.SettleAsync(db, server.Id, ct);
                await secrets.OweAsync(db, operation.Id, ct);
            },
            Rings = [bells.Secrets.Bell, bells.Leases.Bell],
        };
    }

    public static StepResult Failed(Operation operation, Server server, CreateMemory memory, DateTimeOffset now) => new StepResult.Failed(memory.Failure ?? CloudFailures.Failed, memory.FailureDetail)
    {
        Memory = memory.Write(),
        Record = ServerRecords.Of(operation, ActionPhase.Failed, server) with { Zone = memory.Zone, Attempt = memory.Attempt, Reason = memory.Failure, Detail = memory.FailureDetail, RequestId = memory.FailureRequestId },
        Also = db => ServerEnds.NeverCameAsync(db, server.Id, now, CancellationToken.None),
    };

    public static StepResult CalledOff(Operation operation, Server server, CreateMemory memory, DateTimeOffset now) => new StepResult.Cancelled
    {
        Memory = memory.Write(),
        Record = ServerRecords.Of(operation, ActionPhase.Cancelled, server) with { Step = null, Zone = memory.Zone, Attempt = memory.Attempt },
        Also = db => ServerEnds.NeverCameAsync(db, server.Id, now, CancellationToken.None),
    };

    private static void Show(Server server, CloudServer made, CreateMemory memory, DateTimeOffset now)
    {
        server.State = ServerState.Running;
        server.CloudId = made.Id;
        server.Zone = made.Zone ?? memory.Zone;
        server.CloudVolumes = string.Join(',', made.Disks.Select(disk => disk.Id));
        server.PrivateAddress = made.PrivateAddress;
        server.PublicAddress = made.PublicAddress;
        server.RunningSince = now;
    }
}
