using WangCheng.Core.Operations;
using WangCheng.Core.People;

namespace WangCheng.Core.Servers;

/// <summary>Calls off a deletion while it can be: the server stays, and runs again if it did when its deletion was ordered.</summary>
public sealed class RestoreServer
{
    private static readonly CallOff.Kind Kind = new(ServerVerbs.Restore, ServerVerbs.Delete, DeletionWindow.Steps, WhyNot);

    private readonly CallOff callOff;

    internal RestoreServer(CallOff callOff) => this.callOff = callOff;

    /// <param name="asked">The server, by id or name.</param>
    /// <param name="deletion">The deletion that the tapped card was about; null for typed words. A later deletion of the same server is not called off by an old card.</param>
    /// <returns>Accepted (also for a repeat of the same request), Done when it was called off before, or a refusal.</returns>
    public Task<Outcome> RunAsync(Caller caller, string asked, OperationId? deletion, Confirmation confirmation, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(caller);
        ArgumentNullException.ThrowIfNull(confirmation);
        return callOff.RunAsync(Kind, caller, asked, deletion, confirmation, ct);
    }

    private static Refusal WhyNot(Server server, Operation? now) => server.State switch
    {
        ServerState.Deleted => new ServerRefusals.AlreadyGone(server),
        // A later deletion, asked for on an old card: it can still be restored, on its own card.
        ServerState.Deleting when server.DeleteAt is not null => new ServerRefusals.Busy(server, ServerVerbs.Delete),
        ServerState.Deleting => new ServerRefusals.TooLateToRestore(server),
        _ => now is null ? new ServerRefusals.NothingToRestore(server) : new ServerRefusals.Busy(server, now.Verb),
    };
}
