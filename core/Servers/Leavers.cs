using Microsoft.EntityFrameworkCore;
using WangCheng.Core.ActionLog;
using WangCheng.Core.Leases;
using WangCheng.Core.Notices;
using WangCheng.Core.Operations;
using WangCheng.Core.People;
using WangCheng.Core.Store;

namespace WangCheng.Core.Servers;

/// <summary>
/// Owners of servers who are no longer in the company. Somebody else asks the directory; what it says is written here: a definite "no" twice, with time between, makes somebody a
/// leaver, and every administrator gets one card about what they left behind. Not being able to ask says nothing.
/// </summary>
public sealed class Leavers(Database database, PeopleDirectory people, PersonalNotices personal, NoticeQueue notices, NoticeBell bell, ActionLogWriter log, TimeProvider time)
{
    private const string Prefix = "leaver:";

    /// <summary>More of a leaver's servers do not fit on one card; the others follow when these are dealt with.</summary>
    public const int MostShown = 10;

    /// <summary>Among more people nobody finds the right one in a list.</summary>
    private const int MostOffered = 60;

    /// <param name="Servers">At most <see cref="MostShown"/>, by name.</param>
    /// <param name="Total">How many they have.</param>
    /// <param name="Others">Who could have them: people of their team first.</param>
    public sealed record View(Person Leaver, IReadOnlyList<ServerView> Servers, int Total, IReadOnlyList<Person> Others);

    /// <summary>What the cards about <paramref name="leaver"/> follow.</summary>
    public static string SubjectOf(PersonId leaver) => Prefix + leaver.Value;

    public static PersonId? PersonOf(string subject)
    {
        ArgumentNullException.ThrowIfNull(subject);
        return subject.StartsWith(Prefix, StringComparison.Ordinal) ? new PersonId(subject[Prefix.Length..]) : null;
    }

    public Task<DateTimeOffset?> NextDueAsync(CancellationToken ct) => database.ReadAsync(db => db.People.MinAsync(person => (DateTimeOffset?)person.LookDueAt, ct), ct);

    /// <summary>Takes up to <paramref name="most"/> people who have servers and are to be asked about. Whoever dies before an answer is written asks again an hour later.</summary>
    public async Task<IReadOnlyList<Person>> TakeDueAsync(int most, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        if (await NextDueAsync(ct) is not { } due || due > now) return [];
        return await database.WriteAsync(async db =>
        {
            var (next, servers) = (now + Looking.Every, db.Servers);
            // Who has nothing is nobody's leaver, and whom we have no chat with cannot be asked about.
            await db.People.Where(p => p.LookDueAt <= now && (p.PersonalAddress == null || !servers.Any(s => s.Owner == p.Id && s.TakenName != null)))
                .ExecuteUpdateAsync(set => set.SetProperty(p => p.LookDueAt, next), ct);
            var taken = await db.People.Where(p => p.LookDueAt <= now).OrderBy(p => p.LookDueAt).Take(most).ToListAsync(ct);
            foreach (var person in taken) person.LookDueAt = now + Looking.AgainAfter;
            return taken;
        }, ct);
    }

    /// <summary>The directory knows them; cards about somebody who had left say that they are back.</summary>
    public async Task HereAsync(PersonId person, CancellationToken ct)
    {
        var next = time.GetUtcNow() + Looking.Every;
        await database.WriteAsync(async db =>
        {
            var isBack = await db.People.Where(p => p.Id == person && p.LeftAt != null).ExecuteUpdateAsync(set => set.SetProperty(p => p.LeftAt, (DateTimeOffset?)null), ct) == 1;
            await db.People.Where(p => p.Id == person).ExecuteUpdateAsync(set => set.SetProperty(p => p.LookDueAt, next).SetProperty(p => p.MissingSince, (DateTimeOffset?)null), ct);
            if (!isBack) return false;
            log.Add(db, Record(person) with { Detail = "back" });
            await notices.NewsAsync(db, SubjectOf(person), ct);
            return true;
        }, ct);
        bell.Bell.Ring();
    }

    /// <summary>The directory was asked and does not know them.</summary>
    public async Task NotHereAsync(PersonId person, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        var (soon, next, sure) = (now + Looking.SureAfter, now + Looking.Every, now - Looking.SureAfter);
        await database.WriteAsync(async db =>
        {
            if (await db.People.Where(p => p.Id == person && p.MissingSince == null).ExecuteUpdateAsync(set => set.SetProperty(p => p.MissingSince, now).SetProperty(p => p.LookDueAt, soon), ct) == 1) return false;
            // Of two who heard it at once, one tells; and who spoke in between, and is missing all the same, is asked about again.
            var isNew = await db.People.Where(p => p.Id == person && p.LeftAt == null && p.MissingSince <= sure).ExecuteUpdateAsync(set => set.SetProperty(p => p.LeftAt, now), ct) == 1;
            await db.People.Where(p => p.Id == person && p.LeftAt != null).ExecuteUpdateAsync(set => set.SetProperty(p => p.LookDueAt, next), ct);
            if (!isNew) return false;
            log.Add(db, Record(person));
            foreach (var administrator in people.Administrators.Where(id => id != person)) await personal.TellAsync(db, administrator, PeopleVerbs.Left, SubjectOf(person), ct);
            return true;
        }, ct);
        bell.Bell.Ring();
    }

    /// <summary>How things stand with what <paramref name="leaver"/> has; null when we never met them.</summary>
    public Task<View?> ShowAsync(PersonId leaver, CancellationToken ct) => database.ReadAsync(async db =>
    {
        if (await db.People.SingleOrDefaultAsync(p => p.Id == leaver, ct) is not { } person) return null;
        var theirs = db.Servers.Where(s => s.Owner == leaver && s.TakenName != null);
        var servers = await theirs.OrderBy(s => s.TakenName).Take(MostShown).ToListAsync(ct);
        var ids = servers.ConvertAll(s => s.Id);
        var leases = await db.Leases.Where(l => ids.Contains(l.Server)).ToDictionaryAsync(l => l.Server, ct);
        var operations = await db.Operations.Where(o => o.InProgressOn != null && ids.Contains(o.Server)).ToDictionaryAsync(o => o.Server, ct);
        var mates = people.TeamOf(leaver)?.Members ?? [];
        var others = await db.People.Where(p => p.Id != leaver && p.LeftAt == null && p.PersonalAddress != null).OrderByDescending(p => mates.Contains(p.Id)).ThenBy(p => p.Name).Take(MostOffered).ToListAsync(ct);
        return new View(person, servers.ConvertAll(s => new ServerView(s, leases.GetValueOrDefault(s.Id), operations.GetValueOrDefault(s.Id))), await theirs.CountAsync(ct), others);
    }, ct);

    /// <summary>All that somebody has, for what is to be done to all of it.</summary>
    public Task<IReadOnlyList<Server>> AllOfAsync(PersonId leaver, CancellationToken ct) =>
        database.ReadAsync<IReadOnlyList<Server>>(async db => await db.Servers.Where(s => s.Owner == leaver && s.TakenName != null).OrderBy(s => s.TakenName).ToListAsync(ct), ct);

    private static ActionRecord Record(PersonId person) => new() { Verb = PeopleVerbs.Left, Phase = ActionPhase.Done, Door = Doors.Timer, Owner = person };
}
