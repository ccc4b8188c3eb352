using WangCheng.Core.ActionLog;
using WangCheng.Core.Notices;
using WangCheng.Core.Operations;
using WangCheng.Core.People;
using WangCheng.Core.Store;

namespace WangCheng.Core.Servers;

/// <summary>
/// How every request about a server is decided: by one transaction, after which the bells ring for what it accepted; of a refusal only its line in the log is left.
/// </summary>
public sealed class ServerDecisions(Database database, OperationBell bell, NoticeBell noticeBell, RefusalLog refusals)
{
    /// <param name="asked">Which server, as it was said.</param>
    /// <param name="decide">As for <see cref="Database.DecideAsync"/>.</param>
    public Task<Outcome> RunAsync(Verb verb, Caller caller, string asked, Func<WangChengDb, Task<Outcome>> decide, CancellationToken ct) =>
        RunAsync(decide, why => Refused(verb, caller, asked, why), ct);

    /// <param name="refused">What the log says of a refusal.</param>
    public async Task<Outcome> RunAsync(Func<WangChengDb, Task<Outcome>> decide, Func<Refusal, ActionRecord> refused, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(decide);
        ArgumentNullException.ThrowIfNull(refused);
        var outcome = await database.DecideAsync(decide, ct);
        if (outcome is Outcome.Refused { Reason: var why }) await refusals.AddAsync(refused(why), ct);
        bell.Bell.Ring();
        noticeBell.Bell.Ring();
        return outcome;
    }

    /// <summary>Of something that only asked and changed nothing.</summary>
    internal Task RefusedAsync(Verb verb, Caller caller, string asked, Refusal why, CancellationToken ct) => refusals.AddAsync(Refused(verb, caller, asked, why), ct);

    private static ActionRecord Refused(Verb verb, Caller caller, string asked, Refusal why) => new()
    {
        Verb = verb, Phase = ActionPhase.Refused, Actor = caller.Person, Door = caller.Door, Server = ServerId.From(asked), Reason = why.Code, Detail = why.Facts ?? asked,
    };
}
