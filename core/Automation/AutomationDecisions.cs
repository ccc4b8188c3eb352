using WangCheng.Core.ActionLog;
using WangCheng.Core.People;
using WangCheng.Core.Store;

namespace WangCheng.Core.Automation;

/// <summary>How the switch is turned: by an administrator, in one transaction; of anybody else's try only its line in the log is left.</summary>
public sealed class AutomationDecisions(Database database, RefusalLog refusals)
{
    /// <param name="turn">Turns it, unless it stands so already.</param>
    /// <returns>Done with an <see cref="AutomationView"/>, or a refusal.</returns>
    public async Task<Outcome> RunAsync(Verb verb, Caller caller, Func<WangChengDb, Task> turn, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(caller);
        ArgumentNullException.ThrowIfNull(turn);
        if (caller.IsAdministrator) return new Outcome.Done(await database.WriteAsync(db => TurnAsync(db, turn, ct), ct));
        var why = new PeopleRefusals.OnlyAdministrators();
        await refusals.AddAsync(new ActionRecord { Verb = verb, Phase = ActionPhase.Refused, Actor = caller.Person, Door = caller.Door, Reason = why.Code }, ct);
        return Outcome.No(why);
    }

    private static async Task<AutomationView> TurnAsync(WangChengDb db, Func<WangChengDb, Task> turn, CancellationToken ct)
    {
        await turn(db);
        return await ShowAutomation.ViewAsync(db, ct);
    }
}
