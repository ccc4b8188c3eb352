namespace WangCheng.Core.ActionLog;

/// <summary>What is known of the lines before the first one that is left.</summary>
public enum AuditBeginning
{
    /// <summary>There are none: the log is there from its first line on, the archive included.</summary>
    First,

    /// <summary>They were written before the days whose files must be kept: retention removed them.</summary>
    Kept,

    /// <summary>Nobody can say whether they were removed in good order: no signed head knows the days around them.</summary>
    Unknown
}
