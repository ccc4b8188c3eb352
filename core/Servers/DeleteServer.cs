using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using WangCheng.Core.ActionLog;
using WangCheng.Core.Notices;
using WangCheng.Core.Operations;
using WangCheng.Core.People;
using WangCheng.Core.Store;

namespace WangCheng.Core.Servers;

/// <summary>
/// Accepts that a server is deleted, with its disks and its public IP: stopped now, deleted when <see cref="ServersOptions.UndoWindow"/> is over. Asked for by a confirming tap only.
/// </summary>
public sealed class DeleteServer(
    ServerDecisions decisions, OperationQueue operations, NoticeQueue notices, OwnerTold owners, ActionLogWriter log, IOptionsMonitor<ServersOptions> options, TimeProvider time)
{
    /// <summary>How a server is given back.</summary>
    /// <param name="Server">Its id, or its name.</param>
    /// <param name="AtOnce">It cannot be restored, and nothing is waited for.</param>
    /// <param name="IsFollowed">The card that answers follows it from now on; one that follows somebody's servers as a whole goes on with that.</param>
    public sealed record Request(string Server, bool AtOnce = false, bool IsFollowed = true);

    /// <returns>Accepted (also for a repeat of the same request), or a refusal.</returns>
    public Task<Outcome> RunAsync(Caller caller, Request request, Confirmation confirmation, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(caller);
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(confirmation);
        return decisions.RunAsync(ServerVerbs.Delete, caller, request.Server, db => AcceptAsync(db, caller, request, confirmation, ct), ct);
    }

    private async Task<Outcome> AcceptAsync(WangChengDb db, Caller caller, Request request, Confirmation confirmation, CancellationToken ct)
    {
        var asked = request.Server;
        var (server, answer) = await FreeServer.LookAsync(db, caller, asked, confirmation.Key, ct);
        if (server is null) return request.AtOnce && answer is Outcome.Refused { Reason: ServerRefusals.Busy { Server: { DeleteAt: not null } waiting } } ? await HurryAsync(db, caller, waiting, confirmation, ct) : answer!;

        var window = request.AtOnce ? TimeSpan.Zero : options.CurrentValue.UndoWindow;
        var deleteAt = window > TimeSpan.Zero ? time.GetUtcNow() + window : (DateTimeOffset?)null;
        // Ownership is checked once more in the statement that changes the row, so that there is no gap between looking and doing.
        var taken = await db.Servers
            .Where(s => s.Id == server.Id && (s.State == ServerState.Running || s.State == ServerState.Stopped || s.State == ServerState.Broken) && (s.Owner == caller.Person || caller.IsAdministrator))
            .ExecuteUpdateAsync(set => set.SetProperty(s => s.State, ServerState.Deleting).SetProperty(s => s.DeleteAt, deleteAt), ct);
        // Zero: we waited for somebody who was faster, perhaps with the same tap, and what they did can be seen now.
        if (taken == 0) return (await FreeServer.LookAsync(db, caller, asked, confirmation.Key, ct)).Answer ?? Outcome.No(new ServerRefusals.NotFound(asked));

        await CostMeter.NoteAsync(db, server.Id, time.GetUtcNow(), ct);

        var (step, memory) = (deleteAt is null ? DeleteServerOperation.Send : DeleteServerOperation.Stop, DeleteMemory.First(wasRunning: server.State == ServerState.Running));
        var operation = operations.Add(db, ServerVerbs.Delete, server.Id, caller.Person, caller.Door, confirmation.Key, step, memory);
        log.Add(db, ServerRecords.Of(operation, ActionPhase.Accepted, server) with { Step = null });
        if (request.IsFollowed) await notices.FollowAsync(db, caller.Person, ServerVerbs.Delete, operation.Id.ToString(), confirmation.Answer, ct);
        await owners.AddAsync(db, operation, server, caller, ct);
        return new Outcome.Accepted(operation.Id);
    }

    /// <summary>It waits for the end of its undo window, and nobody wants to wait any more: that end is now. Said again, it has come already.</summary>
    private async Task<Outcome> HurryAsync(WangChengDb db, Caller caller, Server server, Confirmation confirmation, CancellationToken ct)
    {
        var (now, operations) = (time.GetUtcNow(), db.Operations);
        var hurried = await db.Servers
            .Where(s => s.Id == server.Id && s.DeleteAt > now && (s.Owner == caller.Person || caller.IsAdministrator))
            .Where(s => operations.Any(o => o.InProgressOn == s.Id && o.Verb == ServerVerbs.Delete && o.State == OperationState.Ready && o.CancelKey == null))
            .ExecuteUpdateAsync(set => set.SetProperty(s => s.DeleteAt, now), ct);
        if (await OperationQueue.InProgressAsync(db, server.Id, ct) is not { } work || work.Verb != ServerVerbs.Delete || work.IsCalledOff) return Outcome.No(new ServerRefusals.Busy(server, ServerVerbs.Delete));
        if (hurried == 0) return new Outcome.Accepted(work.Id);

        await operations.Where(o => o.Id == work.Id && o.State == OperationState.Ready).ExecuteUpdateAsync(set => set.SetProperty(o => o.DueAt, now).SetProperty(o => o.SavedAt, now), ct);
        log.Add(db, ServerRecords.Of(work, ActionPhase.Progressed, server) with { Actor = caller.Person, Door = caller.Door, Detail = "hurried" });
        await notices.NewsAsync(db, work.Id.ToString(), ct);
        await notices.FollowAsync(db, caller.Person, ServerVerbs.Delete, work.Id.ToString(), confirmation.Answer, ct);
        if (work.Person != caller.Person) await owners.AddAsync(db, work, server, caller, ct);
        return new Outcome.Accepted(work.Id);
    }
}
