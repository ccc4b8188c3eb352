using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using WangCheng.Core.ActionLog;
using WangCheng.Core.Huawei;
using WangCheng.Core.Huawei.Ecs;
using WangCheng.Core.Operations;
using WangCheng.Core.Store;

namespace WangCheng.Core.Servers;

/// <summary>
/// Starts, stops or restarts a server: 1. <c>look</c> sees whether it is so already and whether it can be asked for, 2. <c>send</c> asks once, and when nobody knows whether it
/// was asked, looks before it asks again, 3. <c>wait</c> waits for the job and for the server to show it. The row follows what was seen. Given up after a while: people are told
/// that it was not done, and the next comparison with the cloud finds what came of it.
/// </summary>
internal sealed class PowerServerOperation(PowerDeed deed, Database database, EcsClient ecs, IOptionsMonitor<ServersOptions> options, TimeProvider time) : IOperationHandler
{
    public const string Look = "look";
    public const string Send = "send";
    public const string Wait = "wait";

    /// <summary>As <c>detail</c> in the action log.</summary>
    public const string Hard = "hard";

    /// <summary>How long what was sent may take to show. The power calls of ECS are queued before the machine hears of them.</summary>
    private static readonly TimeSpan Shows = TimeSpan.FromSeconds(20);

    public Verb Verb => deed.Verb();

    public async Task<StepResult> RunStepAsync(Operation operation, CancellationToken ct)
    {
        var memory = PowerMemory.Read(operation.Memory);
        var server = await database.ReadAsync(db => db.Servers.SingleAsync(s => s.Id == operation.Server, ct), ct);
        return operation.Step switch
        {
            Look => await LookAsync(operation, server, memory, ct),
            Send => await SendAsync(operation, server, memory, ct),
            Wait => await WaitAsync(operation, server, memory, ct),
            _ => throw new InvalidOperationException($"{Verb} has no step {operation.Step}."),
        };
    }

    // 1
    private async Task<StepResult> LookAsync(Operation operation, Server server, PowerMemory memory, CancellationToken ct)
    {
        var looked = await ecs.GetServerAsync(server.CloudId ?? "", ct);
        if (!looked.Succeeded(out var cloud, out var failure)) return Blind(operation, server, failure);
        return PowerRules.Look(deed, cloud) switch
        {
            PowerSight.So => Done(operation, server, memory with { WasSo = true }, cloud),
            PowerSight.Possible => new StepResult.Next(Send) { Memory = (memory with { UpdatedAt = cloud.UpdatedAt, JobId = null, JobEndedAt = null }).Write() },
            PowerSight.OnItsWay => Later(operation, server, options.CurrentValue.PollEvery, $"the cloud is {cloud.TaskState ?? cloud.State.ToString()}"),
            var sight => Impossible(operation, server, sight, cloud),
        };
    }

    // 2: every way back that surely sent nothing leads to another look, so a second try of this step means that the first one may have been heard
    private async Task<StepResult> SendAsync(Operation operation, Server server, PowerMemory memory, CancellationToken ct)
    {
        if (operation.Attempts > 1)
        {
            var looked = await ecs.GetServerAsync(server.CloudId ?? "", ct);
            if (!looked.Succeeded(out var cloud, out var blind)) return Blind(operation, server, blind);
            if (PowerRules.IsDoing(deed, cloud) || PowerRules.Happened(deed, cloud, memory)) return Sent(operation, server, memory);
            if (PowerRules.Look(deed, cloud) != PowerSight.Possible) return new StepResult.Next(Look);
        }
        var asked = await AskAsync(server.CloudId!, memory, ct);
        if (asked.Succeeded(out var job, out var failure)) return Sent(operation, server, memory with { JobId = job });
        if (TooLong(operation) || !(CloudFailures.MayPass(failure.Kind) || failure.Kind == HuaweiFailureKind.ClockSkew)) return NotDone(operation, server, failure);
        return failure.IsDefinite ? new StepResult.Next(Look, failure.RetryAfter ?? Pause(operation)) : new StepResult.Again(failure.RetryAfter ?? Longer(Shows, Pause(operation)), failure.Message);
    }

