using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using WangCheng.Core.ActionLog;
using WangCheng.Core.Catalog;
using WangCheng.Core.Huawei;
using WangCheng.Core.Huawei.Ecs;
using WangCheng.Core.Leases;
using WangCheng.Core.Operations;
using WangCheng.Core.Quotas;
using WangCheng.Core.Store;

namespace WangCheng.Core.Servers;

/// <summary>
/// Makes a server at the cloud: 1. <c>send</c> looks for one that an earlier try may have made, else asks for it, 2. <c>build</c> waits for the job, 3. <c>finish</c>
/// looks at the server and begins its lease, 4. <c>clean</c>, after a failure, takes away what is left and goes to another zone or ends.
/// </summary>
internal sealed class CreateServerOperation(Database database, EcsClient ecs, CatalogCache catalog, IOptionsMonitor<ServersOptions> options, TimeProvider time) : IOperationHandler
{
    public const string Send = "send";
    private const string Build = "build";
    private const string Finish = "finish";
    private const string Clean = "clean";

    /// <summary>The cloud honours a client token for eight hours; we stop relying on it a little earlier.</summary>
    private static readonly TimeSpan TokenHolds = TimeSpan.FromHours(7.5);

    public Verb Verb => ServerVerbs.Create;

    public async Task<StepResult> RunStepAsync(Operation operation, CancellationToken ct)
    {
        var memory = CreateMemory.Read(operation.Memory);
        var server = await database.ReadAsync(db => db.Servers.SingleAsync(s => s.Id == operation.Server, ct), ct);
        return operation.Step switch
        {
            Send => await SendAsync(operation, server, memory, ct),
            Build => await BuildAsync(operation, server, memory, ct),
            Finish => await FinishAsync(operation, server, memory, ct),
            Clean => await CleanAsync(operation, server, memory, ct),
            _ => throw new InvalidOperationException($"server.create has no step {operation.Step}."),
        };
    }

    private async Task<StepResult> SendAsync(Operation operation, Server server, CreateMemory memory, CancellationToken ct)
    {
        var looked = await ecs.FindServersByTagAsync(CloudTags.Operation, CloudTags.Value(operation.Id), ct);
        if (!looked.Succeeded(out var found, out var failure)) return Troubled(operation, server, memory, failure, nothingSent: operation.Attempts == 0);
        if (found.Count > 0) return Sent(operation, server, memory with { CloudIds = [.. found.Select(f => f.Id)] });
        if (time.GetUtcNow() - memory.TokenMadeAt > TokenHolds) return GiveUp(memory, CloudFailures.Unreachable, null, null);
        if (catalog.Current is not { } current) return new StepResult.Again(Patience.After(operation, TimeSpan.FromSeconds(2)), "the catalogue is not loaded yet");

        var asked = await ecs.CreateServerAsync(NewServerOf.This(operation, server, memory, current.Network, options.CurrentValue), memory.ClientToken, ct);
        return asked.Succeeded(out var accepted, out failure)
            ? Sent(operation, server, memory with { JobId = accepted.JobId, CloudIds = accepted.ServerId is { } id ? [id] : [] })
            : Troubled(operation, server, memory, failure, nothingSent: false);
    }

    private async Task<StepResult> BuildAsync(Operation operation, Server server, CreateMemory memory, CancellationToken ct)
    {
        var every = options.CurrentValue.PollEvery;
        if (memory.JobId is null) return new StepResult.Next(Finish);
        var asked = await ecs.GetJobAsync(memory.JobId, ct);
        if (!asked.Succeeded(out var job, out var failure))
        {
            if (failure.Kind == HuaweiFailureKind.Gone) return new StepResult.Next(Finish);
            return TooLong(operation) ? GiveUp(memory, CloudFailures.CodeOf(failure.Kind), CloudFailures.DetailOf(failure), failure.RequestId) : new StepResult.Again(Patience.After(operation, every), failure.Message);
        }
        return job.State switch
        {
            CloudJobState.Succeeded => Next(Finish, memory with { CloudIds = job.ServerIds.Count > 0 ? job.ServerIds : memory.CloudIds }),
            CloudJobState.Failed => GiveUp(memory with { CloudIds = [.. memory.CloudIds.Union(job.ServerIds)] }, CloudFailures.CodeOf(job.Failure!.Kind), CloudFailures.DetailOf(job.Failure), job.Failure.RequestId),
            _ when TooLong(operation) => GiveUp(memory, CloudFailures.Unreachable, "the job did not end", null),
            _ => new StepResult.Again(every, $"the job is {job.State}"),
        };
    }

