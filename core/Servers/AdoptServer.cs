using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using WangCheng.Core.ActionLog;
using WangCheng.Core.Leases;
using WangCheng.Core.Notices;
using WangCheng.Core.People;
using WangCheng.Core.Quotas;
using WangCheng.Core.Store;

namespace WangCheng.Core.Servers;

/// <summary>
/// Gives a server without a row a row and an owner: room is held, a lease begins that is pinned until
/// somebody sets an end, because nobody who never asked for a lease loses a server by it, and the owner is told. It is done in one transaction, once, whoever of several
/// administrators taps first; the next comparison finds out whether the server is still as it was seen.
/// </summary>
public sealed class AdoptServer
{
    private readonly Database database;
    private readonly QuotaBook quotas;
    private readonly Findings findings;
    private readonly PersonalNotices personal;
    private readonly NoticeBell bell;
    private readonly IOptionsMonitor<ServersOptions> servers;
    private readonly IOptionsMonitor<LeaseOptions> leases;
    private readonly TimeProvider time;

    internal AdoptServer(
        Database database, QuotaBook quotas, Findings findings, PersonalNotices personal, NoticeBell bell, IOptionsMonitor<ServersOptions> servers, IOptionsMonitor<LeaseOptions> leases, TimeProvider time) =>
        (this.database, this.quotas, this.findings, this.personal, this.bell, this.servers, this.leases, this.time) = (database, quotas, findings, personal, bell, servers, leases, time);

    /// <param name="caller">An administrator.</param>
    /// <param name="found">An orphan.</param>
    /// <param name="owner">Whoever its tags name, or the administrator.</param>
    /// <param name="ct">Stops before anything is written.</param>
    /// <returns>Done with the <see cref="FindingId"/> (also when it was adopted before), or a refusal.</returns>
    public async Task<Outcome> RunAsync(Caller caller, FindingId found, PersonId owner, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(caller);
        if (!caller.IsAdministrator) return Outcome.No(new PeopleRefusals.OnlyAdministrators());
        var outcome = await database.DecideAsync(db => AdoptAsync(db, caller, found, owner, ct), ct);
        bell.Bell.Ring();
        return outcome;
    }

    private async Task<Outcome> AdoptAsync(WangChengDb db, Caller caller, FindingId found, PersonId owner, CancellationToken ct)
    {
        if (await db.Findings.SingleOrDefaultAsync(f => f.Id == found, ct) is not { Kind: FindingKind.Orphan } finding) return Outcome.No(new ServerRefusals.NothingToAdopt());
        if (finding.State == FindingState.Adopted) return new Outcome.Done(found);
        if (finding.State != FindingState.Open || (owner != finding.Owner && owner != caller.Person)) return Outcome.No(new ServerRefusals.NothingToAdopt());

        var facts = FindingFacts.Of(finding);
        // A row that lost sight of it may still hold its id at the cloud; its story stays in the action log.
        await db.Servers.Where(server => server.CloudId == finding.CloudId).ExecuteUpdateAsync(set => set.SetProperty(server => server.CloudId, (string?)null), ct);
        var row = Describe(finding, facts, owner, (await FreeName.ForAsync(db, owner, facts.Name, ct)).Value);
        var length = leases.CurrentValue.Default;
        db.Servers.Add(row);
        db.Leases.Add(new Lease { Server = row.Id, Owner = owner, Length = length, Rule = LeaseRule.Adopted, StartsAt = row.RunningSince, EndsAt = row.RunningSince + length, IsPinned = true });
        await findings.CloseAsync(db, finding, FindingState.Adopted, ct);
        findings.Record(db, ServerRecords.Of(ServerVerbs.Adopt, ActionPhase.Done, row) with { Actor = caller.Person, Door = caller.Door });
        if (owner != caller.Person) await personal.TellAsync(db, owner, ServerVerbs.Changed, finding.Id.ToString(), ct);

        // The contended rows last, so that they are locked for the shortest time.
        await db.SaveChangesAsync(ct);
        if (await quotas.ReserveAsync(db, owner, row.Id, new QuotaAmounts(1, row.VCpus, row.MemoryMiB, row.DiskGiB), ct) is { } over) return Outcome.No(over);
        await db.SaveChangesAsync(ct);
        await QuotaBook.SettleAsync(db, row.Id, ct);
        await CostMeter.NoteAsync(db, row.Id, row.RunningSince!.Value, ct);
        return new Outcome.Done(found);
    }

    private Server Describe(Finding finding, FindingFacts facts, PersonId owner, string name) => new()
    {
        Id = ServerId.New(time),
        Owner = owner,
        Name = name,
        TakenName = ServerName.From(name)!.Folded,
        State = facts.State,
        IsFrozen = facts.IsFrozen,
        Flavor = facts.Flavor ?? "",
        VCpus = facts.VCpus,
        MemoryMiB = facts.MemoryMiB,
        DiskGiB = facts.DiskGiB,
        DiskType = facts.DiskType ?? servers.CurrentValue.DiskType,
        ImageId = facts.ImageId ?? "",
        ImageName = facts.ImageName ?? "",
        LoginName = Catalog.ImageNames.LoginNameOf(isWindows: facts.ImageName?.StartsWith("Windows", StringComparison.OrdinalIgnoreCase) == true),
        PricePerHour = facts.PricePerHour,
        StoppedPricePerHour = facts.StoppedPricePerHour,
        Currency = facts.Currency,
        Zone = facts.Zone,
        CloudId = finding.CloudId,
        CloudVolumes = string.Join(',', facts.Volumes),
        PrivateAddress = facts.PrivateAddress,
        PublicAddress = facts.PublicAddress,
        AskedAt = time.GetUtcNow(),
        RunningSince = time.GetUtcNow(),
    };
}