    // 3
    private async Task<StepResult> WaitAsync(Operation operation, Server server, PowerMemory memory, CancellationToken ct)
    {
        if (memory is { JobId: { } id, JobEndedAt: null })
        {
            var asked = await ecs.GetJobAsync(id, ct);
            if (!asked.Succeeded(out var job, out var failure))
            {
                if (failure.Kind != HuaweiFailureKind.Gone) return Blind(operation, server, failure);
                memory = memory with { JobId = null };
            }
            else if (job.State == CloudJobState.Failed) return NotDone(operation, server, job.Failure!);
            else if (job.State == CloudJobState.Succeeded) memory = memory with { JobEndedAt = time.GetUtcNow() };
            else return Later(operation, server, options.CurrentValue.PollEvery, $"the job is {job.State}");
        }

        var looked = await ecs.GetServerAsync(server.CloudId ?? "", ct);
        if (!looked.Succeeded(out var cloud, out var blind)) return Blind(operation, server, blind);
        var sight = PowerRules.Look(deed, cloud);
        if (sight == PowerSight.OnItsWay) return Remembering(Later(operation, server, options.CurrentValue.PollEvery, $"the cloud is {cloud.TaskState ?? cloud.State.ToString()}"), memory);
        if (sight is PowerSight.Gone or PowerSight.NotWell) return Impossible(operation, server, sight, cloud);
        if (memory.JobEndedAt is not { } ended) return PowerRules.Happened(deed, cloud, memory) ? Done(operation, server, memory, cloud) : new StepResult.Next(Look, Pause(operation));
        // That a job succeeded does not mean that the server shows it yet. If it still does not after a while, somebody has changed it since.
        var shows = sight == (deed == PowerDeed.Reboot ? PowerSight.Possible : PowerSight.So);
        return shows || time.GetUtcNow() - ended > options.CurrentValue.ListLag
            ? Done(operation, server, memory, cloud)
            : new StepResult.Again(options.CurrentValue.PollEvery, "the server does not show it yet") { Memory = memory.Write() };
    }

    private Task<HuaweiResult<string>> AskAsync(string cloudId, PowerMemory memory, CancellationToken ct) => deed switch
    {
        PowerDeed.Start => ecs.StartServersAsync([cloudId], ct),
        PowerDeed.Stop => ecs.StopServersAsync([cloudId], memory.IsHard ? StopKind.Hard : StopKind.Soft, ct),
        _ => ecs.RebootServersAsync([cloudId], memory.IsHard ? StopKind.Hard : StopKind.Soft, ct),
    };

    private StepResult.Next Sent(Operation operation, Server server, PowerMemory memory) => new(Wait, options.CurrentValue.PollEvery)
    {
        Memory = memory.Write(),
        Record = ServerRecords.Of(operation, ActionPhase.Progressed, server),
    };

    private StepResult.Done Done(Operation operation, Server server, PowerMemory memory, CloudServer cloud) => new()
    {
        Memory = memory.Write(),
        Record = ServerRecords.Of(operation, ActionPhase.Done, server) with { Step = null },
        Also = Following(server, cloud),
    };

    private StepResult.Failed Impossible(Operation operation, Server server, PowerSight sight, CloudServer cloud)
    {
        var reason = sight switch { PowerSight.NotRunning => PowerStory.NotRunning, PowerSight.NotWell => PowerStory.NotWell, _ => PowerStory.Gone };
        return Failed(operation, server, reason, cloud.Fault, null) with { Also = Following(server, cloud) };
    }

    private static StepResult.Failed NotDone(Operation operation, Server server, HuaweiFailure failure) =>
        Failed(operation, server, failure.Kind == HuaweiFailureKind.Gone ? PowerStory.Gone : CloudFailures.CodeOf(failure.Kind), CloudFailures.DetailOf(failure), failure.RequestId);

    private static StepResult.Failed Failed(Operation operation, Server server, string reason, string? detail, string? requestId) =>
        new(reason, detail) { Record = ServerRecords.Of(operation, ActionPhase.Failed, server) with { Reason = reason, Detail = detail, RequestId = requestId } };

    private StepResult Blind(Operation operation, Server server, HuaweiFailure failure) =>
        failure.Kind == HuaweiFailureKind.Gone || TooLong(operation) ? NotDone(operation, server, failure) : new StepResult.Again(failure.RetryAfter ?? Patience.After(operation, TimeSpan.FromSeconds(2)), failure.Message);

    private StepResult Later(Operation operation, Server server, TimeSpan after, string why) =>
        TooLong(operation) ? Failed(operation, server, PowerStory.Slow, why, null) : new StepResult.Again(after, why);

    private static StepResult Remembering(StepResult result, PowerMemory memory) => result is StepResult.Again ? result with { Memory = memory.Write() } : result;

    /// <summary>The row says what was seen, if that is a state to be in. A server that is gone is for the comparison with the cloud to end.</summary>
    private Func<WangChengDb, Task>? Following(Server server, CloudServer cloud)
    {
        if (cloud.State == CloudServerState.SoftDeleted || ReconcileRules.StateOf(cloud) is not { } state || state == server.State) return null;
        return db => CostMeter.BecomesAsync(db, server.Id, state, time.GetUtcNow());
    }

    /// <summary>Longer the longer it takes: every way back is news to whoever follows.</summary>
    private static TimeSpan Longer(TimeSpan one, TimeSpan other) => one > other ? one : other;

    private TimeSpan Pause(Operation operation) => TimeSpan.FromSeconds(Math.Clamp((time.GetUtcNow() - operation.CreatedAt).TotalSeconds / 2, 2, 60));

    private bool TooLong(Operation operation) => time.GetUtcNow() - operation.CreatedAt > options.CurrentValue.GiveUpAfter;
}
