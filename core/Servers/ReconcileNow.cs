using WangCheng.Core.Notices;
using WangCheng.Core.People;
using WangCheng.Core.Store;

namespace WangCheng.Core.Servers;

/// <summary>An administrator wants cloud and rows compared now. The card that answers turns into the summary.</summary>
public sealed class ReconcileNow(Database database, NoticeQueue notices, ServerReconciler reconciler, TimeProvider time)
{
    /// <returns>Done with the <see cref="Reconciliation"/> to come, or a refusal.</returns>
    public async Task<Outcome> RunAsync(Caller caller, AnswerTo answer, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(caller);
        if (!caller.IsAdministrator) return Outcome.No(new PeopleRefusals.OnlyAdministrators());
        var run = await database.WriteAsync(async db =>
        {
            var asked = new Reconciliation { Id = Reconciliation.NewId(), DueAt = time.GetUtcNow() };
            db.Reconciliations.Add(asked);
            await notices.FollowAsync(db, caller.Person, ServerVerbs.Reconcile, asked.Id, answer, ct);
            return asked;
        }, ct);
        reconciler.Bell.Ring();
        return new Outcome.Done(run);
    }
}