    private async Task<StepResult> FinishAsync(Operation operation, Server server, CreateMemory memory, CancellationToken ct)
    {
        var every = options.CurrentValue.PollEvery;
        if (memory.CloudId is not { } cloudId) return GiveUp(memory, "cloud.failed", "the job named no server", null);
        var asked = await ecs.GetServerAsync(cloudId, ct);
        if (!asked.Succeeded(out var made, out var failure))
            return TooLong(operation) ? GiveUp(memory, CloudFailures.CodeOf(failure.Kind), CloudFailures.DetailOf(failure), failure.RequestId) : new StepResult.Again(Patience.After(operation, every), failure.Message);
        if (made.State == CloudServerState.Error) return GiveUp(memory, "cloud.failed", made.Fault, null);
        if (made.State != CloudServerState.Running) return TooLong(operation) ? GiveUp(memory, "cloud.failed", $"the server stayed {made.State}", null) : new StepResult.Again(every, $"the server is {made.State}");

        var now = time.GetUtcNow();
        var lease = await database.ReadAsync(db => db.Leases.SingleAsync(l => l.Server == server.Id, ct), ct);
        Show(server, made, memory, now);
        return new StepResult.Done
        {
            Record = ServerRecords.Of(operation, ActionPhase.Done, server) with { Step = null, Attempt = memory.Attempt, Lease = lease.Length, LeaseEnds = now + lease.Length },
            Also = async db =>
            {
                db.Servers.Update(server);
                await db.Leases.Where(l => l.Server == server.Id).ExecuteUpdateAsync(set => set.SetProperty(l => l.StartsAt, now).SetProperty(l => l.EndsAt, now + lease.Length), ct);
                await QuotaBook.SettleAsync(db, server.Id, ct);
            },
        };
    }

    /// <summary>Everything the failed attempt may have made is deleted and looked up to be gone before another zone is tried or the failure is told.</summary>
    private async Task<StepResult> CleanAsync(Operation operation, Server server, CreateMemory memory, CancellationToken ct)
    {
        var every = options.CurrentValue.PollEvery;
        var looked = await ecs.FindServersByTagAsync(CloudTags.Operation, CloudTags.Value(operation.Id), ct);
        if (!looked.Succeeded(out var found, out var failure)) return new StepResult.Again(Patience.After(operation, every), failure.Message);
        foreach (var id in memory.CloudIds.Union(found.Select(f => f.Id)))
        {
            var seen = await ecs.GetServerAsync(id, ct);
            if (!seen.Succeeded(out var left, out failure))
            {
                if (failure.Kind == HuaweiFailureKind.Gone) continue;
                return new StepResult.Again(Patience.After(operation, every), failure.Message);
            }
            if (left.State == CloudServerState.Deleted) continue;
            if (!left.IsBeingDeleted && !(await ecs.DeleteServersAsync([id], withPublicIps: true, withDataDisks: true, ct)).Succeeded(out _, out failure) && failure.Kind != HuaweiFailureKind.Gone)
                return new StepResult.Again(Patience.After(operation, every), failure.Message);
            return new StepResult.Again(every, $"{id} is being taken away");
        }
        if (memory.Failure == CloudFailures.SoldOut && memory.NextZone(time) is { } next) return Next(Send, next);
        return Failed(operation, server, memory);
    }

    private static StepResult.Next Sent(Operation operation, Server server, CreateMemory memory) => Next(Build, memory) with
    {
        Record = ServerRecords.Of(operation, ActionPhase.Progressed, server) with { CloudId = memory.CloudId, Zone = memory.Zone, Attempt = memory.Attempt },
        Also = db => db.Servers.Where(s => s.Id == server.Id).ExecuteUpdateAsync(set => set.SetProperty(s => s.CloudId, memory.CloudId).SetProperty(s => s.Zone, memory.Zone)),
    };

    private StepResult Troubled(Operation operation, Server server, CreateMemory memory, HuaweiFailure failure, bool nothingSent)
    {
        if (CloudFailures.MayPass(failure.Kind) && !TooLong(operation)) return new StepResult.Again(failure.RetryAfter ?? Patience.After(operation, TimeSpan.FromSeconds(2)), failure.Message);
        var (reason, detail) = (CloudFailures.CodeOf(failure.Kind), CloudFailures.DetailOf(failure));
        if (nothingSent || failure.IsDefinite)
        {
            if (failure.Kind == HuaweiFailureKind.Capacity && memory.NextZone(time) is { } next) return Next(Send, next);
            return Failed(operation, server, memory with { Failure = reason, FailureDetail = detail, FailureRequestId = failure.RequestId });
        }
        return GiveUp(memory, reason, detail, failure.RequestId);
    }

    private static StepResult.Next GiveUp(CreateMemory memory, string reason, string? detail, string? requestId) =>
        Next(Clean, memory with { Failure = reason, FailureDetail = detail, FailureRequestId = requestId }) with { After = TimeSpan.Zero };

    private static StepResult.Failed Failed(Operation operation, Server server, CreateMemory memory) => new(memory.Failure ?? "cloud.failed", memory.FailureDetail)
    {
        Memory = memory.Write(),
        Record = ServerRecords.Of(operation, ActionPhase.Failed, server) with { Zone = memory.Zone, Attempt = memory.Attempt, Reason = memory.Failure, Detail = memory.FailureDetail, RequestId = memory.FailureRequestId },
        Also = async db =>
        {
            await db.Servers.Where(s => s.Id == server.Id).ExecuteUpdateAsync(set => set.SetProperty(s => s.State, ServerState.Failed).SetProperty(s => s.TakenName, (string?)null));
            await QuotaBook.ReleaseAsync(db, server.Id, CancellationToken.None);
        },
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

    private bool TooLong(Operation operation) => time.GetUtcNow() - operation.StepSince > options.CurrentValue.GiveUpAfter;

    private static StepResult.Next Next(string step, CreateMemory memory) => new(step) { Memory = memory.Write() };
}
