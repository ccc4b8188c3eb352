using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using WangCheng.Core.Store;

namespace WangCheng.Core.People;

/// <summary>
/// Who people are. A turn that only reads writes nothing: a row changes only when Teams tells something new about the person. It is compared with the row and not with a
/// memory of it, because another instance may have heard something newer.
/// </summary>
public sealed class PeopleDirectory(Database database, IOptions<PeopleOptions> options, TimeProvider time)
{
    private readonly HashSet<string> administrators = options.Value.Administrators.ToHashSet(StringComparer.OrdinalIgnoreCase);
    private readonly List<Team> teams = [.. options.Value.Teams.Select(team => new Team(team.Key, [.. team.Value.Members.Select(id => new PersonId(id.ToLowerInvariant()))]))];

    private readonly TimeZoneInfo usual = TimeZoneInfo.FindSystemTimeZoneById(options.Value.TimeZone);

    /// <summary>What Teams tells about a person with every message.</summary>
    public sealed record Seen(string? Name, string? Locale, string? TimeZone, string? PersonalAddress);

    private readonly Dictionary<PersonId, string> emails = options.Value.Emails.ToDictionary(email => new PersonId(email.Key.ToLowerInvariant()), email => email.Value);

    public IEnumerable<PersonId> Administrators => administrators.Select(id => new PersonId(id.ToLowerInvariant()));

    public bool IsAdministrator(PersonId person) => administrators.Contains(person.Value);

    /// <summary>Null for somebody who works alone.</summary>
    public Team? TeamOf(PersonId person) => teams.Find(team => team.Members.Contains(person));

    /// <summary>By whose clock something is meant for <paramref name="person"/>: theirs as Teams told it, else the configured one. A zone that this system does not know counts as none.</summary>
    /// <param name="person">Null for somebody we never heard from.</param>
    public TimeZoneInfo ZoneOf(Person? person) => person?.TimeZone is { } zone && TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var own) ? own : usual;

    /// <summary>The person as remembered, after remembering what is new in <paramref name="seen"/>; and whether this is the first we heard from their own chat.</summary>
    /// <param name="seen">Null parts are not told this time; what was told before stays.</param>
    public async Task<(Person Person, bool IsNew)> MeetAsync(PersonId id, Seen seen, CancellationToken ct) =>
        await FindAsync(id, ct) is { MissingSince: null } person && Tells(person) == Merge(seen, Tells(person))
            ? (person, false)
            : await database.WriteAsync(db => MeetAsync(db, id, seen, ct), ct);

    public Task<Person?> FindAsync(PersonId id, CancellationToken ct) => database.ReadAsync(db => db.People.SingleOrDefaultAsync(p => p.Id == id, ct), ct);

    /// <summary>Where <paramref name="id"/> gets e-mail: as Teams told, else as settings say; null when neither is known.</summary>
    public async Task<EmailAddress?> EmailOfAsync(PersonId id, CancellationToken ct) =>
        EmailAddress.From((await FindAsync(id, ct))?.Email) ?? EmailAddress.From(emails.GetValueOrDefault(id));

    /// <summary>Teams told the address of somebody whom we met; written only when it is another than before.</summary>
    public async Task RememberEmailAsync(Person person, EmailAddress email, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(person);
        ArgumentNullException.ThrowIfNull(email);
        if (person.Email == email.Value) return;
        await database.WriteAsync(db => db.People.Where(p => p.Id == person.Id).ExecuteUpdateAsync(set => set.SetProperty(p => p.Email, email.Value), ct), ct);
    }

    /// <summary>Chooses the language that WangCheng speaks with this person, whatever Teams says; <c>en</c> or <c>zh</c>.</summary>
    /// <param name="also">Written with it, and only if this changed anything: a repeat of the same wish is no second choice.</param>
    public Task SetLanguageAsync(PersonId id, string language, Func<WangChengDb, Task> also, CancellationToken ct) =>
        database.WriteAsync(async db =>
        {
            var changed = await db.People.Where(p => p.Id == id && p.ChosenLanguage != language).ExecuteUpdateAsync(set => set.SetProperty(p => p.ChosenLanguage, language), ct);
            if (changed > 0) await also(db);
            return changed;
        }, ct);

    private async Task<(Person, bool)> MeetAsync(WangChengDb db, PersonId id, Seen seen, CancellationToken ct)
    {
        var person = await db.People.SingleOrDefaultAsync(p => p.Id == id, ct);
        var isNew = seen.PersonalAddress is { } address && (person is null || await IsFirstAddressAsync(db, id, address, ct));
        if (person is null)
        {
            person = new Person { Id = id, Name = "", Locale = "", FirstSeenAt = time.GetUtcNow(), LookDueAt = time.GetUtcNow() + Looking.Every };
            db.People.Add(person);
        }
        (var name, var locale, person.TimeZone, person.PersonalAddress) = Merge(seen, Tells(person));
        (person.Name, person.Locale) = (name!, locale!);
        // They speak: whoever was missing is looked for right away.
        if (person.MissingSince is not null) person.LookDueAt = time.GetUtcNow();
        return (person, isNew);
    }

    /// <summary>Decided by the statement that changes the row: of two meetings at once only one finds it empty.</summary>
    private static async Task<bool> IsFirstAddressAsync(WangChengDb db, PersonId id, string address, CancellationToken ct) =>
        await db.People.Where(p => p.Id == id && p.PersonalAddress == null).ExecuteUpdateAsync(set => set.SetProperty(p => p.PersonalAddress, address), ct) == 1;

    private static Seen Tells(Person person) => new(person.Name, person.Locale, person.TimeZone, person.PersonalAddress);

    private static Seen Merge(Seen now, Seen before) =>
        new(now.Name ?? before.Name, now.Locale ?? before.Locale, now.TimeZone ?? before.TimeZone, now.PersonalAddress ?? before.PersonalAddress);
}
