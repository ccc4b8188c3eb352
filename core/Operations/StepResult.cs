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

    public ActionRecord? Record { get; init; }

    /// <summary>What the steps remember from now on; null keeps it.</summary>
    public string? Memory { get; init; }

    /// <summary>This step is done; go on with <paramref name="Step"/> after <paramref name="After"/>.</summary>
    public sealed record Next(string Step, TimeSpan After = default) : StepResult;

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
}

/// <summary>The steps of one verb at the cloud. Every step looks before it acts: it may run twice, or again after a crash.</summary>
public interface IOperationHandler
{
    Verb Verb { get; }

    Task<StepResult> RunStepAsync(Operation operation, CancellationToken ct);
}
