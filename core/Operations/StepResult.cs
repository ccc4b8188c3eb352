using WangCheng.Core.ActionLog;
using WangCheng.Core.Store;

namespace WangCheng.Core.Operations;

/// <summary>
/// What one step found out. <see cref="Also"/> runs inside the transaction that records it, so that a server's row and its operation never disagree; what
/// <see cref="Record"/> says goes to the action log in the same transaction.
/// </summary>
public abstract record StepResult
{
    private StepResult() { }

    public Func<WangChengDb, Task>? Also { get; init; }

    /// <summary>
    /// Asked, and made so, in the same transaction before anything else of this result is written: false means that what the step saw is not so any more. Then nothing is written,
    /// and the step runs again.
    /// </summary>
    public Func<WangChengDb, Task<bool>>? OnlyIf { get; init; }

    public ActionRecord? Record { get; init; }

    /// <summary>Rung when the result was written: somebody else has something to do now.</summary>
    public IReadOnlyList<Bell> Rings { get; init; } = [];

    /// <summary>What the steps remember from now on; null keeps it.</summary>
    public string? Memory { get; init; }

    /// <summary>After this nothing can be called off any more: not written over a call-off that the step did not know of; the step runs again and knows.</summary>
    internal bool IsPastRecall => this is Done or Failed or Next { NoWayBack: true };

    /// <summary>This step is done; go on with <paramref name="Step"/> after <paramref name="After"/>.</summary>
    public sealed record Next(string Step, TimeSpan After = default) : StepResult
    {
        /// <summary>From that step on it can no longer be called off.</summary>
        public bool NoWayBack { get; init; }
    }

    /// <summary>The same step again after <paramref name="After"/>.</summary>
    public sealed record Again(TimeSpan After, string Why) : StepResult
    {
        /// <summary>Something changed that people who follow should see; else they see nothing of it.</summary>
        public bool IsNews { get; init; }
    }

    /// <summary>The work is done.</summary>
    public sealed record Done : StepResult;

    /// <summary>The work has failed for good, and nothing of it is left.</summary>
    public sealed record Failed(string Reason, string? Detail) : StepResult;

    /// <summary>The work was called off and is undone.</summary>
    /// <param name="Reason">What of it could not be undone, as in <c>cloud.sold_out</c>; null when all of it is.</param>
    /// <param name="Detail">Facts behind <paramref name="Reason"/>.</param>
    public sealed record Cancelled(string? Reason = null, string? Detail = null) : StepResult;
}

/// <summary>The steps of one verb at the cloud. Every step looks before it acts: it may run twice, or again after a crash.</summary>
public interface IOperationHandler
{
    Verb Verb { get; }

    Task<StepResult> RunStepAsync(Operation operation, CancellationToken ct);
}
