using Microsoft.EntityFrameworkCore;
using WangCheng.Core.Leases;
using WangCheng.Core.Operations;
using WangCheng.Core.People;
using WangCheng.Core.Store;

namespace WangCheng.Core.Servers;

/// <summary>One server, as its owner asked to see it or as a card that follows an operation shows it.</summary>
public sealed class ShowServer(Database database)
{
    /// <returns>Done with a <see cref="ServerView"/>, or a refusal.</returns>
    public Task<Outcome> RunAsync(Caller caller, string asked, CancellationToken ct) =>
        database.ReadAsync<Outcome>(async db =>
        {
            var (server, refusal) = await FindServer.RunAsync(db, caller, asked, ct);
            return server is null ? Outcome.No(refusal!) : new Outcome.Done(await ViewAsync(db, server, ct));
        }, ct);

    /// <summary>What a card that follows <paramref name="id"/> must show now; null when there is no such operation.</summary>
    public Task<ServerView?> OfOperationAsync(OperationId id, CancellationToken ct) =>
        database.ReadAsync(async db =>
        {
            if (await db.Operations.SingleOrDefaultAsync(operation => operation.Id == id, ct) is not { } operation) return null;
            var server = await db.Servers.SingleAsync(s => s.Id == operation.Server, ct);
            var lease = await db.Leases.SingleOrDefaultAsync(l => l.Server == server.Id, ct);
            return new ServerView(server, lease, operation);
        }, ct);

    private static async Task<ServerView> ViewAsync(WangChengDb db, Server server, CancellationToken ct) => new(
        server,
        await db.Leases.SingleOrDefaultAsync(lease => lease.Server == server.Id, ct),
        await db.Operations.Where(operation => operation.Server == server.Id).OrderByDescending(operation => operation.CreatedAt).FirstOrDefaultAsync(ct));
}
