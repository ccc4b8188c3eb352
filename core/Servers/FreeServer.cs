using WangCheng.Core.Operations;
using WangCheng.Core.People;
using WangCheng.Core.Store;

namespace WangCheng.Core.Servers;

/// <summary>Which server somebody means on which something is to be put under way, where nothing is.</summary>
internal static class FreeServer
{
    /// <param name="asked">As for <see cref="FindServer.RunAsync"/>.</param>
    /// <param name="key">Of the request; null when nothing is to be done yet.</param>
    /// <returns>The server; or else the answer: the same request was accepted before, or why it cannot be.</returns>
    public static async Task<(Server? Server, Outcome? Answer)> LookAsync(WangChengDb db, Caller caller, string asked, string? key, CancellationToken ct)
    {
        if (key is not null && await OperationQueue.FindAsync(db, key, ct) is { } before) return (null, new Outcome.Accepted(before.Id));
        var (server, refusal) = await FindServer.RunAsync(db, caller, asked, ct);
        if (server is null) return (null, Outcome.No(refusal!));
        if (!server.State.IsLiving()) return (null, Outcome.No(new ServerRefusals.AlreadyGone(server)));
        if (await OperationQueue.InProgressAsync(db, server.Id, ct) is not { } other) return (server, null);
        // The same request may have been committed between two looks.
        return (null, key is not null && other.RequestKey == key ? new Outcome.Accepted(other.Id) : Outcome.No(new ServerRefusals.Busy(server, other.Verb)));
    }
}
