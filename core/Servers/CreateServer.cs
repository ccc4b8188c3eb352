using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using WangCheng.Core.ActionLog;
using WangCheng.Core.Catalog;
using WangCheng.Core.Keys;
using WangCheng.Core.Leases;
using WangCheng.Core.Notices;
using WangCheng.Core.Operations;
using WangCheng.Core.People;
using WangCheng.Core.Quotas;
using WangCheng.Core.Secrets;
using WangCheng.Core.Store;

namespace WangCheng.Core.Servers;

/// <summary>
/// Accepts a server: in one transaction the name, the room, the server, its lease, the work to be done, the action record and the card that follows. Only then does
/// anybody hear "on it".
/// </summary>
public sealed class CreateServer(
    Database database, ServerDecisions decisions, CatalogCache catalog, PriceBook prices, QuotaBook quotas, NoticeQueue notices, OperationQueue operations, SecretBox secrets, ActionLogWriter log, RefusalLog refusals,
    IOptionsMonitor<ServersOptions> servers, IOptionsMonitor<LeaseOptions> leases, TimeProvider time)
{
    /// <summary>The facts before the button. Changes nothing.</summary>
    /// <returns>Done with a <see cref="CreateQuote"/>, or a refusal.</returns>
    public async Task<Outcome> QuoteAsync(Caller caller, CreateRequest request, CancellationToken ct)
    {
        var (quote, refusal) = await database.ReadAsync(db => QuoteAsync(db, caller, request, ct), ct);
        refusal ??= quote!.Over;
        if (refusal is null) return new Outcome.Done(quote!);
        await refusals.AddAsync(Refused(caller, request, refusal), ct);
        return Outcome.No(refusal);
    }

    /// <summary>Accepts exactly what was shown, or refuses and changes nothing.</summary>
    /// <param name="shown">Hash of the quote on the card that was tapped.</param>
    /// <returns>Accepted (also for a repeat of the same request), or a refusal.</returns>
    public Task<Outcome> RunAsync(Caller caller, CreateRequest request, string shown, Confirmation confirmation, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(caller);
        ArgumentNullException.ThrowIfNull(confirmation);
        return decisions.RunAsync(db => AcceptAsync(db, caller, request, shown, confirmation, ct), why => Refused(caller, request, why), ct);
    }

    private async Task<Outcome> AcceptAsync(WangChengDb db, Caller caller, CreateRequest request, string shown, Confirmation confirmation, CancellationToken ct)
    {
        if (await OperationQueue.FindAsync(db, confirmation.Key, ct) is { } before) return new Outcome.Accepted(before.Id);
        var (quote, refusal) = await QuoteAsync(db, caller, request, ct);
        if (quote is null) return Outcome.No(refusal!);
        if (quote.Hash != shown) return Outcome.No(quote.Over is { } full ? full : new ServerRefusals.FactsChanged(quote));

        var server = Describe(quote, caller);
        db.Servers.Add(server);
        // Windows images know nothing of keys.
        if (!quote.Image.IsWindows && !quote.WithPassword) db.ServerKeys.AddRange(ServerKey.From(server.Id, await db.SshKeysOfAsync(caller.Person, ct)));
        db.Leases.Add(new Lease { Server = server.Id, Owner = server.Owner, Length = quote.Lease, Rule = quote.LeaseRule });
        var operation = operations.Add(db, ServerVerbs.Create, server.Id, caller.Person, caller.Door, confirmation.Key, CreateServerOperation.Send, CreateMemory.First(quote.Zones, time));
        if (quote.WithPassword) secrets.Make(db, operation.Id, server.Id, caller.Person, needsRestart: false);
        log.Add(db, ServerRecords.Of(operation, ActionPhase.Accepted, server) with { Step = null, Lease = quote.Lease, Detail = request.Reason });
        await notices.FollowAsync(db, caller.Person, ServerVerbs.Create, operation.Id.ToString(), confirmation.Answer, ct);

        // The contended rows last, so that they are locked for the shortest time.
        await db.SaveChangesAsync(ct);
        if (await quotas.ReserveAsync(db, caller.Person, server.Id, quote.Amounts, ct) is { } over) return Outcome.No(over);
        return new Outcome.Accepted(operation.Id);
    }

    private async Task<(CreateQuote? Quote, Refusal? Refusal)> QuoteAsync(WangChengDb db, Caller caller, CreateRequest request, CancellationToken ct)
    {
        if (catalog.Current is not { } current) return (null, new ServerRefusals.CatalogNotReady());
        var options = servers.CurrentValue;
        var (plan, refusal) = ServerRules.PlanFor(request, current, options, leases.CurrentValue);
        if (plan is null) return (null, refusal);

        var (name, nameRefusal) = await NameAsync(db, caller, request.Name, ct);
        if (name is null) return (null, nameRefusal);

        var lines = await quotas.LookAsync(db, caller.Person, CreateQuote.AmountsOf(plan.Size, plan.DiskGiB), ct);
        var price = prices.PerHour(plan.Size.Flavor, plan.DiskType, plan.DiskGiB, request.PublicIp);
        return (new CreateQuote(name, plan.Size, plan.Image, plan.DiskGiB, plan.DiskType, plan.Lease, plan.LeaseRule, request.Reason, price, lines)
        {
            Zone = request.Zone is null ? null : plan.Zones[0],
            Zones = plan.Zones,
            PublicIpMbit = request.PublicIp ? options.PublicIp.BandwidthMbit : null,
            WithPassword = request.WithPassword,
            InitScript = request.InitScript,
            StoppedPricePerHour = prices.WhileStoppedPerHour(plan.Size, [(plan.DiskType, plan.DiskGiB)], request.PublicIp),
        }, null);
    }

    private static async Task<(string? Name, Refusal? Refusal)> NameAsync(WangChengDb db, Caller caller, string? asked, CancellationToken ct)
    {
        var taken = await db.Servers.Where(server => server.Owner == caller.Person && server.TakenName != null).Select(server => server.TakenName!).ToListAsync(ct);
        if (string.IsNullOrWhiteSpace(asked)) return (Enumerable.Range(1, taken.Count + 1).Select(n => $"dev-{n}").First(name => !taken.Contains(name)), null);
        if (ServerName.From(asked.Trim()) is not { } name) return (null, new ServerRefusals.NameNotAllowed(asked));
        return taken.Contains(name.Folded) ? (null, new ServerRefusals.NameTaken(name.Value)) : (name.Value, null);
    }

    private Server Describe(CreateQuote quote, Caller caller) => new()
    {
        Id = ServerId.New(time),
        Owner = caller.Person,
        Name = quote.Name,
        TakenName = ServerName.From(quote.Name)!.Folded,
        State = ServerState.Creating,
        Flavor = quote.Size.Flavor,
        VCpus = quote.Size.VCpus,
        MemoryMiB = quote.Size.MemoryMiB,
        DiskGiB = quote.DiskGiB,
        DiskType = quote.DiskType,
        ImageId = quote.Image.Id,
        ImageName = quote.Image.ShortName,
        LoginName = quote.Image.LoginName,
        WantedZone = quote.Zone,
        PublicIpMbit = quote.PublicIpMbit,
        WithPassword = quote.WithPassword,
        InitScript = quote.InitScript,
        Reason = quote.Reason,
        PricePerHour = quote.PricePerHour?.Amount,
        StoppedPricePerHour = quote.StoppedPricePerHour?.Amount,
        Currency = quote.PricePerHour?.Currency,
        AskedAt = time.GetUtcNow(),
    };

    private static ActionRecord Refused(Caller caller, CreateRequest request, Refusal why) =>
        new() { Verb = ServerVerbs.Create, Phase = ActionPhase.Refused, Actor = caller.Person, Door = caller.Door, ServerName = request.Name, Flavor = request.Flavor, Reason = why.Code, Detail = why.Facts };
}
