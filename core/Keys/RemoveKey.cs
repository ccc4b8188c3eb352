using Microsoft.EntityFrameworkCore;
using WangCheng.Core.ActionLog;
using WangCheng.Core.People;
using WangCheng.Core.Store;

namespace WangCheng.Core.Keys;

/// <summary>Takes a key from a person: servers made from now on do not get it. Those that are there keep it, for only who is on them can take it off.</summary>
public sealed class RemoveKey(Database database, ActionLogWriter log, RefusalLog refusals)
{
    /// <summary>The key somebody means, by name or an unambiguous beginning of it. Changes nothing.</summary>
    /// <returns>Done with the <see cref="SshKey"/>, or a refusal.</returns>
    public async Task<Outcome> FindAsync(Caller caller, string asked, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(caller);
        ArgumentNullException.ThrowIfNull(asked);
        var folded = asked.Trim().ToLowerInvariant();
        var keys = await database.ReadAsync(db => db.SshKeysOfAsync(caller.Person, ct), ct);
        var like = keys.Where(key => key.FoldedName == folded).ToList();
        if (like.Count == 0 && folded.Length > 0) like = [.. keys.Where(key => key.FoldedName.StartsWith(folded, StringComparison.Ordinal))];
        if (like.Count == 1) return new Outcome.Done(like[0]);
        var refusal = new KeyRefusals.NotFound(asked);
        await refusals.AddAsync(new ActionRecord { Verb = KeyVerbs.Remove, Phase = ActionPhase.Refused, Actor = caller.Person, Door = caller.Door, Reason = refusal.Code, Detail = refusal.Facts }, ct);
        return Outcome.No(refusal);
    }

    /// <returns>Done: it is not among their keys, and if it was, that is a line in the log.</returns>
    public Task<Outcome> RunAsync(Caller caller, string fingerprint, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(caller);
        return database.DecideAsync(async db =>
        {
            var name = await db.SshKeys.Where(key => key.Person == caller.Person && key.Fingerprint == fingerprint).Select(key => key.Name).SingleOrDefaultAsync(ct);
            var removed = await db.SshKeys.Where(key => key.Person == caller.Person && key.Fingerprint == fingerprint).ExecuteDeleteAsync(ct);
            if (removed > 0) log.Add(db, new ActionRecord { Verb = KeyVerbs.Remove, Phase = ActionPhase.Done, Actor = caller.Person, Door = caller.Door, Detail = $"{name} {fingerprint}" });
            return new Outcome.Done(fingerprint);
        }, ct);
    }
}
