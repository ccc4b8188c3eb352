namespace WangCheng.Core.ActionLog;

/// <summary>
/// Compares the files with themselves and with the signed heads, for the day on which the database is lost: the chain finds what was edited, removed or put in, the newest signed head a tail that was
/// cut, and a log that was rewritten as a whole. Keeps 48 bytes of every line.
/// </summary>
internal sealed class FilesAudit(HeadSeal seal)
{
    private readonly SortedDictionary<long, (string Hash, string Prev)> lines = [];
    private readonly List<AuditFault> faults = [];
    private long count;
    private long repeats;
    private long heads;

    public async Task<AuditReport> RunAsync(IReadOnlyList<string> folders, IReadOnlyList<string> archives, CancellationToken ct)
    {
        foreach (var file in archives.SelectMany(ActionArchive.FilesIn).Concat(folders.SelectMany(ActionLogFolder.FilesIn))) await ReadAsync(file, ct);
        CheckChain();
        foreach (var file in folders.SelectMany(HeadFiles.In)) await CheckHeadsAsync(file, ct);
        return new AuditReport(0, count, repeats, faults.Count, [.. faults.Take(AuditReport.MostFaults)]) { Heads = heads };
    }

    private async Task ReadAsync(string file, CancellationToken ct)
    {
        await foreach (var line in FileLines.ReadAsync(file, ct))
        {
            count++;
            if (ChainLink.Read(line.Bytes.Span) is not { Seq: > 0 } link || !line.IsWhole)
            {
                faults.Add(new(line.IsWhole ? AuditFaultKind.Inserted : AuditFaultKind.Torn, 0, 0, file, line.Number));
                continue;
            }
            var hash = HashChain.HashOf(line.Bytes.Span);
            if (lines.TryAdd(link.Seq, (hash, link.Prev))) continue;
            if (lines[link.Seq].Hash == hash) repeats++;
            else faults.Add(new(AuditFaultKind.Edited, link.Seq, link.Seq, file, line.Number));
        }
    }

    /// <summary>The first line may be any: older files may have been removed in good order.</summary>
    private void CheckChain()
    {
        ChainHead? before = null;
        foreach (var (seq, (hash, prev)) in lines)
        {
            if (before is { } last && seq != last.Seq + 1) faults.Add(new(AuditFaultKind.Removed, last.Seq + 1, seq - 1));
            else if (before is { } one && prev != one.Hash) faults.Add(new(AuditFaultKind.ChainBroken, seq, seq));
            before = new ChainHead(seq, hash);
        }
    }

    private async Task CheckHeadsAsync(string file, CancellationToken ct)
    {
        await foreach (var line in FileLines.ReadAsync(file, ct))
        {
            if (!seal.HasKey) continue;
            heads++;
            if (seal.Read(line.Bytes.Span) is not { } head) faults.Add(new(AuditFaultKind.HeadForged, 0, 0, file, line.Number));
            else if (head.Seq > (lines.Count == 0 ? 0 : lines.Keys.Max())) faults.Add(new(AuditFaultKind.HeadAhead, head.Seq, head.Seq, file, line.Number));
            else if (lines.TryGetValue(head.Seq, out var there) && there.Hash != head.Hash) faults.Add(new(AuditFaultKind.HeadDiffers, head.Seq, head.Seq, file, line.Number));
        }
    }
}
