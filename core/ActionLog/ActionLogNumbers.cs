using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using WangCheng.Core.Store;

namespace WangCheng.Core.ActionLog;

/// <summary>A line that has its number and its bytes for good.</summary>
internal readonly record struct NumberedLine(long Seq, string Text);

/// <summary>Gives committed facts their place in the stream, and knows which lines are not known to be on disk.</summary>
internal sealed class ActionLogNumbers(Database database, TimeProvider time, ActionLogClaim claim, IOptions<ActionLogOptions> options)
{
    private const int Batch = 500;

    public Task<bool> AnyDueAsync(CancellationToken ct) => database.ReadAsync(
        async db => await db.ActionRows.AnyAsync(row => row.Seq == null, ct) || await Unshipped(db).AnyAsync(ct),
        ct);

    /// <summary>
    /// The lines to write next, in order: those that have a number and may not have reached the disk, else the next facts without one, which get it now.
    /// Null: somebody else holds the claim.
    /// </summary>
    public Task<IReadOnlyList<NumberedLine>?> NextAsync(CancellationToken ct) => database.WriteAsync<IReadOnlyList<NumberedLine>?>(
        async db =>
        {
            if (!await claim.TakeAsync(db, ct)) return null;
            var again = await Unshipped(db).OrderBy(row => row.Seq).Take(Batch).Select(row => new NumberedLine(row.Seq!.Value, row.Line!)).ToListAsync(ct);
            return again.Count > 0 ? again : await NumberAsync(db, ct);
        },
        ct);

    /// <summary>Remembers that all lines from <paramref name="first"/> to <paramref name="last"/> (inclusive) are on disk.</summary>
    public Task MarkShippedAsync(long first, long last, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        return database.WriteAsync(
            db => Unshipped(db).Where(row => row.Seq >= first && row.Seq <= last).ExecuteUpdateAsync(set => set.SetProperty(row => row.ShippedAt, now), ct),
            ct);
    }

    /// <summary>The bytes that line <paramref name="seq"/> must have; null when no row has that number.</summary>
    public Task<string?> LineAsync(long seq, CancellationToken ct) =>
        database.ReadAsync(db => db.ActionRows.Where(row => row.Seq == seq).Select(row => row.Line).SingleOrDefaultAsync(ct), ct);

    private async Task<List<NumberedLine>> NumberAsync(WangChengDb db, CancellationToken ct)
    {
        var head = await db.ActionLogHead.SingleAsync(ct);
        var rows = await db.ActionRows.Where(row => row.Seq == null).OrderBy(row => row.Id).Take(Batch).ToListAsync(ct);
        var lines = new List<NumberedLine>(rows.Count);
        foreach (var row in rows)
        {
            var (line, next) = HashChain.Next(new ChainHead(head.Seq, head.Hash), row.Fields, options.Value.Stream);
            (row.Seq, row.Line) = (next.Seq, line);
            (head.Seq, head.Hash) = (next.Seq, next.Hash);
            lines.Add(new NumberedLine(next.Seq, line));
        }
        return lines;
    }

    // In the words of the index that holds only these.
    private static IQueryable<ActionRow> Unshipped(WangChengDb db) => db.ActionRows.Where(row => row.ShippedAt == null && row.Seq != null);
}
