using Microsoft.EntityFrameworkCore;
using WangCheng.Core.Leases;
using WangCheng.Core.People;
using WangCheng.Core.Store;

namespace WangCheng.Core.Servers;

/// <summary>Finds the request behind a server that never came to be, so that it can be asked for again. Changes nothing: only the button under the facts orders.</summary>
public sealed class RetryServer(Database database, ServerDecisions decisions)
{
    /// <summary>A name is looked for among so many of a person's servers, the newest first.</summary>
    private const int MostLookedAt = 100;

    /// <param name="Server">What was asked for; its row keeps all of it but the lease.</param>
    /// <param name="Lease">As it was asked for.</param>
    public sealed record View(Server Server, TimeSpan Lease);

    /// <param name="asked">The server, by id, or by its name or the beginning of it; the newest of that name is meant.</param>
    /// <returns>Done with a <see cref="View"/>, or a refusal.</returns>
    public async Task<Outcome> RunAsync(Caller caller, string asked, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(caller);
        ArgumentNullException.ThrowIfNull(asked);
        var outcome = await database.ReadAsync(db => FindAsync(db, caller, asked, ct), ct);
        if (outcome is Outcome.Refused { Reason: var why }) await decisions.RefusedAsync(ServerVerbs.Retry, caller, asked, why, ct);
        return outcome;
    }

    /// <summary>What <paramref name="caller"/> could ask for once more, the newest first; of requests of one name only the newest.</summary>
    public Task<IReadOnlyList<Server>> OfferedAsync(Caller caller, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(caller);
        return database.ReadAsync<IReadOnlyList<Server>>(async db =>
            NewestOfEach(await db.Servers.Where(server => server.Owner == caller.Person).OrderByDescending(server => server.AskedAt).Take(MostLookedAt).ToListAsync(ct)).FindAll(server => server.State == ServerState.Failed), ct);
    }

    private static async Task<Outcome> FindAsync(WangChengDb db, Caller caller, string asked, CancellationToken ct)
    {
        var mine = db.Servers.Where(server => server.Owner == caller.Person);
        var found = ServerId.From(asked) is { } id ? await mine.Where(server => server.Id == id).ToListAsync(ct)
            : Named(await mine.OrderByDescending(server => server.AskedAt).Take(MostLookedAt).ToListAsync(ct), asked.Trim());
        if (found.Count == 0) return Outcome.No(new ServerRefusals.NotFound(asked));
        if (found.Count > 1) return Outcome.No(new ServerRefusals.Ambiguous(asked, found));
        var server = found[0];
        if (server.State != ServerState.Failed) return Outcome.No(new ServerRefusals.NothingToRetry(server));
        return new Outcome.Done(new View(server, await db.Leases.Where(lease => lease.Server == server.Id).Select(lease => lease.Length).SingleAsync(ct)));
    }

    /// <summary>The newest of exactly that name, or else the newest of each name that failed and begins so.</summary>
    private static List<Server> Named(List<Server> newestFirst, string asked)
    {
        if (asked.Length == 0) return [];
        var newest = NewestOfEach(newestFirst);
        return newest.Find(server => string.Equals(server.Name, asked, StringComparison.OrdinalIgnoreCase)) is { } exact
            ? [exact] : newest.FindAll(server => server.State == ServerState.Failed && server.Name.StartsWith(asked, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Two may have been asked for in the same instant: the one that lives is the newer one, for a name is free only when its server has ended.</summary>
    private static List<Server> NewestOfEach(List<Server> newestFirst) =>
        [.. newestFirst.OrderByDescending(server => server.TakenName is not null).DistinctBy(server => server.Name, StringComparer.OrdinalIgnoreCase)];
}
