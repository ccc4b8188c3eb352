using Microsoft.EntityFrameworkCore;
using WangCheng.Core.ActionLog;
using WangCheng.Core.Notices;
using WangCheng.Core.Operations;
using WangCheng.Core.People;
using WangCheng.Core.Secrets;
using WangCheng.Core.Store;

namespace WangCheng.Core.Servers;

/// <summary>
/// Accepts that a server gets another password: made, sealed and written down before the cloud or anybody hears of it. Its owner alone may ask, by a confirming tap. It counts
/// from the next start or restart on.
/// </summary>
public sealed class ResetPassword(
    Database database, ServerDecisions decisions, OperationQueue operations, SecretBox secrets, NoticeQueue notices, ActionLogWriter log)
{
    /// <summary>Whether it could be asked for now. Changes nothing.</summary>
    /// <returns>Done with the <see cref="Server"/>, or a refusal.</returns>
    public async Task<Outcome> AskAsync(Caller caller, string asked, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(caller);
        var (server, answer) = await database.ReadAsync(db => LookAsync(db, caller, asked, key: null, ct), ct);
        if (server is not null) return new Outcome.Done(server);
        if (answer is Outcome.Refused { Reason: var why }) await decisions.RefusedAsync(ServerVerbs.Password, caller, asked, why, ct);
        return answer!;
    }

    /// <returns>Accepted (also for a repeat of the same request), or a refusal.</returns>
    public Task<Outcome> RunAsync(Caller caller, string asked, Confirmation confirmation, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(caller);
        ArgumentNullException.ThrowIfNull(confirmation);
        return decisions.RunAsync(ServerVerbs.Password, caller, asked, db => AcceptAsync(db, caller, asked, confirmation, ct), ct);
    }

    private async Task<Outcome> AcceptAsync(WangChengDb db, Caller caller, string asked, Confirmation confirmation, CancellationToken ct)
    {
        var (server, answer) = await LookAsync(db, caller, asked, confirmation.Key, ct);
        if (server is null) return answer!;

        // Nothing of the row changes: it is held, so that there is no gap between looking and doing.
        var held = await db.Servers
            .Where(s => s.Id == server.Id && s.Owner == caller.Person && !s.IsFrozen && (s.State == ServerState.Running || s.State == ServerState.Stopped))
            .ExecuteUpdateAsync(set => set.SetProperty(s => s.State, s => s.State), ct);
        // Zero: we waited for somebody who was faster, and what they did can be seen now.
        if (held == 0) return (await LookAsync(db, caller, asked, confirmation.Key, ct)).Answer ?? Outcome.No(new ServerRefusals.NotFound(asked));

        var operation = operations.Add(db, ServerVerbs.Password, server.Id, caller.Person, caller.Door, confirmation.Key, ResetPasswordOperation.Send, "{}");
        secrets.Make(db, operation.Id, server.Id, caller.Person, needsRestart: true);
        log.Add(db, ServerRecords.Of(operation, ActionPhase.Accepted, server) with { Step = null });
        await notices.FollowAsync(db, caller.Person, ServerVerbs.Password, operation.Id.ToString(), confirmation.Answer, ct);
        return new Outcome.Accepted(operation.Id);
    }

    /// <param name="key">Null when nothing is to be done yet.</param>
    /// <returns>The server that can get one, or else the answer.</returns>
    private static async Task<(Server? Server, Outcome? Answer)> LookAsync(WangChengDb db, Caller caller, string asked, string? key, CancellationToken ct)
    {
        var (server, answer) = await FreeServer.LookAsync(db, ShowLogin.AsOwner(caller), asked, key, ct);
        if (server is null) return (null, answer);
        return server is { IsFrozen: false, State: ServerState.Running or ServerState.Stopped } ? (server, null) : (null, Outcome.No(new PowerRefusals.NotWell(server)));
    }
}
