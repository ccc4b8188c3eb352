namespace WangCheng.Core.Automation;

/// <summary>
/// The kill switch. While it is off, nothing is stopped or deleted because its time has come; people are still reminded, and whatever they ask for themselves is done.
/// One row, and none before it was used the first time.
/// </summary>
public sealed class AutomationSwitch
{
    internal const int Only = 1;

    public int Id { get; init; } = Only;

    /// <summary>Since when nothing happens by itself; null while everything does.</summary>
    public DateTimeOffset? PausedAt { get; set; }

    public PersonId? PausedBy { get; set; }

    /// <summary>In the words of whoever paused it.</summary>
    public string? Reason { get; set; }

    /// <summary>When it last went on: what fell due before that is announced once more before it is done. Null when it was never paused.</summary>
    public DateTimeOffset? ResumedAt { get; set; }

    public PersonId? ResumedBy { get; set; }

    public bool IsPaused => PausedAt is not null;
}
