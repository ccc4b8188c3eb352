namespace WangCheng.Core.Operations;

/// <summary>One piece of accepted work: a verb, a step, and a claim. Everything a worker needs to go on after a crash stands in this row.</summary>
public sealed class Operation
{
    public required OperationId Id { get; init; }

    public required Verb Verb { get; init; }

    /// <summary>The server it is about.</summary>
    public required ServerId Server { get; init; }

    /// <summary>Who asked.</summary>
    public required PersonId Person { get; init; }

    /// <summary>The door they came through, as in the action log.</summary>
    public required string Door { get; init; }

    /// <summary>What makes a repeated request the same request; unique. Null for work that the program gives itself.</summary>
    public string? RequestKey { get; init; }

    /// <summary>The request key of whoever called it off; unique. Its steps find it and turn back; null while nobody has.</summary>
    public string? CancelKey { get; set; }

    public bool IsCalledOff => CancelKey is not null;

    public OperationState State { get; set; } = OperationState.Ready;

    /// <summary>The server while this operation is in progress on it, null otherwise; unique, so that a server has at most one.</summary>
    public ServerId? InProgressOn { get; set; }

    public required string Step { get; set; }

    /// <summary>What the steps remember, as JSON; read and written by the verb's handler only.</summary>
    public required string Memory { get; set; }

    /// <summary>How often the present step was begun, this time included. Counted when it is claimed: 1 means that surely nothing of this step was done before.</summary>
    public int Attempts { get; set; }

    /// <summary>How often the present step ended in a surprise.</summary>
    public int Surprises { get; set; }

    /// <summary>Since when the present step is tried.</summary>
    public required DateTimeOffset StepSince { get; set; }

    public required DateTimeOffset DueAt { get; set; }

    /// <summary>When this row was last written, by our clock as it was then: a later time than now means that the clock was set back, and <see cref="DueAt"/> means nothing.</summary>
    public DateTimeOffset SavedAt { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>Why it failed, as in <c>cloud.sold_out</c>.</summary>
    public string? Failure { get; set; }

    /// <summary>Facts behind <see cref="Failure"/>.</summary>
    public string? FailureDetail { get; set; }

    public Guid? Claim { get; set; }

    public DateTimeOffset? ClaimEnds { get; set; }
}

public enum OperationState
{
    /// <summary>In progress: some worker does its next step when it is due.</summary>
    Ready,

    /// <summary>Somebody must decide first.</summary>
    Waiting,

    Done,

    Failed,

    Cancelled,

    /// <summary>Too many surprises: taken out of the way of other work until an administrator looks.</summary>
    Parked
}

public static class OperationStates
{
    /// <summary>Nothing will happen any more.</summary>
    public static bool IsFinal(this OperationState state) => state is OperationState.Done or OperationState.Failed or OperationState.Cancelled;
}
