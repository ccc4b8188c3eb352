using Microsoft.EntityFrameworkCore;
using WangCheng.Core.ActionLog;
using WangCheng.Core.People;
using WangCheng.Core.Store;

namespace WangCheng.Core.Automation;

/// <summary>An administrator stops everything that would happen by itself, at once. Whoever does it second changes nothing: the first one's time and reason stay.</summary>
public sealed class PauseAutomation(AutomationDecisions decisions, ActionLogWriter log, TimeProvider time)
{
    public const int LongestReason = 200;

    /// <param name="caller">An administrator.</param>
    /// <param name="reason">In their words; null when they gave none. What is longer than <see cref="LongestReason"/> is cut.</param>
    /// <param name="ct">Stops before anything is written.</param>
    /// <returns>Done with an <see cref="AutomationView"/>, also when it was paused before, or a refusal.</returns>
    public Task<Outcome> RunAsync(Caller caller, string? reason, CancellationToken ct) =>
        decisions.RunAsync(AutomationVerbs.Pause, caller, db => PauseAsync(db, caller, Tidy(reason), ct), ct);

    private async Task PauseAsync(WangChengDb db, Caller caller, string? reason, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        var paused = await db.Automation.Where(row => row.PausedAt == null).ExecuteUpdateAsync(
            set => set.SetProperty(row => row.PausedAt, now).SetProperty(row => row.PausedBy, caller.Person).SetProperty(row => row.Reason, reason), ct);
        if (paused == 0 && !await db.Automation.AnyAsync(ct))
        {
            db.Automation.Add(new AutomationSwitch { PausedAt = now, PausedBy = caller.Person, Reason = reason });
            paused = await db.SaveChangesAsync(ct);
        }
        if (paused > 0) log.Add(db, new ActionRecord { Verb = AutomationVerbs.Pause, Phase = ActionPhase.Done, Actor = caller.Person, Door = caller.Door, Detail = reason });
    }

    private static string? Tidy(string? reason) =>
        reason?.Trim() is not { Length: > 0 } said ? null : said.Length <= LongestReason ? said : said[..(LongestReason - 1)] + "…";
}
