using Microsoft.EntityFrameworkCore;
using WangCheng.Core.ActionLog;
using WangCheng.Core.People;
using WangCheng.Core.Store;

namespace WangCheng.Core.Keys;

/// <summary>Gives a person one more key. New servers of theirs get it; those that are there stay as they are.</summary>
public sealed class AddKey(Database database, ActionLogWriter log, RefusalLog refusals, TimeProvider time)
{
    public const int Most = 10;

    /// <param name="Pasted">What should be one public key. Never logged: it may be something else.</param>
    /// <param name="Name">Null takes the key's own comment.</param>
    public sealed record Request(string Pasted, string? Name)
    {
        /// <summary>Not what was pasted.</summary>
        public override string ToString() => $"a key called {Name ?? "by its comment"}";
    }

    /// <returns>Done with the <see cref="SshKey"/>, also when it was there already by that name; or a refusal.</returns>
    public async Task<Outcome> RunAsync(Caller caller, Request request, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(caller);
        ArgumentNullException.ThrowIfNull(request);
        var (key, refusal) = SshKeyReader.Read(request.Pasted);
        var outcome = key is null ? Outcome.No(refusal!) : await database.DecideAsync(db => AddAsync(db, caller, key, request.Name, ct), ct);
        if (outcome is Outcome.Refused { Reason: var why })
            await refusals.AddAsync(new ActionRecord { Verb = KeyVerbs.Add, Phase = ActionPhase.Refused, Actor = caller.Person, Door = caller.Door, Reason = why.Code, Detail = why.Facts }, ct);
        return outcome;
    }

    private async Task<Outcome> AddAsync(WangChengDb db, Caller caller, SshPublicKey key, string? wanted, CancellationToken ct)
    {
        // Nothing of the row changes: it is held, so that of two keys at the same instant the second one is counted too.
        await db.People.Where(person => person.Id == caller.Person).ExecuteUpdateAsync(set => set.SetProperty(person => person.FirstSeenAt, person => person.FirstSeenAt), ct);
        var keys = await db.SshKeysOfAsync(caller.Person, ct);
        var asked = wanted is null ? null : KeyName.From(wanted);
        if (wanted is not null && asked is null) return Outcome.No(new KeyRefusals.NameNotAllowed(wanted));
        if (keys.FirstOrDefault(one => one.Fingerprint == key.Fingerprint) is { } same)
            return asked is null || asked.Folded == same.FoldedName ? new Outcome.Done(same) : Outcome.No(new KeyRefusals.AlreadyThere(same.Name));
        if (keys.Count >= Most) return Outcome.No(new KeyRefusals.TooMany(Most));
        var taken = keys.Select(one => one.FoldedName).ToList();
        if (asked is not null && taken.Contains(asked.Folded)) return Outcome.No(new KeyRefusals.NameTaken(asked.Value));

        var name = asked ?? KeyName.Near(key.Comment, taken);
        var added = new SshKey { Person = caller.Person, Fingerprint = key.Fingerprint, Name = name.Value, FoldedName = name.Folded, Line = key.Line, AddedAt = time.GetUtcNow() };
        db.SshKeys.Add(added);
        log.Add(db, new ActionRecord { Verb = KeyVerbs.Add, Phase = ActionPhase.Done, Actor = caller.Person, Door = caller.Door, Detail = $"{added.Name} {added.Type} {added.Fingerprint}" });
        return new Outcome.Done(added);
    }
}
