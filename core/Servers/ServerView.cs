using WangCheng.Core.Leases;
using WangCheng.Core.Operations;

namespace WangCheng.Core.Servers;

/// <summary>One server as a person may see it: the row, its lease, and what is under way or went wrong with it.</summary>
public sealed record ServerView(Server Server, Lease? Lease, Operation? Operation)
{
    /// <summary>It should have been gone long ago; the cloud does not do it, and it is still being tried.</summary>
    public bool IsStuckDeleting => Server.State == ServerState.Deleting && Operation is { } operation && DeleteServerOperation.IsSlow(operation);
}
