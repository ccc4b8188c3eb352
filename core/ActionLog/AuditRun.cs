using System.Collections;

namespace WangCheng.Core.ActionLog;

/// <summary>One audit: first <see cref="CheckArchiveAsync"/> and <see cref="CheckRowsAsync"/>, then every folder, then <see cref="FinishAsync"/> tells what no folder had.</summary>
internal sealed class AuditRun(AuditRows rows, AuditSpan span, HeadSeal seal, DateTimeOffset? keptSince)
{
    private readonly BitArray seen = new(checked((int)span.Head.Seq + 1));
    private readonly ArchivedLines archived = new();
    private ChainHead archive = ChainHead.Start;
    private long headCount;
    private readonly List<AuditFault> otherBytes = [];
    private readonly List<AuditFault> faults = [];
    private long faultCount;
    private long rowCount;
    private long lineCount;
    private long repeats;

    /// <summary>From the first line on, each holding on to the one before. What stands in two archives must be the same.</summary>
    public async Task CheckArchiveAsync(IReadOnlyList<string> archives, CancellationToken ct)
    {
        foreach (var file in archives.SelectMany(ActionArchive.FilesIn).OrderBy(Path.GetFileName, StringComparer.Ordinal))
            await foreach (var line in FileLines.ReadAsync(file, ct))
            {
                var seq = ChainLink.Read(line.Bytes.Span)?.Seq ?? 0;
                var hash = HashChain.HashOf(line.Bytes.Span);
                if (archived.Is(seq, hash)) continue;
                if (!line.IsWhole || seq > span.Head.Seq || !HashChain.Follows(archive, line.Bytes.Span)) Add(new(AuditFaultKind.ArchiveBroken, seq, seq, file, line.Number));
                if (seq <= archive.Seq || seq > span.Head.Seq) continue;
                archived.Add(seq, hash);
                archive = new ChainHead(seq, hash);
            }
    }

    public async Task CheckRowsAsync(CancellationToken ct)
    {
        var before = archive;
        await foreach (var (seq, line) in rows.UpToAsync(span.Head.Seq, ct))
        {
            rowCount++;
            if (seq <= archive.Seq)
            {
                // Archived, and about to go.
                if (!archived.Is(seq, HashChain.HashOf(line))) Add(new(AuditFaultKind.ChainBroken, seq, seq));
                continue;
            }
            if (seq != before.Seq + 1) Add(new(AuditFaultKind.RowsRemoved, before.Seq + 1, seq - 1));
            else if (!HashChain.Follows(before, line)) Add(new(AuditFaultKind.ChainBroken, seq, seq));
            before = new ChainHead(seq, HashChain.HashOf(line));
        }
        if (before.Seq < span.Head.Seq) Add(new(AuditFaultKind.RowsRemoved, before.Seq + 1, span.Head.Seq));
        else if (before != span.Head) Add(new(AuditFaultKind.ChainBroken, before.Seq, before.Seq));
    }

    public async Task CheckFolderAsync(string folder, CancellationToken ct)
    {
        var here = new BitArray(seen.Length);
        var highest = 0L;
        foreach (var file in await InOrderAsync(folder, ct))
        {
            await foreach (var line in FileLines.ReadAsync(file, ct))
            {
                lineCount++;
                if (!line.IsWhole && await rows.IsBeingWrittenAsync(line.Bytes, span, ct)) continue;
                var seq = ChainLink.Read(line.Bytes.Span)?.Seq ?? 0;
                var isOurs = await IsOursAsync(seq, line, ct);
                if (!line.IsWhole) Add(new(AuditFaultKind.Torn, seq, seq, file, line.Number));
                else if (!isOurs) AddOther(new(AuditFaultKind.Inserted, seq, seq, file, line.Number));
                if (!isOurs) continue;

                if (Has(here, seq)) repeats++;
                else if (seq < highest) Add(new(AuditFaultKind.Moved, seq, seq, file, line.Number));
                Mark(here, seq);
                Mark(seen, seq);
                highest = Math.Max(highest, seq);
            }
        }
        if (!seal.HasKey) return;
        foreach (var file in HeadFiles.In(folder)) await CheckHeadsAsync(file, ct);
    }

