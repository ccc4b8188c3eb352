using Microsoft.EntityFrameworkCore;
using WangCheng.Core.ActionLog;
using WangCheng.Core.Notices;
using WangCheng.Core.People;
using WangCheng.Core.Store;

namespace WangCheng.Core.Servers;

/// <summary>A disk or a public IP that hangs on nothing stays, because an administrator wants it to: nobody is told of it again. Whoever decides otherwise can still delete it.</summary>
public sealed class KeepLeftover(ServerDecisions decisions, NoticeQueue notices, ActionLogWriter log)
{
    /// <returns>Done with the <see cref="FindingId"/> (also when it was decided before: the finding says how), or a refusal.</returns>
    public Task<Outcome> RunAsync(Caller caller, FindingId found, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(caller);
        return decisions.RunAsync(LeftoverVerbs.Keep, caller, found.ToString(), db => KeepAsync(db, caller, found, ct), ct);
    }

    private async Task<Outcome> KeepAsync(WangChengDb db, Caller caller, FindingId found, CancellationToken ct)
    {
        if (!caller.IsAdministrator) return Outcome.No(new PeopleRefusals.OnlyAdministrators());
        // Of two who tap in the same instant, one decides.
        var kept = await db.Findings.Where(f => f.Id == found && (f.Kind == FindingKind.Disk || f.Kind == FindingKind.PublicIp) && f.State == FindingState.Open)
            .ExecuteUpdateAsync(set => set.SetProperty(f => f.State, FindingState.Kept), ct);
        if (await db.Findings.SingleOrDefaultAsync(f => f.Id == found, ct) is not { IsLeftover: true } finding) return Outcome.No(new ServerRefusals.NothingLeftOver());
        if (kept == 0) return new Outcome.Done(found);

        finding.Facts = (FindingFacts.Of(finding) with { DecidedBy = caller.Person.Value }).Write();
        log.Add(db, LeftoverRecords.Of(LeftoverVerbs.Keep, ActionPhase.Done, finding) with { Actor = caller.Person, Door = caller.Door });
        await notices.NewsAsync(db, found.ToString(), ct);
        return new Outcome.Done(found);
    }
}
