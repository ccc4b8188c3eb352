using Microsoft.EntityFrameworkCore;
using WangCheng.Core.ActionLog;
using WangCheng.Core.Notices;
using WangCheng.Core.Operations;
using WangCheng.Core.People;
using WangCheng.Core.Store;

namespace WangCheng.Core.Servers;

/// <summary>Gives a server another name: in the row at once, by one statement, so that the old name is free when the new one is taken and not before; at the cloud a moment later.</summary>
public sealed class RenameServer(
    ServerDecisions decisions, OperationQueue operations, NoticeQueue notices, OwnerTold owners, ShowServer showServer, ActionLogWriter log)
{
    /// <param name="Server">Id, name, or an unambiguous beginning of a name.</param>
    /// <param name="NewName">As typed.</param>
    public sealed record Request(string Server, string NewName);

    /// <returns>Accepted (also for a repeat of the same request), Done with a <see cref="ServerView"/> when it is called so already, or a refusal.</returns>
    public Task<Outcome> RunAsync(Caller caller, Request request, Confirmation confirmation, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(caller);
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(confirmation);
        return decisions.RunAsync(ServerVerbs.Rename, caller, request.Server, db => AcceptAsync(db, caller, request, confirmation, ct), ct);
    }

    private async Task<Outcome> AcceptAsync(WangChengDb db, Caller caller, Request request, Confirmation confirmation, CancellationToken ct)
    {
        if (await OperationQueue.FindAsync(db, confirmation.Key, ct) is { } before) return new Outcome.Accepted(before.Id);
        if (ServerName.From(request.NewName.Trim()) is not { } name) return Outcome.No(new ServerRefusals.NameNotAllowed(request.NewName));
        if (await RepeatedAsync(db, caller, request, name, ct) is { } done)
        {
            await notices.FollowAsync(db, caller.Person, done.Verb, done.Id.ToString(), confirmation.Answer, ct);
            return new Outcome.Accepted(done.Id);
        }
        var (server, refusal) = await LookAsync(db, caller, request, name, ct);
        if (server is null) return Outcome.No(refusal!);
        if (server.Name == name.Value) return new Outcome.Done(await showServer.ViewAsync(db, caller, server, ct));

        // Whose it is and what it was called is checked once more in the statement that changes the row; that the name is free, by the unique key of owner and name.
        var renamed = await db.Servers
            .Where(s => s.Id == server.Id && s.TakenName == server.TakenName && (s.Owner == caller.Person || caller.IsAdministrator))
            .ExecuteUpdateAsync(set => set.SetProperty(s => s.Name, name.Value).SetProperty(s => s.TakenName, name.Folded), ct);
        if (renamed == 0) return Outcome.No((await LookAsync(db, caller, request, name, ct)).Refusal ?? new ServerRefusals.NotFound(request.Server));

        var operation = operations.Add(db, ServerVerbs.Rename, server.Id, caller.Person, caller.Door, confirmation.Key, LabelServerOperation.Tell, new RenameMemory(server.Name, name.Value).Write());
        log.Add(db, ServerRecords.Of(operation, ActionPhase.Accepted, server) with { Step = null, ServerName = name.Value, Detail = $"{server.Name} -> {name.Value}" });
        await notices.FollowAsync(db, caller.Person, ServerVerbs.Rename, operation.Id.ToString(), confirmation.Answer, ct);
        await owners.AddAsync(db, operation, server, caller, ct);
        return new Outcome.Accepted(operation.Id);
    }

    private static async Task<(Server? Server, Refusal? Refusal)> LookAsync(WangChengDb db, Caller caller, Request request, ServerName name, CancellationToken ct)
    {
        var (server, notFound) = await FindServer.RunAsync(db, caller, request.Server, ct);
        if (server is null) return (null, notFound);
        if (!server.State.IsLiving()) return (null, new ServerRefusals.AlreadyGone(server));
        if (await OperationQueue.InProgressAsync(db, server.Id, ct) is { } other) return (null, new ServerRefusals.Busy(server, other.Verb));
        if (!server.State.IsThere()) return (null, new ServerRefusals.Busy(server, server.State == ServerState.Creating ? ServerVerbs.Create : ServerVerbs.Delete));
        var isTaken = await db.Servers.AnyAsync(s => s.Owner == server.Owner && s.TakenName == name.Folded && s.Id != server.Id, ct);
        return isTaken ? (null, new ServerRefusals.NameTaken(name.Value)) : (server, null);
    }

    /// <summary>The same words again, from somebody who did not hear the answer: their server has the new name already, and the old one leads nowhere.</summary>
    private static async Task<Operation?> RepeatedAsync(WangChengDb db, Caller caller, Request request, ServerName name, CancellationToken ct)
    {
        var old = request.Server.Trim().ToLowerInvariant();
        var theirs = db.Servers.Where(s => s.Owner == caller.Person);
        if (await theirs.AnyAsync(s => s.TakenName == old, ct) || await theirs.SingleOrDefaultAsync(s => s.TakenName == name.Folded, ct) is not { } server) return null;
        var last = await db.Operations.AsNoTracking().Where(o => o.Server == server.Id).OrderByDescending(o => o.CreatedAt).FirstOrDefaultAsync(ct);
        return last is { } operation && operation.Verb == ServerVerbs.Rename && ServerName.From(RenameMemory.Read(operation.Memory).From)?.Folded == old ? operation : null;
    }
}
