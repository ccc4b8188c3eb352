using Microsoft.EntityFrameworkCore;
using WangCheng.Core.Leases;
using WangCheng.Core.People;
using WangCheng.Core.Store;

namespace WangCheng.Core.Servers;

/// <summary>What somebody ordered last, whatever became of it: what most people want again.</summary>
public sealed class LastOrder(Database database)
{
    public sealed record View(Server Server, TimeSpan Lease);

    /// <summary>Null when they never ordered anything.</summary>
    public Task<View?> RunAsync(Caller caller, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(caller);
        return database.ReadAsync(async db =>
        {
            if (await db.Servers.Where(server => server.Owner == caller.Person).OrderByDescending(server => server.AskedAt).FirstOrDefaultAsync(ct) is not { } last) return null;
            return await db.Leases.Where(lease => lease.Server == last.Id).Select(lease => (TimeSpan?)lease.Length).SingleOrDefaultAsync(ct) is { } length ? new View(last, length) : null;
        }, ct);
    }
}
