using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using WangCheng.Core.ActionLog;
using WangCheng.Core.Catalog;
using WangCheng.Core.Huawei;
using WangCheng.Core.Huawei.Ecs;
using WangCheng.Core.Leases;
using WangCheng.Core.Operations;
using WangCheng.Core.Secrets;
using WangCheng.Core.Store;

namespace WangCheng.Core.Servers;

/// <summary>
/// Makes a server at the cloud: 1. <c>send</c> looks for one that an earlier try may have made, else asks for it, 2. <c>build</c> waits for the job, 3. <c>finish</c>
/// looks at the server and begins its lease, 4. <c>clean</c>, after a failure or when it was called off, takes away what is left and goes to another zone or ends.
/// </summary>
internal sealed class CreateServerOperation(Database database, EcsClient ecs, CatalogCache catalog, ISeal seal, SecretBox secrets, SecretBell secretBell, LeaseBell leaseBell, ClockGuard clock, IOptionsMonitor<ServersOptions> options, TimeProvider time) : IOperationHandler
{
    public const string Send = "send";
    private const string Build = "build";
    private const string Finish = "finish";
    private const string Clean = "clean";

    /// <summary>The cloud honours a client token for eight hours; we stop relying on it a little earlier.</summary>
    private static readonly TimeSpan TokenHolds = TimeSpan.FromHours(7.5);

    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(2);

    public Verb Verb => ServerVerbs.Create;

    public async Task<StepResult> RunStepAsync(Operation operation, CancellationToken ct)
    {
        var memory = CreateMemory.Read(operation.Memory);
        var server = await database.ReadAsync(db => db.Servers.SingleAsync(s => s.Id == operation.Server, ct), ct);
        return operation.Step switch
        {
            Send when operation is { IsCalledOff: true, Attempts: 1 } => CreatedServerRow.CalledOff(operation, server, memory, time.GetUtcNow()),
            // Until it was seen nobody knows: a new id is unknown for a while. Without an id the job is waited for, for it names what it made.
            Send or Finish when operation.IsCalledOff => CleanUp(memory with { IsUnsure = true }),
            Build when operation.IsCalledOff && memory.CloudId is not null => CleanUp(memory with { IsUnsure = true }),
            Send => await SendAsync(operation, server, memory, ct),
            Build => await BuildAsync(operation, memory, ct),
            Finish => await FinishAsync(operation, server, memory, ct),
            Clean => await CleanAsync(operation, server, memory, ct),
            _ => throw new InvalidOperationException($"server.create has no step {operation.Step}."),
        };
    }

    // 1
    private async Task<StepResult> SendAsync(Operation operation, Server server, CreateMemory memory, CancellationToken ct)
    {
        var isFirst = operation.Attempts == 1;
        if (!isFirst)
        {
            var looked = await ecs.FindServersByTagAsync(CloudTags.Operation, CloudTags.Value(operation.Id), ct);
            if (!looked.Succeeded(out var found, out var blind)) return NotSent(operation, server, memory, blind, surelyNothing: false);
            if (found.Count > 0) return Sent(operation, server, memory with { CloudIds = [.. found.Select(f => f.Id)] });
            if (time.GetUtcNow() - memory.TokenMadeAt > TokenHolds) return CleanUp((memory with { IsUnsure = true }).Because(CloudFailures.Unreachable, null, null));
        }
        if (catalog.Current is not { } current) return new StepResult.Again(Patience.After(operation, FirstPause), "the catalogue is not loaded yet");

        var password = server.WithPassword ? await SecretBox.OpenAsync(database, seal, operation.Id, ct) : null;
        if (server.WithPassword && password is null) return NoPassword(operation, server, memory, isFirst);
        var keys = await database.ReadAsync(db => db.ServerKeysOfAsync(server.Id, ct), ct);
        var asked = await ecs.CreateServerAsync(NewServerOf.This(operation, server, memory, keys, password, current.Network, options.CurrentValue), memory.ClientToken, ct);
        return asked.Succeeded(out var accepted, out var failure)
            ? Sent(operation, server, memory with { JobId = accepted.JobId, CloudIds = accepted.ServerId is { } id ? [id] : [] })
            : NotSent(operation, server, memory, failure, surelyNothing: isFirst && failure.IsDefinite);
    }

    // 2
    private async Task<StepResult> BuildAsync(Operation operation, CreateMemory memory, CancellationToken ct)
    {
        var every = options.CurrentValue.PollEvery;
        if (memory.JobId is null) return new StepResult.Next(Finish);
        var asked = await ecs.GetJobAsync(memory.JobId, ct);
        if (!asked.Succeeded(out var job, out var failure))
            return failure.Kind == HuaweiFailureKind.Gone ? new StepResult.Next(Finish) : Blind(operation, memory, failure);
        return job.State switch
        {
            CloudJobState.Succeeded => Next(Finish, memory with { CloudIds = job.ServerIds.Count > 0 ? job.ServerIds : memory.CloudIds }),
            CloudJobState.Failed => CleanUp((memory with { CloudIds = [.. memory.CloudIds.Union(job.ServerIds)] }).Because(job.Failure!)),
            _ when TooLong(operation) => CleanUp(memory.Because(CloudFailures.Unreachable, "the job did not end", null)),
            _ => new StepResult.Again(every, $"the job is {job.State}"),
        };
    }

