using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using WangCheng.Core.Notices;
using WangCheng.Core.Store;

namespace WangCheng.Core.Servers;

/// <summary>
/// Compares the servers at the cloud with the rows, both ways, every now and then and when an administrator asks: 1. claims the comparison, so that of several instances one
/// does it, 2. compares, 3. writes how it went and when the next one is, and wakes the sender.
/// </summary>
public sealed partial class ServerReconciler : IDueWork, IDisposable
{
    /// <summary>Longer than a comparison of thousands of servers; who died during one is waited for so long.</summary>
    private static readonly TimeSpan ClaimLength = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan AfterFailure = TimeSpan.FromMinutes(1);

    private readonly Guid mine = Guid.NewGuid();
    private readonly Database database;
    private readonly ReconcilePass pass;
    private readonly NoticeQueue notices;
    private readonly NoticeBell noticeBell;
    private readonly IOptionsMonitor<ServersOptions> options;
    private readonly TimeProvider time;
    private readonly ILogger<ServerReconciler> logger;

    internal ServerReconciler(
        Database database, ReconcilePass pass, NoticeQueue notices, NoticeBell noticeBell, IOptionsMonitor<ServersOptions> options, TimeProvider time, ILogger<ServerReconciler> logger) =>
        (this.database, this.pass, this.notices, this.noticeBell, this.options, this.time, this.logger) = (database, pass, notices, noticeBell, options, time, logger);

    public Bell Bell { get; } = new();

    public void Dispose() => Bell.Dispose();

    public async Task<int> RunDueAsync(CancellationToken ct)
    {
        var ran = 0;
        while (await TakeDueAsync(ct) is { } id)
        {
            await RunAsync(id, ct);
            ran++;
        }
        return ran;
    }

    public Task<DateTimeOffset?> NextDueAsync(CancellationToken ct) => database.ReadAsync(
        db => db.Reconciliations.Where(run => run.DueAt != null).MinAsync(run => run.ClaimEnds > run.DueAt ? run.ClaimEnds : run.DueAt, ct), ct);

    // 1
    private async Task<string?> TakeDueAsync(CancellationToken ct)
    {
        var now = time.GetUtcNow();
        if (await database.ReadAsync(db => Due(db, now).AnyAsync(ct), ct) is false && await database.ReadAsync(db => db.Reconciliations.AnyAsync(run => run.Id == Reconciliation.ByItself, ct), ct)) return null;
        return await database.WriteAsync(async db =>
        {
            if (!await db.Reconciliations.AnyAsync(run => run.Id == Reconciliation.ByItself, ct))
            {
                db.Reconciliations.Add(new Reconciliation { Id = Reconciliation.ByItself, DueAt = now });
                await db.SaveChangesAsync(ct);
            }
            var due = await Due(db, now).OrderBy(run => run.DueAt).Select(run => run.Id).FirstOrDefaultAsync(ct);
            if (due is null) return null;
            var taken = await Due(db, now).Where(run => run.Id == due).ExecuteUpdateAsync(set => set.SetProperty(run => run.Claim, mine).SetProperty(run => run.ClaimEnds, now + ClaimLength), ct);
            return taken == 1 ? due : null;
        }, ct);
    }

    private async Task RunAsync(string id, CancellationToken ct)
    {
        var result = await pass.RunAsync(ct); // 2
        await database.WriteAsync(db => EndAsync(db, id, result, ct), ct); // 3
        if (result.Failure is { } failure) Log.Blind(logger, failure);
        else Log.Compared(logger, result.AtTheCloud, result.Rows, result.Followed, result.Suspected, result.Open, result.Removing);
        noticeBell.Bell.Ring();
    }

    private async Task<bool> EndAsync(WangChengDb db, string id, PassResult result, CancellationToken ct)
    {
        var run = await db.Reconciliations.SingleOrDefaultAsync(r => r.Id == id && r.Claim == mine, ct);
        if (run is null) return false;
        var now = time.GetUtcNow();
        (run.Claim, run.ClaimEnds, run.EndedAt, run.Failure) = (null, null, now, result.Failure);
        (run.AtTheCloud, run.Rows, run.Followed, run.Suspected, run.Open, run.Removing) = (result.AtTheCloud, result.Rows, result.Followed, result.Suspected, result.Open, result.Removing);
        run.DueAt = id == Reconciliation.ByItself ? now + PauseAfter(result) : null;
        await notices.NewsAsync(db, id, ct);
        // What somebody's comparison suspected need not wait for the next one that comes round by itself.
        if (result.Suspected > 0 && run.Id != Reconciliation.ByItself)
        {
            var again = now + options.CurrentValue.ListLag;
            await db.Reconciliations.Where(r => r.Id == Reconciliation.ByItself && r.DueAt > again).ExecuteUpdateAsync(set => set.SetProperty(r => r.DueAt, again), ct);
        }
        return true;
    }

    private TimeSpan PauseAfter(PassResult result)
    {
        var every = options.CurrentValue.ReconcileEvery;
        var pause = result.Failure is not null ? AfterFailure : result.Suspected > 0 ? options.CurrentValue.ListLag : every;
        return pause < every ? pause : every;
    }

    /// <summary>A time farther away than any pause was written by a clock that was ahead of ours, and is due too.</summary>
    private IQueryable<Reconciliation> Due(WangChengDb db, DateTimeOffset now)
    {
        var (farthest, farthestClaim) = (now + options.CurrentValue.ReconcileEvery, now + ClaimLength);
        return db.Reconciliations.Where(run => run.DueAt != null && (run.DueAt <= now || run.DueAt > farthest) && (run.ClaimEnds == null || run.ClaimEnds <= now || run.ClaimEnds > farthestClaim));
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "Compared {AtTheCloud} servers at the cloud with {Rows} rows: {Followed} followed, {Suspected} suspected, {Open} without a row, {Removing} being deleted")]
        public static partial void Compared(ILogger logger, int atTheCloud, int rows, int followed, int suspected, int open, int removing);

        [LoggerMessage(LogLevel.Warning, "Cloud and rows could not be compared: {Failure}")]
        public static partial void Blind(ILogger logger, string failure);
    }
}
