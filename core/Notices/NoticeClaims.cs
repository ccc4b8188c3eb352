using Microsoft.EntityFrameworkCore;
using WangCheng.Core.Store;

namespace WangCheng.Core.Notices;

/// <summary>
/// One sender per card at a time. A claim is written before sending; a claim that ended without a result means the sender died or lost the answer, and a new message
/// sent again then says that it may be a repeat.
/// </summary>
public sealed class NoticeClaims(Database database, Deliveries deliveries, LetterQueue letters, TimeProvider time)
{
    /// <summary>Longer than any single send with its retries.</summary>
    internal static readonly TimeSpan Length = TimeSpan.FromMinutes(2);

    private readonly Guid mine = Guid.NewGuid();

    /// <summary>Takes up to <paramref name="most"/> notices that are due and that nobody is sending.</summary>
    public async Task<IReadOnlyList<Notice>> TakeDueAsync(int most, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        var due = await database.ReadAsync(db => Due(db, now).OrderBy(n => n.DueAt).Select(n => n.Id).Take(most).ToListAsync(ct), ct);
        if (due.Count == 0) return [];
        return await database.WriteAsync(async db =>
        {
            var taken = await Due(db, now).Where(n => due.Contains(n.Id)).ToListAsync(ct);
            foreach (var notice in taken)
            {
                notice.MaybeTwice |= notice is { Claim: not null, Card: null };
                (notice.Claim, notice.ClaimEnds) = (mine, now + Length);
            }
            return taken;
        }, ct);
    }

    /// <summary>When the next notice can be taken: when it is due and nobody's claim is on it any more. Null when nothing is owed.</summary>
    public Task<DateTimeOffset?> NextDueAsync(CancellationToken ct) =>
        database.ReadAsync(db => db.Notices.Where(n => n.DueAt != null).MinAsync(n => n.ClaimEnds > n.DueAt ? n.ClaimEnds : n.DueAt, ct), ct);

    /// <summary>The reader's card now shows what <paramref name="notice"/> wanted when it was taken.</summary>
    /// <param name="arrived">False when there was nothing to show any more, so that nothing was sent.</param>
    public Task<bool> ShownAsync(Notice notice, string? card, bool arrived, Func<WangChengDb, Task>? also, CancellationToken ct) =>
        FinishAsync(notice, async (db, row) =>
        {
            if (arrived) await deliveries.ReachedAsync(db, row, ct);
            row.Card = card ?? row.Card;
            row.MaybeTwice = false;
            row.Shown = notice.Wanted;
            row.Attempts = 0;
            var more = row.Wanted > row.Shown;
            row.DueAt = more ? time.GetUtcNow() : null;
            row.OwedSince = more ? row.OwedSince : null;
        }, also, ct);

    /// <summary>Where the reader's personal chat is, known only now: <paramref name="notice"/> goes there, and so does every change of its card.</summary>
    public async Task AddressAsync(Notice notice, string address, string conversation, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(notice);
        (notice.Address, notice.Conversation) = (address, conversation);
        await database.WriteAsync(db => db.Notices.Where(n => n.Id == notice.Id && n.Claim == mine).ExecuteUpdateAsync(
            set => set.SetProperty(n => n.Address, address).SetProperty(n => n.Conversation, conversation), ct), ct);
    }

    /// <summary>Not now: again at <paramref name="at"/>.</summary>
    public Task<bool> LaterAsync(Notice notice, DateTimeOffset at, bool maybeArrived, CancellationToken ct) =>
        FinishAsync(notice, (_, row) =>
        {
            row.Attempts++;
            row.DueAt = at;
            row.MaybeTwice |= maybeArrived && row.Card is null;
            return Task.CompletedTask;
        }, null, ct);

    /// <summary>The card no longer exists: send a new message instead.</summary>
    public Task<bool> CardGoneAsync(Notice notice, CancellationToken ct) =>
        FinishAsync(notice, (_, row) =>
        {
            row.Card = null;
            row.DueAt = time.GetUtcNow();
            return Task.CompletedTask;
        }, null, ct);

    /// <summary>The reader cannot be told for now; what must arrive goes by e-mail from here on.</summary>
    public Task<bool> UndeliverableAsync(Notice notice, string why, Func<WangChengDb, Task> also, CancellationToken ct) =>
        FinishAsync(notice, (db, row) =>
        {
            row.Undeliverable = why;
            row.DueAt = null;
            return letters.OweAsync(db, row, ct);
        }, also, ct);

    private static IQueryable<Notice> Due(WangChengDb db, DateTimeOffset now) =>
        db.Notices.Where(n => n.DueAt != null && n.DueAt <= now && (n.ClaimEnds == null || n.ClaimEnds <= now));

    private Task<bool> FinishAsync(Notice notice, Func<WangChengDb, Notice, Task> change, Func<WangChengDb, Task>? also, CancellationToken ct) =>
        database.WriteAsync(async db =>
        {
            var row = await db.Notices.SingleOrDefaultAsync(n => n.Id == notice.Id && n.Claim == mine, ct);
            if (row is null) return false;
            await change(db, row);
            (row.Claim, row.ClaimEnds) = (null, null);
            if (also is not null) await also(db);
            return true;
        }, ct);
}
