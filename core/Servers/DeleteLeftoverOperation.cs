using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using WangCheng.Core.ActionLog;
using WangCheng.Core.Huawei;
using WangCheng.Core.Notices;
using WangCheng.Core.Operations;
using WangCheng.Core.Store;

namespace WangCheng.Core.Servers;

/// <summary>
/// Deletes a disk or a public IP that hangs on nothing: 1. <c>send</c> looks whether that is still so and it is still ours, and asks for it, 2. <c>verify</c> waits until it was looked up to be
/// gone. When the cloud does not do it in time, or says no, the administrators have the decision again, with the reason.
/// </summary>
internal sealed class DeleteLeftoverOperation(
    Database database, CloudLeftovers cloud, ClockGuard clock, NoticeQueue notices, IOptionsMonitor<ServersOptions> options, TimeProvider time) : IOperationHandler
{
    public const string Send = "send";
    private const string Verify = "verify";

    /// <summary>It was used, or became somebody else's, between the card and the deletion.</summary>
    public const string NotLoose = "leftover.in_use";
    private const string StillThere = "it is still there";

    public Verb Verb => LeftoverVerbs.Delete;

    public async Task<StepResult> RunStepAsync(Operation operation, CancellationToken ct)
    {
        var id = DeleteLeftover.FindingAt(operation.Server);
        var finding = await database.ReadAsync(db => db.Findings.SingleAsync(f => f.Id == id, ct), ct);
        var looked = await cloud.LookAsync(finding.Kind, finding.CloudId, ct);
        if (looked.Succeeded(out var thing, out var failure)) return operation.Step == Send ? await SendAsync(operation, finding, thing, ct) : Wait(operation, finding, thing);
        if (failure.Kind != HuaweiFailureKind.Gone) return TryAgain(operation, finding, failure);
        return operation.Step == Send ? Sent(operation, finding) : Gone(operation, finding);
    }

    // 1
    private async Task<StepResult> SendAsync(Operation operation, Finding finding, CloudLeftover thing, CancellationToken ct)
    {
        if (thing.Use == LeftoverUse.Going) return Sent(operation, finding);
        if (thing.Use == LeftoverUse.Unclear) return TryAgain(operation, finding, CloudFailures.Failed, StillThere);
        if (thing.Use == LeftoverUse.InUse || !LeftoverRules.IsOurs(thing, options.CurrentValue.Installation, cameFromUs: finding.Server is not null)) return Ends(operation, finding, FindingState.InUse, NotLoose, thing.Use.ToString());
        if (await clock.WhyNotAsync(ct) is { } doubt) return new StepResult.Again(ClockGuard.Pause, doubt);
        if (await cloud.DeleteAsync(finding.Kind, finding.CloudId, ct) is { } failure && failure.Kind != HuaweiFailureKind.Gone) return TryAgain(operation, finding, failure);
        return new StepResult.Next(Verify, options.CurrentValue.PollEvery) { Record = Progress(operation, finding) };
    }

    /// <summary>It goes already. When an earlier try asked for that and died before it could write it down, the fact is written now.</summary>
    private static StepResult.Next Sent(Operation operation, Finding finding) => new(Verify) { Record = operation.Attempts > 1 ? Progress(operation, finding) : null };

    private static ActionRecord Progress(Operation operation, Finding finding) => LeftoverRecords.Of(operation, ActionPhase.Progressed, finding) with { Step = Send };

    // 2
    private StepResult Wait(Operation operation, Finding finding, CloudLeftover thing) =>
        // Not on its way any more: the request was lost inside the cloud, or its job failed. Asking again is safe, because the first step looks.
        thing.Use != LeftoverUse.Going && operation.Attempts > 3 ? new StepResult.Next(Send) : TryAgain(operation, finding, CloudFailures.Failed, StillThere);

    private StepResult.Done Gone(Operation operation, Finding finding) => new()
    {
        Record = LeftoverRecords.Of(operation, ActionPhase.Done, finding),
        Also = db => CloseAsync(db, finding, FindingState.Removed),
    };

    private StepResult TryAgain(Operation operation, Finding finding, HuaweiFailure failure) => CloudFailures.MayPass(failure.Kind)
        ? TryAgain(operation, finding, CloudFailures.CodeOf(failure.Kind), CloudFailures.DetailOf(failure), failure.RetryAfter)
        : Ends(operation, finding, FindingState.Open, CloudFailures.CodeOf(failure.Kind), CloudFailures.DetailOf(failure));

    private StepResult TryAgain(Operation operation, Finding finding, string reason, string why, TimeSpan? after = null) => time.GetUtcNow() - operation.CreatedAt > options.CurrentValue.GiveUpAfter
        ? Ends(operation, finding, FindingState.Open, reason, why)
        : new StepResult.Again(after ?? Patience.After(operation, options.CurrentValue.PollEvery), why);

    private StepResult.Failed Ends(Operation operation, Finding finding, FindingState state, string reason, string detail) => new(reason, detail)
    {
        Record = LeftoverRecords.Of(operation, ActionPhase.Failed, finding) with { Reason = reason, Detail = detail },
        Also = db => state == FindingState.Open ? OpenAgainAsync(db, finding) : CloseAsync(db, finding, state),
    };

    private async Task CloseAsync(WangChengDb db, Finding finding, FindingState state)
    {
        var now = time.GetUtcNow();
        await db.Findings.Where(f => f.Id == finding.Id).ExecuteUpdateAsync(set => set.SetProperty(f => f.State, state).SetProperty(f => f.OpenKey, (string?)null).SetProperty(f => f.ClosedAt, now));
        await notices.NewsAsync(db, finding.Id.ToString(), CancellationToken.None);
    }

    private async Task OpenAgainAsync(WangChengDb db, Finding finding)
    {
        await db.Findings.Where(f => f.Id == finding.Id).ExecuteUpdateAsync(set => set.SetProperty(f => f.State, FindingState.Open));
        await notices.NewsAsync(db, finding.Id.ToString(), CancellationToken.None);
    }
}
