namespace WangCheng.Core.Retention;

/// <summary>How long the past is kept: section <c>Retention</c>.</summary>
public sealed class RetentionOptions
{
    public const string Section = "Retention";

    /// <summary>Work that has ended, and the cards that followed it. The action log keeps its own time.</summary>
    public TimeSpan Operations { get; set; } = TimeSpan.FromDays(90);
}
