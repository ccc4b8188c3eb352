using Microsoft.Extensions.Logging;
using WangCheng.Core.ActionLog;
using WangCheng.Core.Notices;
using WangCheng.Core.Store;

namespace WangCheng.Core.Operations;

/// <summary>
/// Does what was accepted, one step at a time: 1. claims what is due, 2. runs the verb's step at the cloud, outside any transaction, 3. writes what it found under the
/// same claim, together with the action record and the news for every card that follows, 4. wakes the sender.
/// </summary>
public sealed partial class OperationWorker(
    OperationClaims claims, OperationBell bell, IEnumerable<IOperationHandler> handlers, NoticeQueue notices, NoticeBell noticeBell, ActionLogWriter log, TimeProvider time, ILogger<OperationWorker> logger) : IDueWork
{
    internal const int SurprisesUntilParked = 8;
    private const int UsuallyAtOnce = 8;

    private readonly Slots slots = new(UsuallyAtOnce, bell.Bell);
    private readonly Dictionary<Verb, IOperationHandler> handlers = handlers.ToDictionary(handler => handler.Verb);

    public Bell Bell => bell.Bell;

    /// <summary>How many steps are worked on side by side; one makes their order repeatable.</summary>
    internal int AtOnce { set => slots.AtOnce = value; }

    public Task<DateTimeOffset?> NextDueAsync(CancellationToken ct) => claims.NextDueAsync(ct);

    /// <summary>Works off everything that is due now and returns how many steps were run.</summary>
    public async Task<int> RunDueAsync(CancellationToken ct)
    {
        for (var ran = 0; ;)
        {
            await slots.IdleAsync();
            var started = await StartDueAsync(ct);
            if (started == 0) return ran;
            ran += started;
        }
    }

    public async Task<int> StartDueAsync(CancellationToken ct)
    {
        if (slots.Free is not (> 0 and var free)) return 0;
        var taken = await claims.TakeDueAsync(free, ct);
        foreach (var operation in taken) slots.Start(() => RunAsync(operation, ct));
        return taken.Count;
    }

    public Task IdleAsync() => slots.IdleAsync();

    private async Task RunAsync(Operation operation, CancellationToken ct)
    {
        StepResult result;
        try
        {
            result = await handlers[operation.Verb].RunStepAsync(operation, ct);
        }
        catch (Exception surprise) when (!ct.IsCancellationRequested)
        {
            // The one catch-all of this loop: everyone else's work goes on.
            Log.Surprised(logger, surprise, operation.Id, operation.Step);
            await claims.FinishAsync(operation.Id, (db, row) => SurprisedAsync(db, row, surprise, ct), ct);
            noticeBell.Bell.Ring();
            return;
        }
        if (!await claims.FinishAsync(operation.Id, (db, row) => ApplyAsync(db, row, operation.IsCalledOff, result, ct), ct)) Log.ClaimLost(logger, operation.Id, operation.Step);
        noticeBell.Bell.Ring();
        foreach (var rung in result.Rings) rung.Ring();
    }

    /// <param name="knewOfIt">The step ran when it had been called off already.</param>
    private async Task ApplyAsync(WangChengDb db, Operation row, bool knewOfIt, StepResult result, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        var isNewlyCalledOff = row.IsCalledOff && !knewOfIt;
        if (isNewlyCalledOff && result.IsPastRecall)
        {
            row.DueAt = now;
            return;
        }
        if (result.OnlyIf is not null && !await result.OnlyIf(db))
        {
            row.DueAt = now;
            return;
        }
        row.Memory = result.Memory ?? row.Memory;
        switch (result)
        {
            case StepResult.Next next:
                (row.Step, row.StepSince, row.DueAt, row.Attempts, row.Surprises) = (next.Step, now, now + next.After, 0, 0);
                break;
            case StepResult.Again again:
                row.DueAt = now + again.After;
                Log.TryingAgain(logger, row.Id, row.Step, again.After, again.Why);
                break;
            case StepResult.Done:
                End(row, OperationState.Done, now);
                break;
            case StepResult.Failed failed:
                End(row, OperationState.Failed, now);
                (row.Failure, row.FailureDetail) = (failed.Reason, failed.Detail);
                break;
            case StepResult.Cancelled cancelled:
                End(row, OperationState.Cancelled, now);
                (row.Failure, row.FailureDetail) = (cancelled.Reason, cancelled.Detail);
                break;
        }
        if (isNewlyCalledOff) row.DueAt = now;
        if (result.Also is not null) await result.Also(db);
        if (result.Record is { } record) log.Add(db, record);
        if (result is not StepResult.Again { IsNews: false }) await notices.NewsAsync(db, row.Id.ToString(), ct);
    }

    private async Task SurprisedAsync(WangChengDb db, Operation row, Exception surprise, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        row.Surprises++;
        if (row.Surprises < SurprisesUntilParked)
        {
            row.DueAt = now + TimeSpan.FromSeconds(Math.Min(300, Math.Pow(2, row.Surprises)));
            return;
        }
        // InProgressOn stays: until somebody has looked, nothing else may touch that server.
        row.State = OperationState.Parked;
        (row.Failure, row.FailureDetail) = ("operation.parked", surprise.GetType().Name);
        log.Add(db, new ActionRecord
        {
            Verb = row.Verb, Phase = ActionPhase.Parked, Actor = row.Person, Door = row.Door, Operation = row.Id, Server = row.Server,
            Step = row.Step, Attempt = row.Surprises, Reason = row.Failure, Detail = row.FailureDetail,
        });
        await notices.NewsAsync(db, row.Id.ToString(), ct);
    }

    private static void End(Operation row, OperationState state, DateTimeOffset now) => (row.State, row.EndedAt, row.InProgressOn) = (state, now, null);

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Debug, "{Operation} will try {Step} again in {Delay}: {Why}")]
        public static partial void TryingAgain(ILogger logger, OperationId operation, string step, TimeSpan delay, string why);

        [LoggerMessage(LogLevel.Error, "{Operation} was surprised in {Step}")]
        public static partial void Surprised(ILogger logger, Exception error, OperationId operation, string step);

        [LoggerMessage(LogLevel.Warning, "{Operation} lost its claim during {Step}; whoever holds it now looks before acting")]
        public static partial void ClaimLost(ILogger logger, OperationId operation, string step);
    }
}
