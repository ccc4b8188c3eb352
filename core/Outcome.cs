namespace WangCheng.Core;

/// <summary>What became of a request. The set is closed.</summary>
public abstract record Outcome
{
    private Outcome() { }

    /// <summary>It is done, and <paramref name="View"/> shows the result.</summary>
    public sealed record Done(object View) : Outcome;

    /// <summary>It is written down and will be carried out whatever happens to this process.</summary>
    public sealed record Accepted(OperationId Operation) : Outcome;

    /// <summary>It is written down and waits for somebody to decide.</summary>
    public sealed record Waiting(OperationId Operation, IReadOnlyList<PersonId> On) : Outcome;

    /// <summary>Nothing was changed, and this is why.</summary>
    public sealed record Refused(Refusal Reason) : Outcome;

    public static Outcome No(Refusal reason) => new Refused(reason);
}
