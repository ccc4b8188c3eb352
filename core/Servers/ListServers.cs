using Microsoft.EntityFrameworkCore;
using WangCheng.Core.Leases;
using WangCheng.Core.Operations;
using WangCheng.Core.People;
using WangCheng.Core.Store;

namespace WangCheng.Core.Servers;

/// <summary>What somebody has now, newest first.</summary>
public sealed class ListServers(Database database)
{
    public const int PageSize = 10;

    /// <param name="Servers">At most <see cref="PageSize"/>.</param>
    /// <param name="Total">How many there are in all.</param>
    /// <param name="Page">From 1.</param>
    public sealed record View(IReadOnlyList<ServerView> Servers, int Total, int Page);

    public Task<View> RunAsync(Caller caller, int page, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(caller);
        return database.ReadAsync(async db =>
        {
            var mine = db.Servers.Where(server => server.Owner == caller.Person && server.TakenName != null);
            var total = await mine.CountAsync(ct);
            var at = Math.Clamp(page, 1, Math.Max(1, (total + PageSize - 1) / PageSize));
            var servers = await mine.OrderByDescending(server => server.AskedAt).Skip((at - 1) * PageSize).Take(PageSize).ToListAsync(ct);
            var ids = servers.ConvertAll(server => server.Id);
            var leases = await db.Leases.Where(lease => ids.Contains(lease.Server)).ToDictionaryAsync(lease => lease.Server, ct);
            var operations = await db.Operations.Where(operation => operation.InProgressOn != null && ids.Contains(operation.Server)).ToDictionaryAsync(operation => operation.Server, ct);
            return new View([.. servers.Select(server => new ServerView(server, leases.GetValueOrDefault(server.Id), operations.GetValueOrDefault(server.Id)))], total, at);
        }, ct);
    }
}
