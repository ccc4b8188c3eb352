using Microsoft.EntityFrameworkCore;
using WangCheng.Core.Notices;
using WangCheng.Core.Store;

namespace WangCheng.Core.People;

/// <summary>
/// Tells somebody something that they did not ask for, in their personal chat. Who has none yet is owed it, and told when they come: the sender fills in the address then.
/// </summary>
public sealed class PersonalNotices(TimeProvider time)
{
    /// <summary>Whoever the notice is for, a card of this <paramref name="subject"/> follows it from now on.</summary>
    public async Task TellAsync(WangChengDb db, PersonId person, Verb verb, string subject, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        var now = time.GetUtcNow();
        var isReachable = await db.People.AnyAsync(p => p.Id == person && p.PersonalAddress != null, ct);
        db.Notices.Add(new Notice
        {
            Id = NoticeId.New(time),
            Person = person,
            Verb = verb,
            Subject = subject,
            Address = Notice.Personal,
            Conversation = "",
            Wanted = 1,
            DueAt = isReachable ? now : null,
            OwedSince = now,
            Undeliverable = isReachable ? null : "no personal chat yet",
        });
    }
}
