using Microsoft.EntityFrameworkCore;
using WangCheng.Core.ActionLog;
using WangCheng.Core.Leases;
using WangCheng.Core.Notices;
using WangCheng.Core.Operations;
using WangCheng.Core.People;
using WangCheng.Core.Quotas;
using WangCheng.Core.Secrets;
using WangCheng.Core.Store;

namespace WangCheng.Core.Servers;

/// <summary>
/// Gives servers another owner, all of them or none: the rows, their leases and the quota in one transaction, the tags at the cloud a moment later. An administrator decides it, for
/// somebody who is no longer there to ask. Nobody is raised above a limit by it, and what they have already keeps its name: where that is taken, the newcomer gets a number.
/// </summary>
public sealed class HandOverServer(
    ServerDecisions decisions, QuotaBook quotas, OperationQueue operations, PersonalNotices personal, NoticeQueue notices, LeaseBell bell, ActionLogWriter log, TimeProvider time)
{
    /// <param name="Servers">At least one.</param>
    /// <param name="To">Somebody we have met.</param>
    public sealed record Request(IReadOnlyList<ServerId> Servers, PersonId To);

    /// <param name="key">The same for every repeat of the same request by the same person.</param>
    /// <returns>Accepted (also for a repeat of the same request), or the first refusal; then nothing has changed.</returns>
    public async Task<Outcome> RunAsync(Caller caller, Request request, string key, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(caller);
        ArgumentNullException.ThrowIfNull(request);
        var outcome = await decisions.RunAsync(ServerVerbs.HandOver, caller, request.Servers[0].ToString(), db => AcceptAllAsync(db, caller, request, key, ct), ct);
        bell.Bell.Ring();
        return outcome;
    }

    private async Task<Outcome> AcceptAllAsync(WangChengDb db, Caller caller, Request request, string key, CancellationToken ct)
    {
        Outcome last = Outcome.No(new ServerRefusals.NotFound(""));
        foreach (var server in request.Servers)
        {
            last = await AcceptAsync(db, caller, server, request.To, $"{key}:{server}", ct);
            if (last is Outcome.Refused) return last;
        }
        return last;
    }

    private async Task<Outcome> AcceptAsync(WangChengDb db, Caller caller, ServerId id, PersonId to, string key, CancellationToken ct)
    {
        var (server, answer) = await LookAsync(db, caller, id, to, key, ct);
        if (server is null) return answer!;
        var name = await FreeName.ForAsync(db, to, server.Name, ct);

        // Whose it is, and how it is, is checked once more in the statement that changes the row.
        var given = await db.Servers
            .Where(s => s.Id == id && s.Owner == server.Owner && s.State == server.State && caller.IsAdministrator)
            .ExecuteUpdateAsync(set => set.SetProperty(s => s.Owner, to).SetProperty(s => s.Name, name.Value).SetProperty(s => s.TakenName, name.Folded), ct);
        // Zero: we waited for somebody who was faster, and what they did can be seen now.
        if (given == 0) return (await LookAsync(db, caller, id, to, key, ct)).Answer ?? Outcome.No(new ServerRefusals.NotFound(server.Name));

        var operation = operations.Add(db, ServerVerbs.HandOver, id, caller.Person, caller.Door, key, LabelServerOperation.Tell, new HandOverMemory(server.Owner.Value, to.Value).Write());
        log.Add(db, ServerRecords.Of(operation, ActionPhase.Accepted, server) with { Step = null, ServerName = name.Value, Owner = to, Detail = $"from {server.Owner}" });
        await MoveLeaseAsync(db, id, to, ct);
        await SecretBox.DropAllAsync(db, id, ct);
        await TellAsync(db, operation, server.Owner, to, ct);

        // The contended rows last, so that they are locked for the shortest time.
        await db.SaveChangesAsync(ct);
        if (await quotas.HandOverAsync(db, id, server.Owner, to, new QuotaAmounts(1, server.VCpus, server.MemoryMiB, server.DiskGiB), ct) is { } over) return Outcome.No(over);
        await db.SaveChangesAsync(ct);
        return new Outcome.Accepted(operation.Id);
    }

    /// <returns>The server that can be given, or else the answer.</returns>
    private static async Task<(Server? Server, Outcome? Answer)> LookAsync(WangChengDb db, Caller caller, ServerId id, PersonId to, string key, CancellationToken ct)
    {
        if (!caller.IsAdministrator) return (null, Outcome.No(new PeopleRefusals.OnlyAdministrators()));
        var (server, answer) = await FreeServer.LookAsync(db, caller, id.ToString(), key, ct);
        if (server is null) return (null, answer);
        var isSomebody = server.Owner != to && await db.People.AnyAsync(p => p.Id == to && p.LeftAt == null, ct);
        return isSomebody ? (server, null) : (null, Outcome.No(new ServerRefusals.NobodyToTakeIt()));
    }

    private Task<int> MoveLeaseAsync(WangChengDb db, ServerId server, PersonId to, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        return db.Leases.Where(lease => lease.Server == server).ExecuteUpdateAsync(
            set => set.SetProperty(lease => lease.Owner, to).SetProperty(lease => lease.NextDueAt, now).SetProperty(lease => lease.Version, lease => lease.Version + 1), ct);
    }

    /// <summary>The new owner, the old one as long as they are here, and whoever has a card about what the old one left.</summary>
    private async Task TellAsync(WangChengDb db, Operation operation, PersonId from, PersonId to, CancellationToken ct)
    {
        await personal.TellAsync(db, to, ServerVerbs.HandOver, operation.Id.ToString(), ct);
        if (await db.People.AnyAsync(p => p.Id == from && p.LeftAt == null, ct)) await personal.TellAsync(db, from, ServerVerbs.HandOver, operation.Id.ToString(), ct);
        await notices.NewsAsync(db, Leavers.SubjectOf(from), ct);
    }
}
