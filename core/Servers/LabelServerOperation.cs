using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using WangCheng.Core.ActionLog;
using WangCheng.Core.Huawei;
using WangCheng.Core.Huawei.Ecs;
using WangCheng.Core.Operations;
using WangCheng.Core.Store;

namespace WangCheng.Core.Servers;

/// <summary>
/// Tells the cloud what a server is called now, and whose it is. Setting either is safe to repeat. They stand there for people at the console only: a cloud that cannot be told
/// within a while is left with the old ones, and the action log says so.
/// </summary>
internal sealed class LabelServerOperation(Verb verb, Database database, EcsClient ecs, IOptionsMonitor<ServersOptions> options, TimeProvider time) : IOperationHandler
{
    public const string Tell = "tell";

    public Verb Verb => verb;

    public async Task<StepResult> RunStepAsync(Operation operation, CancellationToken ct)
    {
        var server = await database.ReadAsync(db => db.Servers.SingleAsync(s => s.Id == operation.Server, ct), ct);
        var name = NewServerOf.NameIn(options.CurrentValue.Installation, server.Name);
        var done = new StepResult.Done { Record = ServerRecords.Of(operation, ActionPhase.Done, server) with { Step = null } };
        if (await LabelAsync(server, name, ct) is not { } failure) return done;
        var isOver = time.GetUtcNow() - operation.CreatedAt > options.CurrentValue.GiveUpAfter;
        return CloudFailures.MayPass(failure.Kind) && !isOver
            ? new StepResult.Again(failure.RetryAfter ?? Patience.After(operation, TimeSpan.FromSeconds(2)), failure.Message)
            : done with { Record = done.Record with { Reason = CloudFailures.CodeOf(failure.Kind), Detail = $"the cloud was not told: {CloudFailures.DetailOf(failure)}", RequestId = failure.RequestId } };
    }

    /// <returns>Null when it was done.</returns>
    private async Task<HuaweiFailure?> LabelAsync(Server server, string name, CancellationToken ct)
    {
        var cloudId = server.CloudId ?? "";
        if (await ecs.RenameServerAsync(cloudId, name, ct) is { } failure) return failure;
        return verb == ServerVerbs.HandOver ? await ecs.TagServerAsync(cloudId, new Dictionary<string, string>(StringComparer.Ordinal) { [CloudTags.Owner] = server.Owner.Value }, ct) : null;
    }
}

/// <summary>What it was called, and what it is called since.</summary>
internal sealed record RenameMemory(string From, string To)
{
    public string Write() => JsonSerializer.Serialize(this, RenameMemoryJson.Default.RenameMemory);

    public static RenameMemory Read(string json) => JsonSerializer.Deserialize(json, RenameMemoryJson.Default.RenameMemory)!;
}

[JsonSerializable(typeof(RenameMemory))]
internal sealed partial class RenameMemoryJson : JsonSerializerContext;
