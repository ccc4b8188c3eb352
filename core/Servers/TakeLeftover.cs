using Microsoft.EntityFrameworkCore;
using WangCheng.Core.People;
using WangCheng.Core.Store;

namespace WangCheng.Core.Servers;

/// <summary>Of several administrators who decide about one disk or public IP in the same instant, one does: whoever's statement still finds it undecided.</summary>
internal static class TakeLeftover
{
    /// <param name="to">What is decided.</param>
    /// <param name="from">The states in which that is still to be decided.</param>
    /// <returns>The finding, which says from now on who decided; or else the answer: it was decided before, or there is nothing to decide.</returns>
    public static async Task<(Finding? Taken, Outcome? Answer)> RunAsync(WangChengDb db, Caller caller, FindingId found, FindingState to, IReadOnlyList<FindingState> from, CancellationToken ct)
    {
        var taken = await db.Leftovers.Where(f => f.Id == found && from.Contains(f.State)).ExecuteUpdateAsync(set => set.SetProperty(f => f.State, to), ct);
        if (await db.Leftovers.SingleOrDefaultAsync(f => f.Id == found, ct) is not { } finding) return (null, Outcome.No(new ServerRefusals.NothingLeftOver()));
        if (taken == 0) return (null, new Outcome.Done(found));

        finding.Facts = (FindingFacts.Of(finding) with { DecidedBy = caller.Person.Value }).Write();
        return (finding, null);
    }
}
