using Microsoft.EntityFrameworkCore;
using WangCheng.Core.ActionLog;
using WangCheng.Core.Notices;
using WangCheng.Core.Operations;
using WangCheng.Core.People;
using WangCheng.Core.Store;

namespace WangCheng.Core.Servers;

/// <summary>
/// Calls off work that is under way on a server. One conditional statement decides whether that still comes in time; whoever is at work finds it and turns back. Nobody's claim is
/// touched, so a step that is being done right now ends as it would.
/// </summary>
internal sealed class CallOff(ServerDecisions decisions, NoticeQueue notices, OwnerTold owners, ActionLogWriter log, TimeProvider time)
{
    /// <param name="Verb">What is asked for.</param>
    /// <param name="Of">The verb of the work that is called off.</param>
    /// <param name="Steps">In which steps of it that comes in time; null means in all of them.</param>
    /// <param name="WhyNot">The refusal when nothing could be called off, from the server and what is under way on it.</param>
    internal sealed record Kind(Verb Verb, Verb Of, IReadOnlyList<string>? Steps, Func<Server, Operation?, Refusal> WhyNot);

    /// <param name="asked">The server, by id or name.</param>
    /// <param name="which">The one piece of work that is meant, or null for whatever is under way. An old button never calls off later work.</param>
    /// <returns>Accepted (also for a repeat of the same request), Done when somebody had called it off before, or a refusal.</returns>
    public Task<Outcome> RunAsync(Kind kind, Caller caller, string asked, OperationId? which, Confirmation confirmation, CancellationToken ct) =>
        decisions.RunAsync(kind.Verb, caller, asked, db => AcceptAsync(db, kind, caller, asked, which, confirmation, ct), ct);

    private async Task<Outcome> AcceptAsync(WangChengDb db, Kind kind, Caller caller, string asked, OperationId? which, Confirmation confirmation, CancellationToken ct)
    {
        var (server, work, answer) = await LookAsync(db, kind, caller, asked, which, confirmation, ct);
        if (answer is not null) return answer;

        // Ownership and whether it is in time are checked in the statement that changes the row, so that there is no gap between looking and doing.
        var (now, steps, servers) = (time.GetUtcNow(), kind.Steps, db.Servers);
        var taken = await db.Operations
            .Where(o => o.Id == work!.Id && o.State == OperationState.Ready && o.CancelKey == null && (steps == null || steps.Contains(o.Step)))
            .Where(o => servers.Any(s => s.Id == o.Server && (s.Owner == caller.Person || caller.IsAdministrator)))
            .ExecuteUpdateAsync(set => set.SetProperty(o => o.CancelKey, confirmation.Key).SetProperty(o => o.DueAt, now).SetProperty(o => o.SavedAt, now), ct);
        // Zero: we waited for somebody who was faster, and what they did can be seen now.
        if (taken == 0) return (await LookAsync(db, kind, caller, asked, which, confirmation, ct)).Answer ?? Outcome.No(new ServerRefusals.NotFound(asked));

        await db.Servers.Where(s => s.Id == server!.Id).ExecuteUpdateAsync(set => set.SetProperty(s => s.DeleteAt, (DateTimeOffset?)null), ct);
        log.Add(db, ServerRecords.Of(kind.Verb, ActionPhase.Accepted, server!) with { Actor = caller.Person, Door = caller.Door, Operation = work!.Id, Step = work.Step });
        await notices.NewsAsync(db, work.Id.ToString(), ct);
        await notices.FollowAsync(db, caller.Person, kind.Of, work.Id.ToString(), confirmation.Answer, ct);
        // Of an administrator's own work they were told when it began, and that card follows it.
        if (work.Person == server!.Owner) await owners.AddAsync(db, work, server, caller, ct);
        return new Outcome.Accepted(work.Id);
    }

    /// <returns>The work that can be called off, or else the answer.</returns>
    private static async Task<(Server? Server, Operation? Work, Outcome? Answer)> LookAsync(
        WangChengDb db, Kind kind, Caller caller, string asked, OperationId? which, Confirmation confirmation, CancellationToken ct)
    {
        if (await db.Operations.AsNoTracking().SingleOrDefaultAsync(o => o.CancelKey == confirmation.Key, ct) is { } before) return (null, null, new Outcome.Accepted(before.Id));
        var (server, refusal) = await FindServer.RunAsync(db, caller, asked, ct);
        if (server is null) return (null, null, Outcome.No(refusal!));
        var now = await OperationQueue.InProgressAsync(db, server.Id, ct);
        var work = which is { } id ? await db.Operations.AsNoTracking().SingleOrDefaultAsync(o => o.Id == id && o.Server == server.Id, ct) : now;
        if (work is { IsCalledOff: true } && work.Verb == kind.Of) return (server, work, new Outcome.Done(server));
        var isInTime = work is { State: OperationState.Ready } && work.Verb == kind.Of && kind.Steps?.Contains(work.Step) != false;
        return (server, work, isInTime ? null : Outcome.No(kind.WhyNot(server, now)));
    }
}
