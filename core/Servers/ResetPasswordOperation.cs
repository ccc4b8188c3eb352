using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using WangCheng.Core.ActionLog;
using WangCheng.Core.Huawei;
using WangCheng.Core.Huawei.Ecs;
using WangCheng.Core.Operations;
using WangCheng.Core.Secrets;
using WangCheng.Core.Store;

namespace WangCheng.Core.Servers;

/// <summary>
/// Gives a server the password that was sealed when this was accepted: one step, <c>send</c>, which looks first and sends the same each time. Then its owner is owed it; after a
/// failure it is wiped.
/// </summary>
internal sealed class ResetPasswordOperation(Database database, EcsClient ecs, SecretBox secrets, SecretBell bell, ISeal seal, IOptionsMonitor<ServersOptions> options, TimeProvider time) : IOperationHandler
{
    public const string Send = "send";

    /// <summary>Codes of failures that only this work knows.</summary>
    public const string NoPlugIn = "password.no_plug_in";
    public const string SealBroken = "password.seal_broken";
    public const string Gone = "cloud.gone";

    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(2);

    public Verb Verb => ServerVerbs.Password;

    public async Task<StepResult> RunStepAsync(Operation operation, CancellationToken ct)
    {
        var server = await database.ReadAsync(db => db.Servers.SingleAsync(s => s.Id == operation.Server, ct), ct);
        var looked = await ecs.GetServerAsync(server.CloudId ?? "", ct);
        if (!looked.Succeeded(out var there, out var failure)) return failure.Kind == HuaweiFailureKind.Gone ? Failed(operation, server, Gone, null) : NotDone(operation, server, failure);
        if (there.IsBeingDeleted || there.State == CloudServerState.Deleted) return Failed(operation, server, Gone, null);

        var asked = await ecs.CanResetPasswordAsync(there.Id, ct);
        if (!asked.Succeeded(out var canReset, out failure)) return NotDone(operation, server, failure);
        if (!canReset) return Failed(operation, server, NoPlugIn, null);
        if (await SecretBox.OpenAsync(database, seal, operation.Id, ct) is not { } password) return Failed(operation, server, SealBroken, null);
        return await ecs.ResetPasswordAsync(there.Id, password, ct) is { } refused ? NotDone(operation, server, refused) : Done(operation, server);
    }

    private StepResult.Done Done(Operation operation, Server server) => new()
    {
        Record = ServerRecords.Of(operation, ActionPhase.Done, server) with { Step = null },
        Also = db => secrets.OweAsync(db, operation.Id, CancellationToken.None),
        Rings = [bell.Bell],
    };

    private StepResult NotDone(Operation operation, Server server, HuaweiFailure failure) =>
        failure.Kind == HuaweiFailureKind.ClockSkew || (CloudFailures.MayPass(failure.Kind) && time.GetUtcNow() - operation.StepSince <= options.CurrentValue.GiveUpAfter)
            ? new StepResult.Again(failure.RetryAfter ?? Patience.After(operation, FirstPause), failure.Message)
            : Failed(operation, server, CloudFailures.CodeOf(failure.Kind), failure);

    private static StepResult.Failed Failed(Operation operation, Server server, string reason, HuaweiFailure? failure) => new(reason, failure is null ? null : CloudFailures.DetailOf(failure))
    {
        Record = ServerRecords.Of(operation, ActionPhase.Failed, server) with { Reason = reason, Detail = failure is null ? null : CloudFailures.DetailOf(failure), RequestId = failure?.RequestId },
        Also = db => SecretBox.DropAsync(db, operation.Id, CancellationToken.None),
    };
}
