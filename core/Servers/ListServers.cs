using Microsoft.EntityFrameworkCore;
using WangCheng.Core.Leases;
using WangCheng.Core.Operations;
using WangCheng.Core.People;
using WangCheng.Core.Store;

namespace WangCheng.Core.Servers;

/// <summary>What somebody, their team or everybody has now, newest first, a page at a time.</summary>
public sealed class ListServers(Database database, PeopleDirectory people)
{
    public const int PageSize = 10;

    /// <summary>More words nobody looks for at once.</summary>
    private const int MostWords = 4;

    public enum Whose
    {
        Mine,

        /// <summary>Of everybody in the caller's team, the caller included.</summary>
        Team,

        /// <summary>For administrators only.</summary>
        All,
    }

    /// <param name="Whose">Decided again at every page: what a button carries is a claim.</param>
    /// <param name="State">Only those in this state; null for all.</param>
    /// <param name="Find">Words that all must stand in the server's or its owner's name; null for all.</param>
    /// <param name="Page">From 1; one that is not there becomes the nearest.</param>
    public sealed record Request(Whose Whose = Whose.Mine, ServerState? State = null, string? Find = null, int Page = 1);

    /// <param name="Asked">With the page that is shown.</param>
    /// <param name="Servers">At most <see cref="PageSize"/>.</param>
    /// <param name="Owners">Names of those who have them, as far as we met them.</param>
    /// <param name="Team">Its name, when a team was asked for.</param>
    /// <param name="Total">How many there are in all.</param>
    public sealed record View(Request Asked, IReadOnlyList<ServerView> Servers, IReadOnlyDictionary<PersonId, string> Owners, string? Team, int Total)
    {
        public int Before => (Asked.Page - 1) * PageSize;

        public int After => Total - Before - Servers.Count;
    }

    /// <returns>Done with a <see cref="View"/>, or a refusal.</returns>
    public Task<Outcome> RunAsync(Caller caller, Request request, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(caller);
        ArgumentNullException.ThrowIfNull(request);
        if (request.Whose == Whose.All && !caller.IsAdministrator) return Task.FromResult(Outcome.No(new PeopleRefusals.OnlyAdministrators()));
        var team = people.TeamOf(caller.Person);
        if (request.Whose == Whose.Team && team is null) return Task.FromResult(Outcome.No(new ServerRefusals.NoTeam()));
        return database.ReadAsync<Outcome>(async db => new Outcome.Done(await PageAsync(db, Asked(db, caller, team, request), request, team, ct)), ct);
    }

    private static IQueryable<Server> Asked(WangChengDb db, Caller caller, Team? team, Request request)
    {
        var met = db.People;
        var servers = db.Servers.Where(server => server.TakenName != null);
        servers = request.Whose switch
        {
            Whose.Mine => servers.Where(server => server.Owner == caller.Person),
            Whose.Team => servers.Where(server => team!.Members.Contains(server.Owner)),
            _ => servers,
        };
        if (request.State is { } state) servers = servers.Where(server => server.State == state);
#pragma warning disable CA1304, CA1311, CA1862 // said in SQL, which knows no culture
        foreach (var word in (request.Find ?? "").ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(MostWords))
            servers = servers.Where(server => server.TakenName!.Contains(word) || met.Any(person => person.Id == server.Owner && person.Name.ToLower().Contains(word)));
#pragma warning restore CA1304, CA1311, CA1862
        return servers;
    }

    private static async Task<View> PageAsync(WangChengDb db, IQueryable<Server> asked, Request request, Team? team, CancellationToken ct)
    {
        var total = await asked.CountAsync(ct);
        var at = Math.Clamp(request.Page, 1, Math.Max(1, (total + PageSize - 1) / PageSize));
        var servers = await asked.OrderByDescending(server => server.AskedAt).ThenByDescending(server => server.Id).Skip((at - 1) * PageSize).Take(PageSize).ToListAsync(ct);
        var ids = servers.ConvertAll(server => server.Id);
        var owners = servers.Select(server => server.Owner).Distinct().ToList();
        var leases = await db.Leases.Where(lease => ids.Contains(lease.Server)).ToDictionaryAsync(lease => lease.Server, ct);
        var operations = await db.Operations.Where(operation => operation.InProgressOn != null && ids.Contains(operation.Server)).ToDictionaryAsync(operation => operation.Server, ct);
        var names = await db.People.Where(person => owners.Contains(person.Id)).ToDictionaryAsync(person => person.Id, person => person.Name, ct);
        var views = servers.ConvertAll(server => new ServerView(server, leases.GetValueOrDefault(server.Id), operations.GetValueOrDefault(server.Id)));
        return new(request with { Page = at }, views, names, request.Whose == Whose.Team ? team?.Name : null, total);
    }
}
