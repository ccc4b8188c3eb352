using Microsoft.EntityFrameworkCore;
using WangCheng.Core.ActionLog;
using WangCheng.Core.People;
using WangCheng.Core.Store;

namespace WangCheng.Core.Automation;

/// <summary>An administrator lets things happen by themselves again. What fell due meanwhile is announced once more before it is done: nothing is caught up with in silence.</summary>
public sealed class ResumeAutomation(Database database, ActionLogWriter log, RefusalLog refusals, TimeProvider time)
{
    /// <returns>Done with an <see cref="AutomationView"/>, also when it was not paused, or a refusal.</returns>
    public async Task<Outcome> RunAsync(Caller caller, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(caller);
        if (caller.IsAdministrator) return new Outcome.Done(await database.WriteAsync(db => ResumeAsync(db, caller, ct), ct));
        var why = new AutomationRefusals.OnlyAdministrators();
        await refusals.AddAsync(new ActionRecord { Verb = AutomationVerbs.Resume, Phase = ActionPhase.Refused, Actor = caller.Person, Door = caller.Door, Reason = why.Code }, ct);
        return Outcome.No(why);
    }

    private async Task<AutomationView> ResumeAsync(WangChengDb db, Caller caller, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        var resumed = await db.Automation.Where(row => row.PausedAt != null).ExecuteUpdateAsync(set => set
            .SetProperty(row => row.PausedAt, (DateTimeOffset?)null)
            .SetProperty(row => row.PausedBy, (PersonId?)null)
            .SetProperty(row => row.Reason, (string?)null)
            .SetProperty(row => row.ResumedAt, now)
            .SetProperty(row => row.ResumedBy, caller.Person), ct);
        if (resumed > 0) log.Add(db, new ActionRecord { Verb = AutomationVerbs.Resume, Phase = ActionPhase.Done, Actor = caller.Person, Door = caller.Door });
        return await ShowAutomation.ViewAsync(db, ct);
    }
}
