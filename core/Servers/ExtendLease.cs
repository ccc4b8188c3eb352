using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using WangCheng.Core.ActionLog;
using WangCheng.Core.Leases;
using WangCheng.Core.Notices;
using WangCheng.Core.Operations;
using WangCheng.Core.People;
using WangCheng.Core.Store;

namespace WangCheng.Core.Servers;

/// <summary>
/// Keeps a server longer. Asking shows the facts; only a tap that carries them extends, and a server that was stopped for the end of its lease is started again in the same
/// transaction. Of two taps at once the second one finds another end than it showed, and asks again.
/// </summary>
public sealed class ExtendLease(
    Database database, ServerDecisions decisions, OperationQueue operations, NoticeQueue notices, OwnerTold owners, LeaseBell bell, ActionLogWriter log, IOptionsMonitor<LeaseOptions> options, TimeProvider time)
{
    /// <summary>The facts of each of these extensions, as far as it is possible. Changes nothing.</summary>
    /// <param name="asked">Id, name, or an unambiguous beginning of a name.</param>
    /// <returns>Done with the <see cref="ExtensionQuote"/>s as a list, or why none of them is possible.</returns>
    public Task<Outcome> AskAsync(Caller caller, string asked, IReadOnlyList<Extension> extensions, CancellationToken ct) =>
        database.ReadAsync<Outcome>(async db =>
        {
            var looks = new List<(ExtensionQuote? Quote, Refusal? Refusal)>();
            foreach (var extension in extensions) looks.Add(await LookAsync(db, caller, asked, extension, ct));
            var quotes = looks.Select(look => look.Quote).OfType<ExtensionQuote>().ToList();
            return quotes.Count > 0 ? new Outcome.Done(quotes) : Outcome.No(looks[0].Refusal!);
        }, ct);

    /// <param name="asked">Id, name, or an unambiguous beginning of a name.</param>
    /// <param name="shown">Hash of the facts on the card that was tapped.</param>
    /// <param name="on">The digest whose button it was: that card goes on telling of all its servers. Null where the card is about this one only, and follows the extension from now on.</param>
    /// <returns>
    /// Accepted (also for a repeat of the same request) with the work that the card follows: the extension, or what is under way on the server, its start among it. Or a refusal, among them
    /// <see cref="ExtendRefusals.FactsChanged"/>.
    /// </returns>
    public async Task<Outcome> RunAsync(Caller caller, string asked, Extension extension, string shown, Confirmation confirmation, ReminderId? on, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(caller);
        ArgumentNullException.ThrowIfNull(confirmation);
        var outcome = await decisions.RunAsync(LeaseVerbs.Extend, caller, asked, db => AcceptAsync(db, caller, asked, extension, shown, confirmation, on, ct), ct);
        bell.Bell.Ring();
        return outcome;
    }

    private async Task<Outcome> AcceptAsync(WangChengDb db, Caller caller, string asked, Extension extension, string shown, Confirmation confirmation, ReminderId? on, CancellationToken ct)
    {
        if (await OperationQueue.FindAsync(db, confirmation.Key, ct) is { } before) return new Outcome.Accepted(Followed(before));
        var (quote, _) = await LookAsync(db, caller, asked, extension, ct);
        // The same tap may have been committed between two looks.
        if (quote is null || quote.Hash != shown || !await MovedAsync(db, caller, quote, ct)) return await LostAsync(db, caller, asked, extension, confirmation, ct);

        var server = quote.Server;
        var under = await OperationQueue.InProgressAsync(db, server.Id, ct);
        var start = quote.StartsAgain && under is null ? Start(db, caller, server, confirmation.Key) : null;
        // Its news change what the card says: a card that followed the extension alone, which is done, would say for ever how the server was.
        var work = start ?? (under is { State: OperationState.Ready } ? under : null);
        var operation = operations.AddDone(db, LeaseVerbs.Extend, server.Id, caller.Person, caller.Door, confirmation.Key, new ExtendMemory(quote.OldEnd, quote.NewEnd, work?.Id.Value).Write());
        var record = ServerRecords.Of(operation, ActionPhase.Accepted, server) with { Step = null, Lease = quote.NewEnd - quote.Lease.StartsAt, LeaseEnds = quote.NewEnd, Detail = $"ended {quote.OldEnd:O}" };
        log.Add(db, record);
        log.Add(db, record with { Phase = ActionPhase.Done });
        await LeaseNews.OfAsync(db, notices, server.Id, quote.OldEnd, quote.Lease.End, ct);
        if (on is null) await notices.FollowAsync(db, caller.Person, LeaseVerbs.Extend, Followed(operation).ToString(), confirmation.Answer, ct);
        await owners.AddAsync(db, operation, server, caller, ct);
        if (start is not null) await owners.AddAsync(db, start, server, caller, ct);
        return new Outcome.Accepted(Followed(operation));
    }

    /// <summary>
    /// The one statement that changes the lease checks once more whose it is, that the server is there, and that the lease is as it was shown: neither another extension was faster nor
    /// whoever orders the deletion of what has ended. Somebody who was only reminded meanwhile has the same lease. What was told about the present end is about another one from now
    /// on, and when there is next something to do works out whoever sweeps.
    /// </summary>
    private async Task<bool> MovedAsync(WangChengDb db, Caller caller, ExtensionQuote quote, CancellationToken ct)
    {
        var (lease, end, now, servers) = (quote.Lease, quote.NewEnd, time.GetUtcNow(), db.Servers);
        return await db.Leases
            .Where(l => l.Server == lease.Server && l.EndsAt == lease.EndsAt && l.Extensions == lease.Extensions && l.Stage == lease.Stage && l.End == lease.End && l.ClosedAt == null && !l.IsPinned)
            .Where(l => servers.Any(s => s.Id == l.Server && (s.State == ServerState.Running || s.State == ServerState.Stopped || s.State == ServerState.Broken) && (s.Owner == caller.Person || caller.IsAdministrator)))
            .ExecuteUpdateAsync(set => set
                .SetProperty(l => l.EndsAt, end)
                .SetProperty(l => l.EndSetAt, now)
                .SetProperty(l => l.Extensions, l => l.Extensions + 1)
                .SetProperty(l => l.Stage, LeaseStage.Running)
                .SetProperty(l => l.Reminded, (ReminderLead?)null)
                .SetProperty(l => l.End, (LeaseEndId?)null)
                .SetProperty(l => l.GraceEndsAt, (DateTimeOffset?)null)
                .SetProperty(l => l.NextDueAt, now)
                .SetProperty(l => l.Version, l => l.Version + 1), ct) == 1;
    }

    /// <summary>Somebody was faster, perhaps with the same tap, and what they did can be seen now.</summary>
    private async Task<Outcome> LostAsync(WangChengDb db, Caller caller, string asked, Extension extension, Confirmation confirmation, CancellationToken ct)
    {
        if (await OperationQueue.FindAsync(db, confirmation.Key, ct) is { } same) return new Outcome.Accepted(Followed(same));
        var (now, refusal) = await LookAsync(db, caller, asked, extension, ct);
        return Outcome.No(refusal ?? new ExtendRefusals.FactsChanged(now!));
    }

    private Operation Start(WangChengDb db, Caller caller, Server server, string key)
    {
        var start = operations.Add(db, ServerVerbs.Start, server.Id, caller.Person, caller.Door, key + ":start", PowerServerOperation.Look, PowerMemory.First(isHard: false));
        log.Add(db, ServerRecords.Of(start, ActionPhase.Accepted, server) with { Step = null });
        return start;
    }

    private async Task<(ExtensionQuote? Quote, Refusal? Refusal)> LookAsync(WangChengDb db, Caller caller, string asked, Extension extension, CancellationToken ct)
    {
        var (server, notFound) = await FindServer.LivingAsync(db, caller, asked, ct);
        if (server is null) return (null, notFound);
        var lease = await db.Leases.AsNoTracking().SingleAsync(l => l.Server == server.Id, ct);
        var (quote, refusal) = ExtensionQuote.Of(server, lease, extension, time.GetUtcNow(), options.CurrentValue);
        // What is under way stands in the way of a start only; what starts it already is welcome, and what takes the server back finds the lease running again and starts it itself.
        return quote is { StartsAgain: true } && await OperationQueue.InProgressAsync(db, server.Id, ct) is { } other && other.Verb != ServerVerbs.Start && other.Verb != LeaseVerbs.Release
            ? (null, new ServerRefusals.Busy(server, other.Verb)) : (quote, refusal);
    }

    /// <summary>The work whose news are news of the extension.</summary>
    private static OperationId Followed(Operation extension) => ExtendMemory.Read(extension.Memory).Work is { } work ? new(work) : extension.Id;
}
