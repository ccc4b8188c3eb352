using Microsoft.EntityFrameworkCore;
using WangCheng.Core.Notices;
using WangCheng.Core.Operations;
using WangCheng.Core.People;
using WangCheng.Core.Store;

namespace WangCheng.Core.Servers;

/// <summary>
/// Nobody's server is touched behind their back: an owner is told, in their own chat, what an administrator did to their server. Every use case calls this in the transaction that
/// accepts the work; the card follows the work to its end.
/// </summary>
public sealed class OwnerTold(PersonalNotices personal, NoticeQueue notices)
{
    /// <summary>Nothing to tell when the owner did it.</summary>
    public Task AddAsync(WangChengDb db, Operation operation, Server server, Caller caller, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(operation);
        ArgumentNullException.ThrowIfNull(server);
        ArgumentNullException.ThrowIfNull(caller);
        return server.Owner == caller.Person ? Task.CompletedTask : TellAsync(db, server.Owner, operation, ct);
    }

    /// <summary>Whoever has left reads nothing any more; the administrators' cards about them say how things stand.</summary>
    private async Task TellAsync(WangChengDb db, PersonId owner, Operation operation, CancellationToken ct)
    {
        await notices.NewsAsync(db, Leavers.SubjectOf(owner), ct);
        if (!await db.People.AnyAsync(p => p.Id == owner && p.LeftAt != null, ct)) await personal.TellAsync(db, owner, ServerVerbs.OwnerTold, operation.Id.ToString(), ct);
    }
}
