namespace WangCheng.Core;

/// <summary>
/// An expected "no". It carries a code and facts, never a sentence: the bot says it in the reader's language. Each capability names its own in <c>XRefusals.cs</c>.
/// </summary>
public abstract record Refusal
{
    /// <summary>Stable name in logs and words, as in <c>quota.over</c>.</summary>
    public abstract string Code { get; }

    /// <summary>The facts behind it for the action log, in few words; null when the code says it all.</summary>
    public virtual string? Facts => null;
}
