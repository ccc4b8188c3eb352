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
        var (finding, answer) = await TakeLeftover.RunAsync(db, caller, found, FindingState.Kept, from: [FindingState.Open], ct);
        if (finding is null) return answer!;

        log.Add(db, LeftoverRecords.Of(LeftoverVerbs.Keep, ActionPhase.Done, finding) with { Actor = caller.Person, Door = caller.Door });
        await notices.NewsAsync(db, found.ToString(), ct);
        return new Outcome.Done(found);
    }
}
