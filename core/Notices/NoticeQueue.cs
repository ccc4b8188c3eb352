using Microsoft.EntityFrameworkCore;
using WangCheng.Core.Store;

namespace WangCheng.Core.Notices;

/// <summary>Writes into the caller's transaction that somebody must be told.</summary>
public sealed class NoticeQueue(TimeProvider time)
{
    /// <summary>
    /// The answer's card follows <paramref name="subject"/> from now on, and owes it to <paramref name="person"/>. A card that followed something else before is
    /// re-pointed, so that one card is one row and has one sender.
    /// </summary>
    public async Task FollowAsync(WangChengDb db, PersonId person, Verb verb, string subject, AnswerTo answer, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(answer);
        var now = time.GetUtcNow();
        var notice = answer.Card is null ? null : await db.Notices.SingleOrDefaultAsync(n => n.Conversation == answer.Conversation && n.Card == answer.Card, ct);
        if (notice is null)
        {
            // A card that we never drew is not updated, whatever id came with the tap: the answer is a new message.
            notice = new Notice { Id = NoticeId.New(time), Person = person, Verb = verb, Subject = subject, Address = answer.Address, Conversation = answer.Conversation };
            db.Notices.Add(notice);
        }
        notice.Verb = verb;
        notice.Subject = subject;
        notice.Address = answer.Address;
        notice.Wanted++;
        notice.Attempts = 0;
        notice.DueAt = now;
        notice.OwedSince = now;
        notice.Undeliverable = null;
    }

    /// <summary>A card was drawn that can be tapped; it follows nothing yet. Only cards known here are ever updated.</summary>
    public NoticeId Drew(WangChengDb db, PersonId person, string address, string conversation, string card)
    {
        ArgumentNullException.ThrowIfNull(db);
        var notice = new Notice { Id = NoticeId.New(time), Person = person, Verb = new Verb(""), Subject = "", Address = address, Conversation = conversation, Card = card };
        db.Notices.Add(notice);
        return notice.Id;
    }

    public static Task<bool> IsDrawnAsync(WangChengDb db, string conversation, string card, CancellationToken ct) =>
        db.Notices.AnyAsync(n => n.Conversation == conversation && n.Card == card, ct);

    public static Task<bool> IsOwedUndeliverableAsync(WangChengDb db, PersonId person, CancellationToken ct) =>
        db.Notices.AnyAsync(n => n.Person == person && n.Undeliverable != null, ct);

    /// <summary>How many notices cannot be delivered, and since when the oldest of them has been owed. What went by e-mail instead is not among them.</summary>
    public sealed record Undeliverable(int Count, DateTimeOffset Oldest);

    public static async Task<Undeliverable> UndeliverableAsync(WangChengDb db, CancellationToken ct)
    {
        var sent = db.Letters.Where(letter => letter.State == LetterState.Sent);
        var owed = db.Notices.Where(n => n.Undeliverable != null && !sent.Any(letter => letter.Notice == n.Id));
        return new(await owed.CountAsync(ct), await owed.MinAsync(n => n.OwedSince, ct) ?? DateTimeOffset.MaxValue);
    }

    /// <summary>There is news of <paramref name="subject"/>: every card that follows it owes it.</summary>
    public Task NewsAsync(WangChengDb db, string subject, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        return db.Notices.Where(n => n.Subject == subject && n.Undeliverable == null).ExecuteUpdateAsync(set => set
            .SetProperty(n => n.Wanted, n => n.Wanted + 1)
            .SetProperty(n => n.Attempts, 0)
            .SetProperty(n => n.DueAt, n => n.DueAt ?? now)
            .SetProperty(n => n.OwedSince, n => n.OwedSince ?? now), ct);
    }

    /// <summary>The person is reachable again (wrote to us, installed again): what could not be told is owed once more.</summary>
    public Task<int> ReviveAsync(WangChengDb db, PersonId person, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        return db.Notices.Where(n => n.Person == person && n.Undeliverable != null).ExecuteUpdateAsync(set => set
            .SetProperty(n => n.Undeliverable, (string?)null)
            .SetProperty(n => n.Wanted, n => n.Wanted + 1)
            .SetProperty(n => n.Attempts, 0)
            .SetProperty(n => n.DueAt, now)
            .SetProperty(n => n.OwedSince, now), ct);
    }
}
