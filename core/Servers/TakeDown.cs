using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using WangCheng.Core.ActionLog;
using WangCheng.Core.Huawei;
using WangCheng.Core.Huawei.Ecs;
using WangCheng.Core.Huawei.Evs;
using WangCheng.Core.Notices;
using WangCheng.Core.Operations;
using WangCheng.Core.Store;

namespace WangCheng.Core.Servers;

/// <summary>
/// The two steps in which a server is taken away with its disks and its public IP, whoever ordered it: 1. <c>send</c> looks and asks for it, 2. <c>verify</c> waits until server and
/// disks are looked up to be gone. Neither is ever given up: until everything is gone the server goes on holding its room, and it is tried again.
/// </summary>
internal sealed class TakeDown(Database database, EcsClient ecs, EvsClient evs, ClockGuard clock, NoticeQueue notices, IOptionsMonitor<ServersOptions> options, TimeProvider time)
{
    public const string Send = "send";
    public const string Verify = "verify";
    private const string SlowReason = "cloud.slow";

    /// <param name="operation">In one of the two steps.</param>
    public async Task<StepResult> RunStepAsync(Operation operation, Server server, CancellationToken ct)
    {
        var result = operation.Step == Send ? await SendAsync(operation, server, ct) : await VerifyAsync(operation, server, ct);
        var memory = DeleteMemory.Read(operation.Memory);
        return result is StepResult.Again again && !memory.IsSlow && TooLong(operation, memory) ? Slow(operation, server, memory, again) : result;
    }

    /// <summary>It goes on trying, but whoever waits should know that the cloud does not do it.</summary>
    private static StepResult.Again Slow(Operation operation, Server server, DeleteMemory memory, StepResult.Again again) => again with
    {
        IsNews = true,
        Memory = (memory with { IsSlow = true }).Write(),
        Record = ServerRecords.Of(operation, ActionPhase.Progressed, server) with { Reason = SlowReason, Detail = again.Why, Attempt = operation.Attempts },
    };

    private async Task<StepResult> SendAsync(Operation operation, Server server, CancellationToken ct)
    {
        if (CloudIdOf(operation, server) is not { } cloudId) return new StepResult.Next(Verify);
        var looked = await ecs.GetServerAsync(cloudId, ct);
        if (!looked.Succeeded(out var there, out var failure))
            return failure.Kind == HuaweiFailureKind.Gone ? Already(operation, server) : new StepResult.Again(Patience.After(operation, TimeSpan.FromSeconds(2)), failure.Message);
        if (there.IsBeingDeleted || there.State == CloudServerState.Deleted) return Already(operation, server);
        if (await clock.WhyNotAsync(ct) is { } doubt) return new StepResult.Again(ClockGuard.Pause, doubt);

        var asked = await ecs.DeleteServersAsync([cloudId], withPublicIps: true, withDataDisks: true, ct);
        if (!asked.Succeeded(out var job, out failure) && failure.Kind != HuaweiFailureKind.Gone)
            return new StepResult.Again(failure.RetryAfter ?? Patience.After(operation, TimeSpan.FromSeconds(2)), failure.Message);
        return new StepResult.Next(Verify, options.CurrentValue.PollEvery)
        {
            Memory = (DeleteMemory.Read(operation.Memory) with { JobId = job }).Write(),
            Record = ServerRecords.Of(operation, ActionPhase.Progressed, server) with { CloudId = cloudId },
        };
    }

    /// <summary>An earlier try asked for it and died before it could write that down: the fact is written now.</summary>
    private static StepResult.Next Already(Operation operation, Server server) =>
        new(Verify) { Record = operation.Attempts > 1 ? ServerRecords.Of(operation, ActionPhase.Progressed, server) : null };

    private async Task<StepResult> VerifyAsync(Operation operation, Server server, CancellationToken ct)
    {
        var every = options.CurrentValue.PollEvery;
        if (CloudIdOf(operation, server) is { } cloudId)
        {
            var looked = await ecs.GetServerAsync(cloudId, ct);
            if (looked.Succeeded(out var there, out var failure))
            {
                // Deleting for long, or not at all any more: the request was lost or refused inside the cloud. Asking again is safe, because the first step looks.
                if (there.State != CloudServerState.Deleted)
                    return !there.IsBeingDeleted && operation.Attempts > 3 ? new StepResult.Next(Send) : new StepResult.Again(every, "the server is still there");
            }
            else if (failure.Kind != HuaweiFailureKind.Gone) return new StepResult.Again(Patience.After(operation, every), failure.Message);
        }
        foreach (var volume in VolumesOf(operation, server))
        {
            var looked = await evs.GetVolumeAsync(volume, ct);
            if (looked.Succeeded(out _, out var failure)) return new StepResult.Again(Patience.After(operation, every), $"disk {volume} is still there");
            if (failure.Kind != HuaweiFailureKind.Gone) return new StepResult.Again(Patience.After(operation, every), failure.Message);
        }
        return DeleteMemory.Read(operation.Memory).Orphan is { } orphan ? OrphanGone(operation, server, orphan) : await GoneAsync(operation, server, ct);
    }

    private async Task<StepResult.Done> GoneAsync(Operation operation, Server server, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        var cost = await database.ReadAsync(db => CostMeter.SoFarAsync(db, server.Id, now, ct), ct);
        return new()
        {
            Record = ServerRecords.Gone(ServerRecords.Of(operation, ActionPhase.Done, server), cost) with { Step = null },
            Also = async db =>
            {
                await ServerEnds.GoneAsync(db, server.Id, now, CancellationToken.None);
                await notices.NewsAsync(db, Leavers.SubjectOf(server.Owner), CancellationToken.None);
            },
        };
    }

    /// <summary>The row has ended long ago and stays as it is; what follows is the card of the administrators.</summary>
    private StepResult.Done OrphanGone(Operation operation, Server server, OrphanToDelete orphan)
    {
        var (now, finding) = (time.GetUtcNow(), new FindingId(orphan.Finding));
        return new()
        {
            Record = ServerRecords.Of(operation, ActionPhase.Done, server) with { Step = null, CloudId = orphan.CloudId },
            Also = async db =>
            {
                await db.Findings.Where(f => f.Id == finding).ExecuteUpdateAsync(set => set
                    .SetProperty(f => f.State, FindingState.Removed)
                    .SetProperty(f => f.OpenKey, (string?)null)
                    .SetProperty(f => f.ClosedAt, now));
                await notices.NewsAsync(db, finding.ToString(), CancellationToken.None);
            },
        };
    }

    private static string? CloudIdOf(Operation operation, Server server) => DeleteMemory.Read(operation.Memory).Orphan?.CloudId ?? server.CloudId;

    private static IEnumerable<string> VolumesOf(Operation operation, Server server) => DeleteMemory.Read(operation.Memory).Orphan?.Volumes ?? server.VolumeIds;

    private bool TooLong(Operation operation, DeleteMemory memory) => time.GetUtcNow() - (memory.BegunAt ?? operation.CreatedAt) > options.CurrentValue.GiveUpAfter;
}
