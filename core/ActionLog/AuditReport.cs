namespace WangCheng.Core.ActionLog;

/// <summary>What a comparison of files and rows found.</summary>
/// <param name="Rows">Numbered rows that were looked at.</param>
/// <param name="Lines">Lines that were looked at, repeated ones included.</param>
/// <param name="Repeats">Lines that stand more than once, the same to the byte: no fault.</param>
/// <param name="FaultCount">How many faults there are.</param>
/// <param name="Faults">The first of them, at most <see cref="MostFaults"/>.</param>
public sealed record AuditReport(long Rows, long Lines, long Repeats, long FaultCount, IReadOnlyList<AuditFault> Faults)
{
    public const int MostFaults = 1000;

    /// <summary>Up to which number lines stand in the archive.</summary>
    public long Archived { get; init; }

    /// <summary>Signed heads that were looked at.</summary>
    public long Heads { get; init; }

    /// <summary>Of files without their database: what is known of the lines before <see cref="From"/>. Rows know all of them.</summary>
    public AuditBeginning Beginning { get; init; }

    /// <summary>Of files without their database: the number of their first line; 0 when there is none.</summary>
    public long From { get; init; }

    /// <summary>Files and rows tell the same unbroken story.</summary>
    public bool Holds => FaultCount == 0;
}

/// <summary>One thing that is not as it was written.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="First">Number of the line in question; 0 when it has none.</param>
/// <param name="Last">The same, or the last number of a run of lines.</param>
/// <param name="File">Where it stands; null when it stands nowhere, or in the database.</param>
/// <param name="LineNumber">Its place in <paramref name="File"/>, from 1.</param>
public sealed record AuditFault(AuditFaultKind Kind, long First, long Last, string? File = null, long? LineNumber = null);

public enum AuditFaultKind
{
    /// <summary>The line stands in the place of another: same number, other bytes.</summary>
    Edited,

    /// <summary>Lines that were written stand in no file.</summary>
    Removed,

    /// <summary>As <see cref="Removed"/>, for the newest lines.</summary>
    TailCut,

    /// <summary>As <see cref="Removed"/>, for the oldest lines of files that must still be there, as signed heads know.</summary>
    BeginningCut,

    /// <summary>A line that was never written.</summary>
    Inserted,

    /// <summary>The line stands after lines that were written later.</summary>
    Moved,

    /// <summary>The file ends in the middle of a line that had been written whole.</summary>
    Torn,

    /// <summary>In the database: the row does not hold on to the one before it. One of the two was changed.</summary>
    ChainBroken,

    /// <summary>In the database: numbered rows are gone.</summary>
    RowsRemoved,

    /// <summary>In the archive: the line does not hold on to the one before it, is not whole, or stands in another archive with other bytes.</summary>
    ArchiveBroken,

    /// <summary>A signed head whose signature is not that of the key.</summary>
    HeadForged,

    /// <summary>The stream once stood further than it does now: an older database was put back, or its newest rows are gone.</summary>
    HeadAhead,

    /// <summary>The line at which the stream once stood is another one now: all of it was rewritten.</summary>
    HeadDiffers,
}
