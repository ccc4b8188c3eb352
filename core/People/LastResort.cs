using Microsoft.EntityFrameworkCore;
using WangCheng.Core.Notices;
using WangCheng.Core.Store;

namespace WangCheng.Core.People;

/// <summary>Somebody could not be told what they must know, neither in Teams nor by e-mail: every administrator is told in their place.</summary>
public sealed class LastResort(PersonalNotices personal, PeopleDirectory people)
{
    /// <summary>Does nothing where <paramref name="letter"/> went to an administrator in somebody's place already: behind them there is nobody.</summary>
    public async Task TellAsync(WangChengDb db, Letter letter, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(letter);
        if (letter.InPlaceOf is not null) return;
        foreach (var administrator in people.Administrators.Where(id => id != letter.Person).Distinct())
            if (!await db.Notices.AnyAsync(n => n.Person == administrator && n.Verb == letter.Verb && n.Subject == letter.Subject, ct))
                await personal.TellInPlaceOfAsync(db, letter.Person, administrator, letter.Verb, letter.Subject, ct);
    }
}
