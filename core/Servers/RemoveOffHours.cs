using Microsoft.EntityFrameworkCore;
using WangCheng.Core.ActionLog;
using WangCheng.Core.OffHours;
using WangCheng.Core.People;
using WangCheng.Core.Store;

namespace WangCheng.Core.Servers;

/// <summary>From now on somebody's own server stops and starts by hand only. What is under way is not called off.</summary>
public sealed class RemoveOffHours(ServerDecisions decisions, ShowServer showServer, ActionLogWriter log)
{
    /// <param name="asked">Id, name, or an unambiguous beginning of a name.</param>
    /// <returns>Done with a <see cref="ServerView"/>, also when there were none, or a refusal.</returns>
    public Task<Outcome> RunAsync(Caller caller, string asked, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(caller);
        return decisions.RunAsync(OffHoursVerbs.Remove, caller, asked, db => RemoveAsync(db, caller, asked, ct), ct);
    }

    private async Task<Outcome> RemoveAsync(WangChengDb db, Caller caller, string asked, CancellationToken ct)
    {
        var (server, refusal) = await FindServer.OwnLivingAsync(db, caller, asked, ct);
        if (server is null) return Outcome.No(refusal!);
        // Whoever asks again because no answer came reads the same.
        if (await db.OffHours.Where(setting => setting.Server == server.Id).ExecuteDeleteAsync(ct) > 0) log.Add(db, OffHoursRecords.Of(OffHoursVerbs.Remove, caller, server));
        return new Outcome.Done(await showServer.ViewAsync(db, caller, server, ct));
    }
}
