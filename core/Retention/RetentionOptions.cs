namespace WangCheng.Core.Retention;

/// <summary>How long the past is kept: section <c>Retention</c>.</summary>
public sealed class RetentionOptions
{
    public const string Section = "Retention";

    /// <summary>Work that has ended, and the cards that followed it. </summary>
    public TimeSpan Operations { get; set; } = TimeSpan.FromDays(90);

    /// <summary>Files of the action log, from the end of their day.</summary>
    public TimeSpan LogFiles { get; set; } = TimeSpan.FromDays(180);

    /// <summary>Rows of the action log, before they are archived.</summary>
    public TimeSpan ActionRows { get; set; } = TimeSpan.FromDays(400);
}
