using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.EntityFrameworkCore;
using WangCheng.Core.Store;

namespace WangCheng.Core.ActionLog;

/// <summary>What must be in the files, as it stood when the audit began.</summary>
/// <param name="Head">The end of the chain.</param>
/// <param name="Shipped">Every line up to here was on disk; 0 when none was.</param>
internal readonly record struct AuditSpan(ChainHead Head, long Shipped);

/// <summary>The rows as bytes, by number, a few pages at a time: a million lines are compared in a few megabytes.</summary>
internal sealed class AuditRows(Database database)
{
    private const int PageSize = 1000;
    private const int PagesKept = 4;

    private readonly Dictionary<long, Dictionary<long, byte[]>> pages = [];
    private readonly Queue<long> oldest = [];

    public Task<AuditSpan> SpanAsync(CancellationToken ct) => database.ReadAsync(
        async db =>
        {
            var shipped = await db.ActionRows.Where(row => row.ShippedAt != null).MaxAsync(row => row.Seq, ct) ?? 0;
            var head = await db.ActionLogHead.SingleAsync(ct);
            return new AuditSpan(new ChainHead(head.Seq, head.Hash), shipped);
        },
        ct);

    /// <summary>Numbers and bytes up to <paramref name="last"/> (inclusive), in order.</summary>
    public async IAsyncEnumerable<(long Seq, byte[] Line)> UpToAsync(long last, [EnumeratorCancellation] CancellationToken ct)
    {
        for (var page = 0L; page <= last / PageSize; page++)
        {
            foreach (var (seq, line) in (await PageAsync(page, ct)).Where(row => row.Key <= last).OrderBy(row => row.Key)) yield return (seq, line);
        }
    }

    /// <summary>The bytes that line <paramref name="seq"/> must have; null when there is no such row.</summary>
    public async Task<byte[]?> LineAsync(long seq, AuditSpan span, CancellationToken ct)
    {
        if (seq <= span.Head.Seq) return (await PageAsync(seq / PageSize, ct)).GetValueOrDefault(seq);
        // Numbered since the audit began: a kept page may be older than the row.
        return await database.ReadAsync(db => db.ActionRows.Where(row => row.Seq == seq).Select(row => row.Line).SingleOrDefaultAsync(ct), ct) is { } line ? Encoding.UTF8.GetBytes(line) : null;
    }

    /// <summary>Whether <paramref name="fragment"/> begins a line that was not on disk yet when the audit began: somebody is writing it now.</summary>
    public async Task<bool> IsBeingWrittenAsync(ReadOnlyMemory<byte> fragment, AuditSpan span, CancellationToken ct)
    {
        var next = await database.ReadAsync(
            db => db.ActionRows.Where(row => row.Seq > span.Shipped).OrderBy(row => row.Seq).Take(PageSize).Select(row => row.Line ?? "").ToListAsync(ct), ct);
        return next.Exists(line => Encoding.UTF8.GetBytes(line).AsSpan().StartsWith(fragment.Span));
    }

    /// <summary>Of the lines from <paramref name="first"/> to <paramref name="last"/> (inclusive), the first and last that should still be in a file; null when none should.</summary>
    public Task<(long First, long Last)?> MustExistAsync(long first, long last, DateTimeOffset? keptSince, CancellationToken ct) => database.ReadAsync(
        async db =>
        {
            var rows = db.ActionRows.Where(row => row.Seq >= first && row.Seq <= last && (keptSince == null || row.ShippedAt >= keptSince));
            return await rows.MinAsync(row => row.Seq, ct) is { } from && await rows.MaxAsync(row => row.Seq, ct) is { } to ? ((long, long)?)(from, to) : null;
        },
        ct);

    private async Task<Dictionary<long, byte[]>> PageAsync(long page, CancellationToken ct)
    {
        if (pages.TryGetValue(page, out var kept)) return kept;
        if (oldest.Count == PagesKept) pages.Remove(oldest.Dequeue());
        var (from, to) = (page * PageSize, (page + 1) * PageSize);
        var rows = await database.ReadAsync(
            db => db.ActionRows.Where(row => row.Seq >= from && row.Seq < to).Select(row => new { Seq = row.Seq!.Value, row.Line }).ToListAsync(ct), ct);
        oldest.Enqueue(page);
        return pages[page] = rows.ToDictionary(row => row.Seq, row => Encoding.UTF8.GetBytes(row.Line ?? ""));
    }
}
