using Microsoft.EntityFrameworkCore;
using WangCheng.Core.ActionLog;
using WangCheng.Core.Leases;
using WangCheng.Core.Notices;
using WangCheng.Core.Operations;
using WangCheng.Core.People;
using WangCheng.Core.Store;

namespace WangCheng.Core.Servers;

/// <summary>Accepts that a server is started, stopped or restarted. Stops and restarts are asked for by a confirming tap only.</summary>
public sealed class PowerServer(
    Database database, ServerDecisions decisions, OperationQueue operations, NoticeQueue notices, OwnerTold owners, ShowServer showServer, ActionLogWriter log)
{
    /// <param name="Server">Id, name, or an unambiguous beginning of a name.</param>
    /// <param name="IsHard">As pulling the plug, for a server that hangs. Means nothing to a start.</param>
    public sealed record Request(PowerDeed Deed, string Server, bool IsHard);

    /// <summary>Whether it could be done, before anybody is asked to confirm it. Changes nothing.</summary>
    /// <returns>Done with a <see cref="ServerView"/>, or a refusal.</returns>
    public Task<Outcome> AskAsync(Caller caller, Request request, CancellationToken ct) =>
        database.ReadAsync<Outcome>(async db =>
        {
            var (server, repeats, refusal) = await LookAsync(db, caller, request, ct);
            if (server is null) return Outcome.No(refusal!);
            return repeats is not null ? Outcome.No(new ServerRefusals.Busy(server, repeats.Verb)) : new Outcome.Done(await showServer.ViewAsync(db, caller, server, ct));
        }, ct);

    /// <returns>Accepted (also for a repeat of the same request), Done with a <see cref="ServerView"/> when there was nothing to do, or a refusal.</returns>
    public Task<Outcome> RunAsync(Caller caller, Request request, Confirmation confirmation, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(caller);
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(confirmation);
        return decisions.RunAsync(request.Deed.Verb(), caller, request.Server, db => AcceptAsync(db, caller, request, confirmation, ct), ct);
    }

    private async Task<Outcome> AcceptAsync(WangChengDb db, Caller caller, Request request, Confirmation confirmation, CancellationToken ct)
    {
        if (await OperationQueue.FindAsync(db, confirmation.Key, ct) is { } before) return new Outcome.Accepted(before.Id);
        var (server, repeats, refusal) = await LookAsync(db, caller, request, ct);
        if (server is null) return Outcome.No(refusal!);
        if (repeats is not null)
        {
            // They asked for it just now, and it is under way: whoever asks again is answered as the first time.
            if (repeats.RequestKey != confirmation.Key) await notices.FollowAsync(db, caller.Person, repeats.Verb, repeats.Id.ToString(), confirmation.Answer, ct);
            return new Outcome.Accepted(repeats.Id);
        }
        if (PowerRules.IsSo(request.Deed, server)) return new Outcome.Done(await showServer.ViewAsync(db, caller, server, ct));

        var leases = db.Leases;
        // The row stays as it is until the cloud shows otherwise. This statement checks once more whose it is and holds the row until the commit.
        var held = await db.Servers
            .Where(s => s.Id == server.Id && s.State == server.State && (s.Owner == caller.Person || caller.IsAdministrator))
            .Where(s => request.Deed != PowerDeed.Start || !leases.Any(l => l.Server == s.Id && l.Stage != LeaseStage.Running))
            .ExecuteUpdateAsync(set => set.SetProperty(s => s.State, s => s.State), ct);
        if (held == 0) return Outcome.No((await LookAsync(db, caller, request, ct)).Refusal ?? new ServerRefusals.NotFound(request.Server));

        var verb = request.Deed.Verb();
        var operation = operations.Add(db, verb, server.Id, caller.Person, caller.Door, confirmation.Key, PowerServerOperation.Look, PowerMemory.First(request.IsHard));
        log.Add(db, ServerRecords.Of(operation, ActionPhase.Accepted, server) with { Step = null, Detail = request.IsHard ? PowerServerOperation.Hard : null });
        await notices.FollowAsync(db, caller.Person, verb, operation.Id.ToString(), confirmation.Answer, ct);
        await owners.AddAsync(db, operation, server, caller, ct);
        return new Outcome.Accepted(operation.Id);
    }

    /// <returns>The server; with it the operation in progress that does the same for the same person already; or why not.</returns>
    private static async Task<(Server? Server, Operation? Repeats, Refusal? Refusal)> LookAsync(WangChengDb db, Caller caller, Request request, CancellationToken ct)
    {
        var (server, notFound) = await FindServer.RunAsync(db, caller, request.Server, ct);
        if (server is null) return (null, null, notFound);
        if (await OperationQueue.InProgressAsync(db, server.Id, ct) is { } other)
            return other.Verb == request.Deed.Verb() && other.Person == caller.Person ? (server, other, null) : (null, null, new ServerRefusals.Busy(server, other.Verb));
        if (PowerRules.WhyNot(request.Deed, server) is { } why) return (null, null, why);
        // A server that nobody keeps is not started: its deletion was announced.
        if (request.Deed == PowerDeed.Start && await db.Leases.AsNoTracking().SingleOrDefaultAsync(l => l.Server == server.Id && l.Stage != LeaseStage.Running, ct) is { EndsAt: { } ended })
            return (null, null, new PowerRefusals.LeaseHasEnded(server, ended));
        return (server, null, null);
    }
}
