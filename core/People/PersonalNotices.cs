using Microsoft.EntityFrameworkCore;
using WangCheng.Core.Notices;
using WangCheng.Core.Store;

namespace WangCheng.Core.People;

/// <summary>
/// Tells somebody something that they did not ask for, in their personal chat. Who has none yet is owed it, and told when they come: the sender fills in the address then. What
/// must arrive does not wait for that, and goes by e-mail at once.
/// </summary>
public sealed class PersonalNotices(LetterQueue letters, TimeProvider time)
{
    /// <summary>Whoever the notice is for, a card of this <paramref name="subject"/> follows it from now on.</summary>
    public async Task TellAsync(WangChengDb db, PersonId person, Verb verb, string subject, CancellationToken ct)
    {
        var notice = await AddAsync(db, person, verb, subject, inPlaceOf: null, ct);
        if (notice.Undeliverable is not null) await letters.OweAsync(db, notice, ct);
    }

    /// <summary>The same as news that somebody else could not be told: by chat and by e-mail.</summary>
    public async Task TellInPlaceOfAsync(WangChengDb db, PersonId unreached, PersonId person, Verb verb, string subject, CancellationToken ct) =>
        await letters.OweAsync(db, await AddAsync(db, person, verb, subject, unreached, ct), ct);

    private async Task<Notice> AddAsync(WangChengDb db, PersonId person, Verb verb, string subject, PersonId? inPlaceOf, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        var now = time.GetUtcNow();
        var isReachable = await db.People.AnyAsync(p => p.Id == person && p.PersonalAddress != null, ct);
        var notice = new Notice
        {
            Id = NoticeId.New(time),
            Person = person,
            InPlaceOf = inPlaceOf,
            Verb = verb,
            Subject = subject,
            Address = Notice.Personal,
            Conversation = "",
            Wanted = 1,
            DueAt = isReachable ? now : null,
            OwedSince = now,
            Undeliverable = isReachable ? null : "no personal chat yet",
        };
        db.Notices.Add(notice);
        return notice;
    }
}
