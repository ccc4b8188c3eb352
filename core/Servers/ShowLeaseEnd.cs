using Microsoft.EntityFrameworkCore;
using WangCheng.Core.Leases;
using WangCheng.Core.Store;

namespace WangCheng.Core.Servers;

/// <summary>What the notice of an end must show now, to the owner or to whoever reads it in their place.</summary>
public sealed class ShowLeaseEnd
{
    private readonly Database database;
    private readonly LeaseLook look;

    internal ShowLeaseEnd(Database database, LeaseLook look) => (this.database, this.look) = (database, look);

    /// <param name="Owner">What the owner is called: an administrator may read it too.</param>
    public sealed record View(LeaseEnd End, LeaseCare Care, string Owner);

    /// <param name="offered">The extensions that the card has buttons for.</param>
    /// <returns>Null when there was no such end.</returns>
    public Task<View?> RunAsync(LeaseEndId id, IReadOnlyList<Extension> offered, CancellationToken ct) =>
        database.ReadAsync(async db =>
        {
            if (await db.LeaseEnds.SingleOrDefaultAsync(e => e.Id == id, ct) is not { } end) return null;
            var owner = await db.Servers.Where(server => server.Id == end.Server).Select(server => server.Owner).SingleAsync(ct);
            var care = await look.AtAsync(db, owner, end.Server, end.EndsAt, offered, ct);
            return new View(end, (await look.WithCostsAsync(db, [care], ct))[0], await ShowServer.NameAsync(db, owner, ct));
        }, ct);
}
