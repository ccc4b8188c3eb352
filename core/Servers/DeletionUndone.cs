using Microsoft.Extensions.Options;
using WangCheng.Core.ActionLog;
using WangCheng.Core.Huawei;
using WangCheng.Core.Huawei.Ecs;
using WangCheng.Core.Operations;

namespace WangCheng.Core.Servers;

/// <summary>The way back of a deletion that was called off: what was asked last is waited for, and a server that ran is started again. One that does not start is kept all the same.</summary>
internal sealed class DeletionUndone(EcsClient ecs, IOptionsMonitor<ServersOptions> options, TimeProvider time)
{
    public async Task<StepResult> StartAsync(Operation operation, Server server, CancellationToken ct)
    {
        var (memory, every) = (DeleteMemory.Read(operation.Memory), options.CurrentValue.PollEvery);
        var isTooLong = time.GetUtcNow() - operation.StepSince > options.CurrentValue.GiveUpAfter;
        if (memory.JobId is { } jobId && (await ecs.GetJobAsync(jobId, ct)).Succeeded(out var job, out _))
        {
            // Why a start failed is told by its job only.
            if (job.State == CloudJobState.Failed && memory.IsStarting) return Kept(operation, server, ServerState.Stopped, job.Failure);
            if (job.State is not (CloudJobState.Failed or CloudJobState.Succeeded) && !isTooLong) return new StepResult.Again(every, $"the job is {job.State}");
        }
        if (server.CloudId is not { } cloudId) return Kept(operation, server, ServerState.Broken);
        var looked = await ecs.GetServerAsync(cloudId, ct);
        if (!looked.Succeeded(out var there, out var failure))
        {
            // It vanished by other hands. That is for the comparison with the cloud to find out for sure, and to tell.
            if (failure.Kind == HuaweiFailureKind.Gone) return Kept(operation, server, ServerState.Broken);
            return isTooLong ? Kept(operation, server, ServerState.Stopped, failure) : new StepResult.Again(Patience.After(operation, every), failure.Message);
        }
        if (there.State == CloudServerState.Deleted) return Kept(operation, server, ServerState.Broken);
        return ReconcileRules.StateOf(there) switch
        {
            ServerState.Stopped when memory.WasRunning && !isTooLong => await AskToStartAsync(operation, server, memory, cloudId, ct),
            { } state => Kept(operation, server, state, why: state == ServerState.Stopped && memory.WasRunning ? CloudFailures.Failed : null),
            null when isTooLong => Kept(operation, server, ServerState.Stopped, why: CloudFailures.Failed),
            null => new StepResult.Again(every, $"it is {there.State} {there.TaskState}"),
        };
    }

    private async Task<StepResult> AskToStartAsync(Operation operation, Server server, DeleteMemory memory, string cloudId, CancellationToken ct)
    {
        var every = options.CurrentValue.PollEvery;
        var asked = await ecs.StartServersAsync([cloudId], ct);
        if (asked.Succeeded(out var job, out var failure)) return new StepResult.Again(every, "it was asked to start") { Memory = (memory with { JobId = job, IsStarting = true }).Write() };
        return CloudFailures.MayPass(failure.Kind) ? new StepResult.Again(failure.RetryAfter ?? Patience.After(operation, every), failure.Message) : Kept(operation, server, ServerState.Stopped, failure);
    }

    private StepResult.Cancelled Kept(Operation operation, Server server, ServerState state, HuaweiFailure? failure) =>
        Kept(operation, server, state, failure is null ? CloudFailures.Failed : CloudFailures.CodeOf(failure.Kind), failure is null ? null : CloudFailures.DetailOf(failure));

    private StepResult.Cancelled Kept(Operation operation, Server server, ServerState state, string? why = null, string? detail = null) => new(why, detail)
    {
        Record = ServerRecords.Of(operation, ActionPhase.Cancelled, server) with { Step = null, Reason = why, Detail = detail },
        Also = db => CostMeter.BecomesAsync(db, server.Id, state, time.GetUtcNow()),
    };
}
