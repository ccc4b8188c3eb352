using Microsoft.EntityFrameworkCore;
using WangCheng.Core.Store;

namespace WangCheng.Core.Notices;

/// <summary>
/// One sender per letter at a time. A claim is written before sending; one that ended without a result means that the sender died or lost the answer, and then the letter goes
/// once more, marked, and not a third time.
/// </summary>
public sealed class LetterClaims(Database database, Deliveries deliveries, TimeProvider time)
{
    /// <summary>Longer than any single send.</summary>
    internal static readonly TimeSpan Length = TimeSpan.FromMinutes(2);

    private readonly Guid mine = Guid.NewGuid();

    /// <summary>Takes up to <paramref name="most"/> letters that are due and that nobody is sending.</summary>
    public async Task<IReadOnlyList<Taken>> TakeDueAsync(int most, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        var due = await database.ReadAsync(db => Due(db, now).OrderBy(letter => letter.DueAt).Select(letter => letter.Notice).Take(most).ToListAsync(ct), ct);
        if (due.Count == 0) return [];
        return await database.WriteAsync(async db =>
        {
            var taken = new List<Taken>();
            foreach (var letter in await Due(db, now).Where(letter => due.Contains(letter.Notice)).ToListAsync(ct))
            {
                var diedWhileSending = letter.Claim is not null;
                taken.Add(new(letter, IsInDoubtTwice: diedWhileSending && letter.MaybeTwice));
                letter.MaybeTwice |= diedWhileSending;
                (letter.Claim, letter.ClaimEnds) = (mine, now + Length);
            }
            return taken;
        }, ct);
    }

    public Task<DateTimeOffset?> NextDueAsync(CancellationToken ct) =>
        database.ReadAsync(db => db.Letters.Where(letter => letter.DueAt != null).MinAsync(letter => letter.ClaimEnds > letter.DueAt ? letter.ClaimEnds : letter.DueAt, ct), ct);

    /// <summary>The mail server took it: its notice counts as delivered from this transaction on.</summary>
    public Task<bool> SentAsync(Letter letter, Func<WangChengDb, Task> also, CancellationToken ct) => FinishAsync(letter, async (db, row) =>
    {
        End(row, LetterState.Sent, null);
        if (await db.Notices.SingleOrDefaultAsync(n => n.Id == row.Notice, ct) is { } notice) await deliveries.ReachedAsync(db, notice, ct);
    }, also, ct);

    /// <summary>Not now: again at <paramref name="at"/>.</summary>
    public Task<bool> LaterAsync(Letter letter, DateTimeOffset at, bool maybeArrived, string why, CancellationToken ct) => FinishAsync(letter, (_, row) =>
    {
        (row.Attempts, row.DueAt, row.MaybeTwice, row.Failure) = (row.Attempts + 1, at, row.MaybeTwice || maybeArrived, why);
        return Task.CompletedTask;
    }, null, ct);

    /// <summary>There is nothing to send any more.</summary>
    public Task<bool> NotNeededAsync(Letter letter, CancellationToken ct) => FinishAsync(letter, (_, row) =>
    {
        End(row, LetterState.NotNeeded, null);
        return Task.CompletedTask;
    }, null, ct);

    /// <summary>It does not go this way.</summary>
    public Task<bool> UndeliverableAsync(Letter letter, string why, Func<WangChengDb, Task> also, CancellationToken ct) => FinishAsync(letter, (_, row) =>
    {
        End(row, LetterState.Undeliverable, why);
        return Task.CompletedTask;
    }, also, ct);

    /// <summary>A letter that is ours to send now.</summary>
    /// <param name="Letter">As claimed.</param>
    /// <param name="IsInDoubtTwice">It may have arrived twice already: a third time it is not sent.</param>
    public sealed record Taken(Letter Letter, bool IsInDoubtTwice);

    private void End(Letter row, LetterState state, string? why) => (row.State, row.Failure, row.DueAt, row.EndedAt) = (state, why, null, time.GetUtcNow());

    private static IQueryable<Letter> Due(WangChengDb db, DateTimeOffset now) =>
        db.Letters.Where(letter => letter.DueAt != null && letter.DueAt <= now && (letter.ClaimEnds == null || letter.ClaimEnds <= now));

    private Task<bool> FinishAsync(Letter letter, Func<WangChengDb, Letter, Task> change, Func<WangChengDb, Task>? also, CancellationToken ct) =>
        database.WriteAsync(async db =>
        {
            if (await db.Letters.SingleOrDefaultAsync(l => l.Notice == letter.Notice && l.Claim == mine, ct) is not { } row) return false;
            await change(db, row);
            (row.Claim, row.ClaimEnds) = (null, null);
            if (also is not null) await also(db);
            return true;
        }, ct);
}
