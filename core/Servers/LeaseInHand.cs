using Microsoft.EntityFrameworkCore;
using WangCheng.Core.Leases;
using WangCheng.Core.Operations;
using WangCheng.Core.People;
using WangCheng.Core.Store;

namespace WangCheng.Core.Servers;

/// <summary>
/// A server and its lease, which a request is about to change. The lease is tracked, and its version is checked when it is saved: whoever loses a race, with the same tap or with the
/// sweeper, comes here again and sees what the winner wrote.
/// </summary>
internal sealed record LeaseInHand(Server Server, Lease Lease)
{
    /// <param name="asked">Id, name, or an unambiguous beginning of a name.</param>
    /// <param name="key">Of the request.</param>
    /// <returns>Both; or else the answer: the same request was accepted before, or there is no such server.</returns>
    public static async Task<(LeaseInHand? Taken, Outcome? Answer)> TakeAsync(WangChengDb db, Caller caller, string asked, string key, CancellationToken ct)
    {
        var (server, refusal) = await FindServer.LivingAsync(db, caller, asked, ct);
        var lease = server is null ? null : await db.Leases.SingleAsync(l => l.Server == server.Id, ct);
        // After that look: the same tap may have been committed until then.
        if (await OperationQueue.FindAsync(db, key, ct) is { } before) return (null, new Outcome.Accepted(before.Id));
        return server is null || lease is null ? (null, Outcome.No(refusal!)) : (new(server, lease), null);
    }
}
