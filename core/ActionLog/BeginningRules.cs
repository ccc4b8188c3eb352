namespace WangCheng.Core.ActionLog;

/// <summary>
/// Whether the lines before the first one that is left may be gone. Retention removes whole files, the oldest days first, so everything that was written from some day on must be there; the signed
/// heads say what had been written by when, and with which line a file began. Pure.
/// </summary>
internal static class BeginningRules
{
    /// <summary>A line stands on disk a moment before a head can know of it.</summary>
    private static readonly TimeSpan Slack = TimeSpan.FromMinutes(5);

    /// <param name="gap">The lines that are nowhere, before the first of the files.</param>
    /// <param name="begins">The day of the file in which the first line stands.</param>
    /// <param name="keptFrom">Files of this day and of later ones must be there; null when all must be.</param>
    /// <param name="heads">With good signatures.</param>
    public static Verdict Judge((long First, long Last) gap, DateOnly begins, DateOnly? keptFrom, IReadOnlyCollection<SignedHead> heads)
    {
        if (gap.First > gap.Last) return new(AuditBeginning.First, null);
        if (keptFrom is not { } day) return new(AuditBeginning.Unknown, gap);
        var mustBegin = heads.SelectMany(head => FirstThatMustBeThere(head, day)).DefaultIfEmpty(long.MaxValue).Min();
        if (mustBegin <= gap.Last) return new(AuditBeginning.Unknown, (Math.Max(gap.First, mustBegin), gap.Last));
        var isInOrder = begins < day || heads.Any(head => head.Seq >= gap.Last && head.Day < day) || (begins == day && heads.Any(head => head.FileDay == day && head.First == gap.Last + 1));
        return new(isInOrder ? AuditBeginning.Kept : AuditBeginning.Unknown, null);
    }

    /// <summary>What was not yet written on a day from which on files are kept was written into a file that is kept, and so was all of a file that is kept.</summary>
    private static IEnumerable<long> FirstThatMustBeThere(SignedHead head, DateOnly keptFrom)
    {
        if (DateOnly.FromDateTime((head.At - Slack).DateTime) >= keptFrom) yield return head.Seq + 1;
        if (head.FileDay >= keptFrom && head.First is { } first) yield return first;
    }

    /// <param name="Cut">Lines that must be there, and are not; null when none is known.</param>
    public sealed record Verdict(AuditBeginning Beginning, (long First, long Last)? Cut);
}
