using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using WangCheng.Core.ActionLog;
using WangCheng.Core.Automation;
using WangCheng.Core.Huawei;
using WangCheng.Core.Huawei.Ecs;
using WangCheng.Core.Leases;
using WangCheng.Core.Notices;
using WangCheng.Core.Operations;
using WangCheng.Core.Store;

namespace WangCheng.Core.Servers;

/// <summary>
/// Takes a server back because its lease has ended: 1. <c>look</c> at the cloud, so that its clock is fresh, and decide by <see cref="ReleaseRules"/>: 2. <c>stop</c> it at the end,
/// softly, and after a while hard; or, when the grace is over, 3. <c>send</c> and <c>verify</c> its deletion. Until that is sent, the lease is the truth: whoever extended it finds
/// the server started again (<c>start</c>), and while automation is paused this work lets go.
/// </summary>
internal sealed class ReleaseServerOperation(
    Database database, EcsClient ecs, ClockGuard clock, TakeDown takeDown, DeletionUndone undone, NoticeQueue notices, LeaseBell bell, IOptionsMonitor<ServersOptions> options, IOptionsMonitor<LeaseOptions> leases, TimeProvider time)
    : IOperationHandler
{
    public const string Look = "look";
    public const string Stop = "stop";
    private const string Start = "start";

    /// <summary>How long the guest may take to shut down before the plug is pulled.</summary>
    private static readonly TimeSpan Softly = TimeSpan.FromMinutes(3);

    public Verb Verb => LeaseVerbs.Release;

    public async Task<StepResult> RunStepAsync(Operation operation, CancellationToken ct)
    {
        var facts = await database.ReadAsync(db => ReleaseFacts.ReadAsync(db, operation.Server, ct), ct);
        var result = operation.Step switch
        {
            Look => await LookAsync(operation, facts, ct),
            Stop => await StopAsync(operation, facts, ct),
            Start => await undone.StartAsync(operation, facts.Server, ct),
            TakeDown.Send when facts.Automation.IsPaused => await HoldBackAsync(operation, facts, ct),
            TakeDown.Send or TakeDown.Verify => await takeDown.RunStepAsync(operation, facts.Server, ct),
            _ => throw new InvalidOperationException($"{Verb} has no step {operation.Step}."),
        };
        return Told(result, facts, ct);
    }

    // 1
    private async Task<StepResult> LookAsync(Operation operation, ReleaseFacts facts, CancellationToken ct)
    {
        var looked = await ecs.GetServerAsync(facts.Server.CloudId ?? "", ct);
        if (!looked.Succeeded(out var there, out var failure) && failure.Kind != HuaweiFailureKind.Gone) return new StepResult.Again(Patience.After(operation, TimeSpan.FromSeconds(2)), failure.Message);
        if (await clock.WhyNotAsync(ct) is { } doubt) return new StepResult.Again(ClockGuard.Pause, doubt);
        var isGone = there is null || there.State == CloudServerState.Deleted;
        return ReleaseRules.Decide(facts, leases.CurrentValue, time.GetUtcNow()) switch
        {
            ReleaseTask.TurnBack => new StepResult.Next(Start),
            ReleaseTask.LetGo go => LetGo(operation, facts, go.Why),
            ReleaseTask.Delete => Delete(operation, facts, isGone ? TakeDown.Verify : TakeDown.Send),
            // Whoever took it away at the console did more than this would have done; the comparison with the cloud finds out.
            ReleaseTask.Stop when isGone => Stopped(operation, facts, null),
            ReleaseTask.Stop => Stopping(operation, facts, there!),
            var task => throw new InvalidOperationException($"A release cannot {task}."),
        };
    }

    private StepResult Stopping(Operation operation, ReleaseFacts facts, CloudServer there) => PowerRules.Look(PowerDeed.Stop, there) switch
    {
        PowerSight.So or PowerSight.NotWell or PowerSight.Gone => Stopped(operation, facts, there),
        _ => new StepResult.Next(Stop) { Memory = (DeleteMemory.Read(operation.Memory) with { WasRunning = true }).Write() },
    };

    // 2
    private async Task<StepResult> StopAsync(Operation operation, ReleaseFacts facts, CancellationToken ct)
    {
        var (memory, every) = (DeleteMemory.Read(operation.Memory), options.CurrentValue.PollEvery);
        var looked = await ecs.GetServerAsync(facts.Server.CloudId ?? "", ct);
        if (!looked.Succeeded(out var there, out var failure))
            return failure.Kind == HuaweiFailureKind.Gone ? Stopped(operation, facts, null) : new StepResult.Again(Patience.After(operation, every), failure.Message);
        if (PowerRules.Look(PowerDeed.Stop, there) is PowerSight.So or PowerSight.NotWell or PowerSight.Gone) return Stopped(operation, facts, there);
        if (there.TaskState is not null) return new StepResult.Again(every, $"it is {there.TaskState}");
        if (await clock.WhyNotAsync(ct) is { } doubt) return new StepResult.Again(ClockGuard.Pause, doubt);
        if (ReleaseRules.Decide(facts, leases.CurrentValue, time.GetUtcNow()) is not (ReleaseTask.Stop or ReleaseTask.Delete)) return new StepResult.Next(Look);

        var kind = time.GetUtcNow() - operation.StepSince > Softly ? StopKind.Hard : StopKind.Soft;
        var asked = await ecs.StopServersAsync([facts.Server.CloudId!], kind, ct);
        _ = asked.Succeeded(out var job, out failure);
        return new StepResult.Again(failure?.RetryAfter ?? Patience.After(operation, every), failure?.Message ?? "it was asked to stop")
        {
            Memory = (memory with { JobId = job ?? memory.JobId }).Write(),
        };
    }

    // 3
    /// <summary>The statement that makes it final looks once more: whoever extends, pins or pauses in the same instant either comes first, or finds that it is too late.</summary>
    private StepResult.Next Delete(Operation operation, ReleaseFacts facts, string step)
    {
        var (now, id, end) = (time.GetUtcNow(), facts.Server.Id, facts.Lease.End);
        return new StepResult.Next(step)
        {
            NoWayBack = true,
            Memory = (DeleteMemory.Read(operation.Memory) with { BegunAt = now }).Write(),
            OnlyIf = async db => !(await db.AutomationAsync(CancellationToken.None)).IsPaused && await db.Leases
                .Where(l => l.Server == id && l.End == end && !l.IsPinned && (l.Stage == LeaseStage.Over || (l.Stage == LeaseStage.Grace && l.GraceEndsAt <= now)))
                .ExecuteUpdateAsync(set => set.SetProperty(l => l.Stage, LeaseStage.Over).SetProperty(l => l.Version, l => l.Version + 1)) == 1,
            Also = db => CostMeter.BecomesAsync(db, id, ServerState.Deleting, now),
        };
    }

    /// <summary>Automation was paused after it had been decided, and before anything was asked: as if it had not been. What the cloud is doing already is followed to its end.</summary>
    private async Task<StepResult> HoldBackAsync(Operation operation, ReleaseFacts facts, CancellationToken ct)
    {
        var looked = await ecs.GetServerAsync(facts.Server.CloudId ?? "", ct);
        if (!looked.Succeeded(out var there, out var failure))
            return failure.Kind == HuaweiFailureKind.Gone ? new StepResult.Next(TakeDown.Verify) : new StepResult.Again(Patience.After(operation, TimeSpan.FromSeconds(2)), failure.Message);
        if (there.IsBeingDeleted || there.State == CloudServerState.Deleted) return new StepResult.Next(TakeDown.Verify);
        var (id, state) = (facts.Server.Id, ReconcileRules.StateOf(there) ?? ServerState.Stopped);
        return new StepResult.Next(Look)
        {
            Also = async db =>
            {
                await CostMeter.BecomesAsync(db, id, state, time.GetUtcNow());
                await db.Leases.Where(l => l.Server == id && l.Stage == LeaseStage.Over).ExecuteUpdateAsync(set => set.SetProperty(l => l.Stage, LeaseStage.Grace).SetProperty(l => l.Version, l => l.Version + 1));
            },
        };
    }

    private StepResult.Done Stopped(Operation operation, ReleaseFacts facts, CloudServer? there)
    {
        var (id, state) = (facts.Server.Id, there is null ? null : ReconcileRules.StateOf(there));
        return new()
        {
            Record = ServerRecords.Of(operation, ActionPhase.Done, facts.Server) with { Step = null },
            Also = state is { } seen && seen != facts.Server.State ? db => CostMeter.BecomesAsync(db, id, seen, time.GetUtcNow()) : null,
        };
    }

    /// <summary>A lease whose grace had not begun is as if its end had not been seen; else only the deletion waits. Either way the sweeper finds it due.</summary>
    private StepResult.Cancelled LetGo(Operation operation, ReleaseFacts facts, string why)
    {
        var (now, id, version) = (time.GetUtcNow(), facts.Server.Id, facts.Lease.Version);
        var isStop = facts.Lease.GraceEndsAt is not { } graceEnds || now < graceEnds;
        return new(why)
        {
            Record = ServerRecords.Of(operation, ActionPhase.Cancelled, facts.Server) with { Step = null, Reason = why },
            Rings = [bell.Bell],
            OnlyIf = async db =>
            {
                var same = db.Leases.Where(l => l.Server == id && l.Version == version);
                if (isStop) await same.ExecuteUpdateAsync(set => set.SetProperty(l => l.Stage, LeaseStage.Running).SetProperty(l => l.End, (LeaseEndId?)null).SetProperty(l => l.GraceEndsAt, (DateTimeOffset?)null));
                return await same.ExecuteUpdateAsync(set => set.SetProperty(l => l.NextDueAt, now).SetProperty(l => l.Version, l => l.Version + 1)) == 1;
            },
        };
    }

    /// <summary>Every line says under which rule and after which notice, and whoever reads that notice sees what became of it.</summary>
    private StepResult Told(StepResult result, ReleaseFacts facts, CancellationToken ct)
    {
        if (result.Record is { } record) result = result with { Record = facts.Explain(record) };
        if (result is StepResult.Again { IsNews: false } || facts.End is not { } end) return result;
        var also = result.Also;
        return result with
        {
            Also = async db =>
            {
                if (also is not null) await also(db);
                await notices.NewsAsync(db, end.Id.ToString(), ct);
            },
        };
    }
}
