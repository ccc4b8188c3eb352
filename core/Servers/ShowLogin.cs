using WangCheng.Core.People;
using WangCheng.Core.Store;

namespace WangCheng.Core.Servers;

/// <summary>How somebody gets into a server of theirs: address, login name, and the keys that were put on it.</summary>
public sealed class ShowLogin(Database database)
{
    /// <param name="Keys">In the order in which they stand on the server; nobody knows what was changed there since.</param>
    /// <param name="IsOwn">Whoever looks may also go in.</param>
    public sealed record View(Server Server, IReadOnlyList<ServerKey> Keys, bool IsOwn);

    /// <returns>Done with a <see cref="View"/>, or a refusal.</returns>
    public Task<Outcome> RunAsync(Caller caller, string asked, CancellationToken ct) =>
        database.ReadAsync<Outcome>(async db =>
        {
            var (server, refusal) = await FindServer.RunAsync(db, caller, asked, ct);
            if (server is null) return Outcome.No(refusal!);
            return server.State.IsLiving() ? new Outcome.Done(new View(server, await db.ServerKeysOfAsync(server.Id, ct), server.Owner == caller.Person)) : Outcome.No(new ServerRefusals.AlreadyGone(server));
        }, ct);

    /// <summary>An administrator looks after servers, and has no business inside those of others: no console, no password.</summary>
    internal static Caller AsOwner(Caller caller)
    {
        ArgumentNullException.ThrowIfNull(caller);
        return caller with { IsAdministrator = false };
    }
}