    // 3
    private async Task<StepResult> FinishAsync(Operation operation, Server server, CreateMemory memory, CancellationToken ct)
    {
        if (memory.CloudId is not { } cloudId) return CleanUp((memory with { IsUnsure = true }).Because(CloudFailures.Failed, "the job named no server", null));
        var asked = await ecs.GetServerAsync(cloudId, ct);
        if (!asked.Succeeded(out var made, out var failure)) return Blind(operation, memory, failure);
        return made.State switch
        {
            CloudServerState.Running => await CreatedServerRow.RunningAsync(database, secrets, (secretBell, leaseBell), operation, server, made, memory, time.GetUtcNow(), ct),
            CloudServerState.Error => CleanUp(memory.Because(CloudFailures.Failed, made.Fault, null)),
            _ when TooLong(operation) => CleanUp(memory.Because(CloudFailures.Failed, $"the server stayed {made.State}", null)),
            _ => new StepResult.Again(options.CurrentValue.PollEvery, $"the server is {made.State}"),
        };
    }

    // 4: everything the failed attempt may have made is deleted and looked up to be gone before another zone is tried or the failure is told
    private async Task<StepResult> CleanAsync(Operation operation, Server server, CreateMemory memory, CancellationToken ct)
    {
        var every = options.CurrentValue.PollEvery;
        var looked = await ecs.FindServersByTagAsync(CloudTags.Operation, CloudTags.Value(operation.Id), ct);
        if (!looked.Succeeded(out var found, out var failure)) return new StepResult.Again(Patience.After(operation, FirstPause), failure.Message);
        var known = memory with { CloudIds = [.. memory.CloudIds.Union(found.Select(f => f.Id))] };
        foreach (var id in known.CloudIds)
        {
            var seen = await ecs.GetServerAsync(id, ct);
            if (!seen.Succeeded(out var left, out failure))
            {
                if (failure.Kind == HuaweiFailureKind.Gone) continue;
                return new StepResult.Again(Patience.After(operation, FirstPause), failure.Message) { Memory = known.Write() };
            }
            if (left.State == CloudServerState.Deleted) continue;
            known = known with { IsUnsure = false }; // this is the one: its token makes no second
            if (await clock.WhyNotAsync(ct) is { } doubt) return new StepResult.Again(ClockGuard.Pause, doubt) { Memory = known.Write() };
            if (!left.IsBeingDeleted && (await ecs.DeleteServersAsync([id], withPublicIps: true, withDataDisks: true, ct)).Failure is { } refused && refused.Kind != HuaweiFailureKind.Gone)
                return new StepResult.Again(Patience.After(operation, FirstPause), refused.Message) { Memory = known.Write() };
            return new StepResult.Again(every, $"{id} is being taken away") { Memory = known.Write() };
        }
        if (known.IsUnsure && time.GetUtcNow() - operation.StepSince < options.CurrentValue.ListLag) return new StepResult.Again(every, "a list may still be too old to show it") { Memory = known.Write() };
        if (operation.IsCalledOff) return CreatedServerRow.CalledOff(operation, server, known, time.GetUtcNow());
        return known.Failure == CloudFailures.SoldOut && known.NextZone(time) is { } next ? Next(Send, next) : CreatedServerRow.Failed(operation, server, known, time.GetUtcNow());
    }

    private static StepResult.Next Sent(Operation operation, Server server, CreateMemory memory) => Next(Build, memory) with
    {
        Record = ServerRecords.Of(operation, ActionPhase.Progressed, server) with { CloudId = memory.CloudId, Zone = memory.Zone, Attempt = memory.Attempt },
        Also = db => db.Servers.Where(s => s.Id == server.Id).ExecuteUpdateAsync(set => set.SetProperty(s => s.CloudId, memory.CloudId).SetProperty(s => s.Zone, memory.Zone)),
    };

    private StepResult NotSent(Operation operation, Server server, CreateMemory memory, HuaweiFailure failure, bool surelyNothing)
    {
        if (CloudFailures.MayPass(failure.Kind) && !TooLong(operation)) return new StepResult.Again(failure.RetryAfter ?? Patience.After(operation, FirstPause), failure.Message);
        if (!surelyNothing) return CleanUp((memory with { IsUnsure = true }).Because(failure));
        if (failure.Kind == HuaweiFailureKind.Capacity && memory.NextZone(time) is { } next) return Next(Send, next);
        return CreatedServerRow.Failed(operation, server, memory.Because(failure), time.GetUtcNow());
    }

    /// <summary>It was sealed when the order was taken and cannot be opened any more: without it nobody could get in.</summary>
    private StepResult NoPassword(Operation operation, Server server, CreateMemory memory, bool surelyNothing)
    {
        var why = memory.Because(ResetPasswordOperation.SealBroken, null, null);
        return surelyNothing ? CreatedServerRow.Failed(operation, server, why, time.GetUtcNow()) : CleanUp(why with { IsUnsure = true });
    }

    /// <summary>Not being able to look is no verdict on the server: try again, and take it away only when nobody could look for too long.</summary>
    private StepResult Blind(Operation operation, CreateMemory memory, HuaweiFailure failure) =>
        // By a clock that the cloud does not believe nobody can tell how long it has taken.
        failure.Kind == HuaweiFailureKind.ClockSkew ? new StepResult.Again(ClockGuard.Pause, failure.Message)
        : TooLong(operation) ? CleanUp(memory.Because(failure)) : new StepResult.Again(failure.RetryAfter ?? Patience.After(operation, FirstPause), failure.Message);

    private bool TooLong(Operation operation) => time.GetUtcNow() - operation.StepSince > options.CurrentValue.GiveUpAfter;

    private static StepResult.Next CleanUp(CreateMemory memory) => Next(Clean, memory);

    private static StepResult.Next Next(string step, CreateMemory memory) => new(step) { Memory = memory.Write() };
}
