using Microsoft.EntityFrameworkCore;
using WangCheng.Core.ActionLog;
using WangCheng.Core.People;
using WangCheng.Core.Store;

namespace WangCheng.Core.Automation;

/// <summary>An administrator lets things happen by themselves again. What fell due meanwhile is announced once more before it is done: nothing is caught up with in silence.</summary>
public sealed class ResumeAutomation(AutomationDecisions decisions, ActionLogWriter log, TimeProvider time)
{
    /// <returns>Done with an <see cref="AutomationView"/>, also when it was not paused, or a refusal.</returns>
    public Task<Outcome> RunAsync(Caller caller, CancellationToken ct) => decisions.RunAsync(AutomationVerbs.Resume, caller, db => ResumeAsync(db, caller, ct), ct);

    private async Task ResumeAsync(WangChengDb db, Caller caller, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        var resumed = await db.Automation.Where(row => row.PausedAt != null).ExecuteUpdateAsync(set => set
            .SetProperty(row => row.PausedAt, (DateTimeOffset?)null)
            .SetProperty(row => row.PausedBy, (PersonId?)null)
            .SetProperty(row => row.Reason, (string?)null)
            .SetProperty(row => row.ResumedAt, now)
            .SetProperty(row => row.ResumedBy, caller.Person), ct);
        if (resumed > 0) log.Add(db, new ActionRecord { Verb = AutomationVerbs.Resume, Phase = ActionPhase.Done, Actor = caller.Person, Door = caller.Door });
    }
}
