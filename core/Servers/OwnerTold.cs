using WangCheng.Core.Operations;
using WangCheng.Core.People;
using WangCheng.Core.Store;

namespace WangCheng.Core.Servers;

/// <summary>
/// Nobody's server is touched behind their back: an owner is told, in their own chat, what an administrator did to their server. Every use case calls this in the transaction that
/// accepts the work; the card follows the work to its end.
/// </summary>
public sealed class OwnerTold(PersonalNotices personal)
{
    /// <summary>Nothing to tell when the owner did it.</summary>
    public Task AddAsync(WangChengDb db, Operation operation, Server server, Caller caller, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(operation);
        ArgumentNullException.ThrowIfNull(server);
        ArgumentNullException.ThrowIfNull(caller);
        return server.Owner == caller.Person ? Task.CompletedTask : personal.TellAsync(db, server.Owner, ServerVerbs.OwnerTold, operation.Id.ToString(), ct);
    }
}
