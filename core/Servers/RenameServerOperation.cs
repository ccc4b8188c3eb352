using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using WangCheng.Core.ActionLog;
using WangCheng.Core.Huawei.Ecs;
using WangCheng.Core.Operations;
using WangCheng.Core.Store;

namespace WangCheng.Core.Servers;

/// <summary>
/// Tells the cloud the new name of a server. Setting a name is safe to repeat. The name there is for people at the console only: a cloud that cannot be told within a while is
/// left with the old one, and the action log says so.
/// </summary>
internal sealed class RenameServerOperation(Database database, EcsClient ecs, IOptionsMonitor<ServersOptions> options, TimeProvider time) : IOperationHandler
{
    public const string Tell = "tell";

    public Verb Verb => ServerVerbs.Rename;

    public async Task<StepResult> RunStepAsync(Operation operation, CancellationToken ct)
    {
        var server = await database.ReadAsync(db => db.Servers.SingleAsync(s => s.Id == operation.Server, ct), ct);
        var name = NewServerOf.NameIn(options.CurrentValue.Installation, server.Name);
        var done = new StepResult.Done { Record = ServerRecords.Of(operation, ActionPhase.Done, server) with { Step = null } };
        if (await ecs.RenameServerAsync(server.CloudId ?? "", name, ct) is not { } failure) return done;
        var isOver = time.GetUtcNow() - operation.CreatedAt > options.CurrentValue.GiveUpAfter;
        return CloudFailures.MayPass(failure.Kind) && !isOver
            ? new StepResult.Again(failure.RetryAfter ?? Patience.After(operation, TimeSpan.FromSeconds(2)), failure.Message)
            : done with { Record = done.Record with { Reason = CloudFailures.CodeOf(failure.Kind), Detail = $"the cloud was not told: {CloudFailures.DetailOf(failure)}", RequestId = failure.RequestId } };
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