    private async Task CheckHeadsAsync(string file, CancellationToken ct)
    {
        await foreach (var line in FileLines.ReadAsync(file, ct))
        {
            headCount++;
            if (seal.Read(line.Bytes.Span) is not { } head) Add(new(AuditFaultKind.HeadForged, 0, 0, file, line.Number));
            else if (head.Seq > span.Head.Seq && await rows.LineAsync(head.Seq, span, ct) is null) Add(new(AuditFaultKind.HeadAhead, head.Seq, head.Seq, file, line.Number));
            else if (!archived.Is(head.Seq, head.Hash) && (await rows.LineAsync(head.Seq, span, ct) is not { } truth || HashChain.HashOf(truth) != head.Hash))
                Add(new(AuditFaultKind.HeadDiffers, head.Seq, head.Seq, file, line.Number));
        }
    }

    /// <summary>Tells an edited line from one that was put in beside the true one, and finds what stands nowhere.</summary>
    public async Task<AuditReport> FinishAsync(CancellationToken ct)
    {
        foreach (var other in otherBytes)
        {
            var isEdited = IsInSpan(other.First) && !Has(seen, other.First) && await rows.LineAsync(other.First, span, ct) is not null;
            Add(isEdited ? other with { Kind = AuditFaultKind.Edited } : other);
            Mark(seen, other.First);
        }
        for (var seq = 1L; seq <= span.Shipped; seq++)
        {
            if (Has(seen, seq)) continue;
            var first = seq;
            while (seq < span.Shipped && !Has(seen, seq + 1)) seq++;
            if (await rows.MustExistAsync(first, seq, keptSince, ct) is not { } gone) continue;
            Add(new(gone.Last == span.Shipped ? AuditFaultKind.TailCut : AuditFaultKind.Removed, gone.First, gone.Last));
        }
        return new AuditReport(rowCount, lineCount, repeats, faultCount, faults) { Archived = archived.Last, Heads = headCount };
    }

    /// <summary>Files in the order in which they were written: by their first true line, because a clock may have been set back between two of them.</summary>
    private async Task<List<string>> InOrderAsync(string folder, CancellationToken ct)
    {
        var files = new List<(string Path, long First)>();
        foreach (var path in ActionLogFolder.FilesIn(folder)) files.Add((path, await FirstOursAsync(path, ct)));
        return [.. files.OrderBy(file => file.First).Select(file => file.Path)];
    }

    private async Task<long> FirstOursAsync(string path, CancellationToken ct)
    {
        await foreach (var line in FileLines.ReadAsync(path, ct))
        {
            var seq = ChainLink.Read(line.Bytes.Span)?.Seq ?? 0;
            if (await IsOursAsync(seq, line, ct)) return seq;
        }
        return long.MaxValue;
    }

    private async Task<bool> IsOursAsync(long seq, FileLine line, CancellationToken ct) =>
        seq > 0 && (await rows.LineAsync(seq, span, ct) is { } truth ? line.Bytes.Span.SequenceEqual(truth) : archived.Is(seq, HashChain.HashOf(line.Bytes.Span)));

    private bool IsInSpan(long seq) => seq >= 1 && seq <= span.Head.Seq;

    private bool Has(BitArray bits, long seq) => IsInSpan(seq) && bits[(int)seq];

    private void Mark(BitArray bits, long seq)
    {
        if (IsInSpan(seq)) bits[(int)seq] = true;
    }

    private void AddOther(AuditFault fault)
    {
        if (otherBytes.Count < AuditReport.MostFaults) otherBytes.Add(fault);
        else Add(fault);
    }

    private void Add(AuditFault fault)
    {
        faultCount++;
        if (faults.Count < AuditReport.MostFaults) faults.Add(fault);
    }
}
