using Microsoft.EntityFrameworkCore;
using WangCheng.Core.People;
using WangCheng.Core.Store;

namespace WangCheng.Core.Servers;

/// <summary>Which server somebody means. Other people's servers read as if they were not there, unless an administrator asks by id.</summary>
public sealed class FindServer
{
    /// <summary>By id, by name, or by an unambiguous beginning of a name.</summary>
    public static async Task<(Server? Server, Refusal? Refusal)> RunAsync(WangChengDb db, Caller caller, string asked, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(caller);
        ArgumentNullException.ThrowIfNull(asked);
        if (ServerId.From(asked) is { } id)
        {
            var byId = await Theirs(db, caller).SingleOrDefaultAsync(server => server.Id == id, ct);
            return byId is null ? (null, new ServerRefusals.NotFound(asked)) : (byId, null);
        }
        var folded = asked.Trim().ToLowerInvariant();
        var mine = db.Servers.AsNoTracking().Where(server => server.Owner == caller.Person && server.TakenName != null);
        if (await mine.SingleOrDefaultAsync(server => server.TakenName == folded, ct) is { } exact) return (exact, null);
        var matches = folded.Length == 0 ? [] : await mine.Where(server => server.TakenName!.StartsWith(folded)).OrderBy(server => server.TakenName).Take(6).ToListAsync(ct);
        return matches.Count switch
        {
            0 => (null, new ServerRefusals.NotFound(asked)),
            1 => (matches[0], null),
            _ => (null, new ServerRefusals.Ambiguous(asked, matches)),
        };
    }

    /// <summary>One of their own: what administrators may see is not theirs to arrange.</summary>
    internal static Task<(Server? Server, Refusal? Refusal)> OwnLivingAsync(WangChengDb db, Caller caller, string asked, CancellationToken ct) =>
        LivingAsync(db, caller with { IsAdministrator = false }, asked, ct);

    /// <summary>One that is there or on its way, and is not being deleted.</summary>
    internal static async Task<(Server? Server, Refusal? Refusal)> LivingAsync(WangChengDb db, Caller caller, string asked, CancellationToken ct)
    {
        var (server, refusal) = await RunAsync(db, caller, asked, ct);
        return server switch
        {
            null => (null, refusal),
            { State: ServerState.Deleting } => (null, new ServerRefusals.Busy(server, ServerVerbs.Delete)),
            _ => server.State.IsLiving() ? (server, null) : (null, new ServerRefusals.AlreadyGone(server)),
        };
    }

    private static IQueryable<Server> Theirs(WangChengDb db, Caller caller) =>
        caller.IsAdministrator ? db.Servers.AsNoTracking() : db.Servers.AsNoTracking().Where(server => server.Owner == caller.Person);
}
