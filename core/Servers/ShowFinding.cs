using Microsoft.EntityFrameworkCore;
using WangCheng.Core.Operations;
using WangCheng.Core.People;
using WangCheng.Core.Store;

namespace WangCheng.Core.Servers;

/// <summary>Something that was found, as a card shows it now.</summary>
/// <param name="OwnerName">Display name of the owner; null for somebody who never talked to us.</param>
/// <param name="Adopted">The row that an orphan has got.</param>
/// <param name="AdoptedByName">Display name of whose it is now.</param>
/// <param name="DecidedByName">Display name of the administrator who decided what becomes of a leftover.</param>
/// <param name="Failure">Why the last attempt to delete a leftover failed, as in <c>cloud.busy</c>; null when none did.</param>
public sealed record FindingView(Finding Finding, FindingFacts Facts, string? OwnerName, Server? Adopted, string? AdoptedByName, string? DecidedByName = null, string? Failure = null);

public sealed class ShowFinding(Database database)
{
    public Task<FindingView?> RunAsync(FindingId id, CancellationToken ct) => database.ReadAsync(async db =>
    {
        if (await db.Findings.SingleOrDefaultAsync(finding => finding.Id == id, ct) is not { } finding) return null;
        var owner = await NameAsync(db, finding.Owner, ct);
        var adopted = finding.State == FindingState.Adopted ? await db.Servers.SingleOrDefaultAsync(server => server.CloudId == finding.CloudId, ct) : null;
        var facts = FindingFacts.Of(finding);
        var decided = await NameAsync(db, facts.DecidedBy is { } who ? new PersonId(who) : null, ct);
        return new FindingView(finding, facts, owner, adopted, await NameAsync(db, adopted?.Owner, ct), decided, finding.IsLeftover ? await FailureAsync(db, id, ct) : null);
    }, ct);

    private static async Task<string?> FailureAsync(WangChengDb db, FindingId leftover, CancellationToken ct)
    {
        var place = DeleteLeftover.PlaceOf(leftover);
        return await db.Operations.Where(o => o.Server == place).OrderByDescending(o => o.CreatedAt).Select(o => o.Failure).FirstOrDefaultAsync(ct);
    }

    private static async Task<string?> NameAsync(WangChengDb db, PersonId? id, CancellationToken ct) =>
        id is { } person ? await db.People.Where(p => p.Id == person).Select(p => p.Name).SingleOrDefaultAsync(ct) : null;

    public Task<Reconciliation?> ComparisonAsync(string id, CancellationToken ct) => database.ReadAsync(db => db.Reconciliations.SingleOrDefaultAsync(run => run.Id == id, ct), ct);
}
