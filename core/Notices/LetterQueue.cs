using Microsoft.EntityFrameworkCore;
using WangCheng.Core.Store;

namespace WangCheng.Core.Notices;

/// <summary>Writes into the caller's transaction that something must go by e-mail.</summary>
public sealed class LetterQueue(IEnumerable<MustArrive> verbs, TimeProvider time)
{
    private readonly HashSet<Verb> verbs = [.. verbs.Select(one => one.Verb)];

    /// <summary>Teams cannot give <paramref name="notice"/> to its reader: if it must arrive and nothing of it ever did, a letter is owed from now on.</summary>
    public async Task OweAsync(WangChengDb db, Notice notice, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(notice);
        if (!verbs.Contains(notice.Verb) || notice.DeliveredAt is not null) return;
        if (await db.Letters.AnyAsync(letter => letter.Notice == notice.Id, ct)) return;
        var now = time.GetUtcNow();
        db.Letters.Add(new Letter { Notice = notice.Id, Person = notice.Person, Verb = notice.Verb, Subject = notice.Subject, InPlaceOf = notice.InPlaceOf, OwedSince = now, DueAt = now });
    }

    /// <summary>
    /// How many things had to be told, could not be told to the one they are for, neither in Teams nor by e-mail, and have reached no administrator either, with no letter on its way.
    /// </summary>
    public static Task<int> UnheardAsync(WangChengDb db, CancellationToken ct)
    {
        var delivered = db.Notices.Where(n => n.DeliveredAt != null);
        var onTheirWay = db.Letters.Where(letter => letter.State == LetterState.Waiting);
        return db.Letters
            .Where(letter => letter.State == LetterState.Undeliverable && letter.InPlaceOf == null)
            .CountAsync(letter => !delivered.Any(n => n.Verb == letter.Verb && n.Subject == letter.Subject) && !onTheirWay.Any(other => other.Verb == letter.Verb && other.Subject == letter.Subject), ct);
    }
}
