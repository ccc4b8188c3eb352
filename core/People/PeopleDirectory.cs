using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using WangCheng.Core.Store;

namespace WangCheng.Core.People;

/// <summary>
/// Who people are. What was read once is kept, so that a turn that only reads writes nothing: a row changes only when Teams tells something new about the person.
/// </summary>
public sealed class PeopleDirectory(Database database, IOptions<PeopleOptions> options, TimeProvider time)
{
    private readonly HashSet<string> administrators = options.Value.Administrators.ToHashSet(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<PersonId, Seen> known = new();

    /// <summary>What Teams tells about a person with every message.</summary>
    public sealed record Seen(string Name, string Locale, string? TimeZone, string? PersonalAddress);

    public bool IsAdministrator(PersonId person) => administrators.Contains(person.Value);

    /// <summary>The person as remembered, after remembering what is new in <paramref name="seen"/>.</summary>
    public async Task<Person> MeetAsync(PersonId id, Seen seen, CancellationToken ct)
    {
        if (known.TryGetValue(id, out var before) && before == Merge(seen, before) && await FindAsync(id, ct) is { } person) return person;
        person = await database.WriteAsync(db => MeetAsync(db, id, seen, ct), ct);
        known[id] = new Seen(person.Name, person.Locale, person.TimeZone, person.PersonalAddress);
        return person;
    }

    public Task<Person?> FindAsync(PersonId id, CancellationToken ct) => database.ReadAsync(db => db.People.SingleOrDefaultAsync(p => p.Id == id, ct), ct);

    /// <summary>Chooses the language that WangCheng speaks with this person, whatever Teams says; <c>en</c> or <c>zh</c>.</summary>
    public Task SetLanguageAsync(PersonId id, string language, Func<WangChengDb, Task> also, CancellationToken ct) =>
        database.WriteAsync(async db =>
        {
            var changed = await db.People.Where(p => p.Id == id).ExecuteUpdateAsync(set => set.SetProperty(p => p.ChosenLanguage, language), ct);
            await also(db);
            return changed;
        }, ct);

    private async Task<Person> MeetAsync(WangChengDb db, PersonId id, Seen seen, CancellationToken ct)
    {
        var person = await db.People.SingleOrDefaultAsync(p => p.Id == id, ct);
        if (person is null)
        {
            person = new Person { Id = id, Name = seen.Name, Locale = seen.Locale, FirstSeenAt = time.GetUtcNow() };
            db.People.Add(person);
        }
        (person.Name, person.Locale) = (seen.Name, seen.Locale);
        person.TimeZone = seen.TimeZone ?? person.TimeZone;
        person.PersonalAddress = seen.PersonalAddress ?? person.PersonalAddress;
        return person;
    }

    private static Seen Merge(Seen now, Seen before) => now with { TimeZone = now.TimeZone ?? before.TimeZone, PersonalAddress = now.PersonalAddress ?? before.PersonalAddress };
}
