using System.Collections;

namespace WangCheng.Core.ActionLog;

/// <summary>One audit: first <see cref="CheckRowsAsync"/>, then every folder, then <see cref="FinishAsync"/> tells what no folder had.</summary>
internal sealed class AuditRun(AuditRows rows, AuditSpan span, DateTimeOffset? keptSince)
{
    private readonly BitArray seen = new(checked((int)span.Head.Seq + 1));
    private readonly List<AuditFault> otherBytes = [];
    private readonly List<AuditFault> faults = [];
    private long faultCount;
    private long rowCount;
    private long lineCount;
    private long repeats;

    public async Task CheckRowsAsync(CancellationToken ct)
    {
        var before = ChainHead.Start;
        await foreach (var (seq, line) in rows.UpToAsync(span.Head.Seq, ct))
        {
            rowCount++;
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
        return new AuditReport(rowCount, lineCount, repeats, faultCount, faults);
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
        seq > 0 && await rows.LineAsync(seq, span, ct) is { } truth && line.Bytes.Span.SequenceEqual(truth);

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
