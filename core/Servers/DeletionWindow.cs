using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using WangCheng.Core.ActionLog;
using WangCheng.Core.Huawei;
using WangCheng.Core.Huawei.Ecs;
using WangCheng.Core.Operations;
using WangCheng.Core.Store;

namespace WangCheng.Core.Servers;

/// <summary>
/// The time in which a deletion can still be called off: 1. <c>stop</c> saves money, 2. <c>wait</c> lets the time pass, by our clock and while it can be trusted. Leaving it is
/// written before anything is asked of the cloud, so that whoever calls it off either comes before that or is told that it is too late.
/// </summary>
internal sealed class DeletionWindow(EcsClient ecs, ClockGuard clock, IOptionsMonitor<ServersOptions> options, TimeProvider time)
{
    /// <summary>The steps in which it can be called off.</summary>
    public static readonly string[] Steps = [DeleteServerOperation.Stop, DeleteServerOperation.Wait];

    /// <summary>It was asked for by its owner and is wanted off, no more: what cannot be stopped is deleted at its time all the same.</summary>
    public async Task<StepResult> StopAsync(Operation operation, Server server, CancellationToken ct)
    {
        var (memory, every) = (DeleteMemory.Read(operation.Memory), options.CurrentValue.PollEvery);
        if (server.CloudId is not { } cloudId || time.GetUtcNow() >= server.DeleteAt || time.GetUtcNow() - operation.StepSince > options.CurrentValue.GiveUpAfter) return WaitFor(operation, server);
        var looked = await ecs.GetServerAsync(cloudId, ct);
        if (!looked.Succeeded(out var there, out var failure))
            return failure.Kind == HuaweiFailureKind.Gone ? LeaveFor(DeleteServerOperation.Verify, server, memory) : new StepResult.Again(Patience.After(operation, every), failure.Message);
        if (there.State == CloudServerState.Deleted) return LeaveFor(DeleteServerOperation.Verify, server, memory);
        if (there.TaskState is not null) return new StepResult.Again(every, $"it is {there.TaskState}");
        if (there.State != CloudServerState.Running)
            return there.State != CloudServerState.Stopped ? WaitFor(operation, server) : WaitFor(operation, server) with
            {
                Record = memory.WasRunning ? ServerRecords.Of(operation, ActionPhase.Progressed, server) : null,
                Also = db => CostMeter.NoteAsync(db, server.Id, time.GetUtcNow(), CancellationToken.None, isOff: true),
            };

        var asked = await ecs.StopServersAsync([cloudId], StopKind.Soft, ct);
        if (!asked.Succeeded(out var job, out failure) && !CloudFailures.MayPass(failure.Kind)) return WaitFor(operation, server);
        return new StepResult.Again(failure?.RetryAfter ?? Patience.After(operation, every), failure?.Message ?? "it was asked to stop") { Memory = (memory with { JobId = job ?? memory.JobId }).Write() };
    }

    public async Task<StepResult> WaitAsync(Operation operation, Server server, CancellationToken ct)
    {
        var memory = DeleteMemory.Read(operation.Memory);
        if (server.DeleteAt - time.GetUtcNow() is { } left && left > TimeSpan.Zero)
            return new StepResult.Again(left, "it can still be restored") { Also = db => UnlessHurriedAsync(db, operation.Id, server.Id) };
        if (server.CloudId is { } cloudId)
        {
            // The look also tells the time: the guard believes nothing that is older than a minute.
            var looked = await ecs.GetServerAsync(cloudId, ct);
            if (!looked.Succeeded(out var there, out var failure))
                return failure.Kind == HuaweiFailureKind.Gone ? LeaveFor(DeleteServerOperation.Verify, server, memory) : new StepResult.Again(Patience.After(operation, TimeSpan.FromSeconds(2)), failure.Message);
            if (there.State == CloudServerState.Deleted) return LeaveFor(DeleteServerOperation.Verify, server, memory);
        }
        if (await clock.WhyNotAsync(ct) is { } doubt) return new StepResult.Again(ClockGuard.Pause, doubt);
        return LeaveFor(DeleteServerOperation.Send, server, memory);
    }

    private StepResult.Next WaitFor(Operation operation, Server server) =>
        new(DeleteServerOperation.Wait, server.DeleteAt - time.GetUtcNow() is { } left && left > TimeSpan.Zero ? left : TimeSpan.Zero) { Also = db => UnlessHurriedAsync(db, operation.Id, server.Id) };

    /// <summary>Somebody may have hurried it while the step ran, and what the step worked out is then not to be waited for.</summary>
    private async Task UnlessHurriedAsync(WangChengDb db, OperationId operation, ServerId server)
    {
        // Holds the row: whoever hurries it comes before this look, or after this commit.
        await db.Servers.Where(s => s.Id == server).ExecuteUpdateAsync(set => set.SetProperty(s => s.DeleteAt, s => s.DeleteAt));
        var now = time.GetUtcNow();
        if (await db.Servers.AnyAsync(s => s.Id == server && s.DeleteAt <= now)) (await db.Operations.SingleAsync(o => o.Id == operation)).DueAt = now;
    }

    private StepResult.Next LeaveFor(string step, Server server, DeleteMemory memory) => new(step)
    {
        NoWayBack = true,
        Memory = (memory with { BegunAt = time.GetUtcNow() }).Write(),
        Also = db => db.Servers.Where(s => s.Id == server.Id).ExecuteUpdateAsync(set => set.SetProperty(s => s.DeleteAt, (DateTimeOffset?)null)),
    };
}
