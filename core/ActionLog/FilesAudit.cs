namespace WangCheng.Core.ActionLog;

/// <summary>
/// Compares the files with themselves and with the signed heads, for the day on which the database is lost: the chain finds what was edited, removed or put in, the newest signed head a tail that was
/// cut, and a log that was rewritten as a whole, and all heads together lines that were cut before the first one. Keeps 48 bytes of every line.
/// </summary>
/// <param name="keptFrom">Files of this day and of later ones must be there; null when all must be.</param>
internal sealed class FilesAudit(HeadSeal seal, DateOnly? keptFrom)
{
    private readonly SortedDictionary<long, (string Hash, string Prev)> lines = [];
    private readonly List<AuditFault> faults = [];
    private readonly List<SignedHead> signed = [];
    private (long Seq, DateOnly Day)? first;
    private long count;
    private long repeats;
    private long heads;

    public async Task<AuditReport> RunAsync(IReadOnlyList<string> folders, IReadOnlyList<string> archives, CancellationToken ct)
    {
        foreach (var file in archives.SelectMany(ActionArchive.FilesIn)) await ReadAsync(file, day: null, ct);
        foreach (var file in folders.SelectMany(ActionLogFolder.FilesIn)) await ReadAsync(file, ActionLogFolder.DayOf(file), ct);
        CheckChain();
        foreach (var file in folders.SelectMany(HeadFiles.In)) await CheckHeadsAsync(file, ct);
        var beginning = CheckBeginning();
        return new AuditReport(0, count, repeats, faults.Count, [.. faults.Take(AuditReport.MostFaults)]) { Heads = heads, Beginning = beginning, From = first?.Seq ?? 0 };
    }

    /// <param name="day">Of a file of the log; null of one of the archive.</param>
    private async Task ReadAsync(string file, DateOnly? day, CancellationToken ct)
    {
        await foreach (var line in FileLines.ReadAsync(file, ct))
        {
            count++;
            if (ChainLink.Read(line.Bytes.Span) is not { Seq: > 0 } link || !line.IsWhole)
            {
                faults.Add(new(line.IsWhole ? AuditFaultKind.Inserted : AuditFaultKind.Torn, 0, 0, file, line.Number));
                continue;
            }
            if (day is { } written && !(first?.Seq <= link.Seq)) first = (link.Seq, written);
            var hash = HashChain.HashOf(line.Bytes.Span);
            if (lines.TryAdd(link.Seq, (hash, link.Prev))) continue;
            if (lines[link.Seq].Hash == hash) repeats++;
            else faults.Add(new(AuditFaultKind.Edited, link.Seq, link.Seq, file, line.Number));
        }
    }

    /// <summary>What is missing before the first line of the files is another question: older files may have been removed in good order. The archive begins with the first line of all.</summary>
    private void CheckChain()
    {
        var before = ChainHead.Start;
        foreach (var (seq, (hash, prev)) in lines)
        {
            if (seq == before.Seq + 1 && prev != before.Hash) faults.Add(new(AuditFaultKind.ChainBroken, seq, seq));
            else if (seq != before.Seq + 1 && seq != first?.Seq) faults.Add(new(AuditFaultKind.Removed, before.Seq + 1, seq - 1));
            before = new ChainHead(seq, hash);
        }
    }

    /// <summary>An empty folder proves nothing.</summary>
    private AuditBeginning CheckBeginning()
    {
        if (first is not { } there) return AuditBeginning.Unknown;
        var archived = lines.Keys.TakeWhile(seq => seq < there.Seq).LastOrDefault();
        var verdict = BeginningRules.Judge((archived + 1, there.Seq - 1), there.Day, keptFrom, signed);
        if (verdict.Cut is { } cut) faults.Add(new(AuditFaultKind.BeginningCut, cut.First, cut.Last));
        return verdict.Beginning;
    }

    private async Task CheckHeadsAsync(string file, CancellationToken ct)
    {
        await foreach (var line in FileLines.ReadAsync(file, ct))
        {
            if (!seal.HasKey) continue;
            heads++;
            if (seal.Read(line.Bytes.Span) is not { } head)
            {
                faults.Add(new(AuditFaultKind.HeadForged, 0, 0, file, line.Number));
                continue;
            }
            signed.Add(head);
            if (head.Seq > (lines.Count == 0 ? 0 : lines.Keys.Max())) faults.Add(new(AuditFaultKind.HeadAhead, head.Seq, head.Seq, file, line.Number));
            else if (lines.TryGetValue(head.Seq, out var there) && there.Hash != head.Hash) faults.Add(new(AuditFaultKind.HeadDiffers, head.Seq, head.Seq, file, line.Number));
        }
    }
}
