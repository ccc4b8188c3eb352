using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using WangCheng.Core.Automation;
using WangCheng.Core.Notices;
using WangCheng.Core.Operations;
using WangCheng.Core.Store;

namespace WangCheng.Core.Leases;

/// <summary>
/// Does what leases are due for, by <see cref="LeasePlan"/>: reminds, ends, and orders the deletion when the grace is over. What is due stands in an index, so that nothing due costs
/// one look at it; what is due is done lease by lease, each in a transaction of its own, and <see cref="LeaseOptions.PerSecond"/> at a time, so that people are answered in between.
/// What waits for something else (work under way on the server, automation that is paused) stays due and is passed over.
/// </summary>
public sealed partial class LeaseSweeper(
    Database database, LeaseSteps steps, LeaseBell bell, OperationBell operationBell, NoticeBell noticeBell, IOptionsMonitor<LeaseOptions> options, TimeProvider time, ILogger<LeaseSweeper> logger) : IDueWork
{
    private static readonly TimeSpan AfterSurprise = TimeSpan.FromMinutes(5);

    public Bell Bell => bell.Bell;

    /// <summary>Returns how many leases were changed.</summary>
    public async Task<int> RunDueAsync(CancellationToken ct)
    {
        var swept = 0;
        while (await StartDueAsync(ct) is > 0 and var some) swept += some;
        return swept;
    }

    /// <summary>As many as a second is to have; the loop comes back after that for the rest.</summary>
    public async Task<int> StartDueAsync(CancellationToken ct)
    {
        var now = time.GetUtcNow();
        var due = await database.ReadAsync(async db => await Due(db, now, (await db.AutomationAsync(ct)).IsPaused).OrderBy(lease => lease.NextDueAt).Select(lease => lease.Server).Take(options.CurrentValue.PerSecond).ToListAsync(ct), ct);
        var swept = 0;
        foreach (var server in due) swept += await SweepAsync(server, ct);
        if (swept == 0) return 0;
        operationBell.Bell.Ring();
        noticeBell.Bell.Ring();
        return swept;
    }

    public Task<DateTimeOffset?> NextDueAsync(CancellationToken ct) => database.ReadAsync(
        async db => await Takeable(db, time.GetUtcNow(), (await db.AutomationAsync(ct)).IsPaused).Where(lease => lease.NextDueAt != null).OrderBy(lease => lease.NextDueAt).Select(lease => lease.NextDueAt).FirstOrDefaultAsync(ct), ct);

    internal static IQueryable<Lease> Due(WangChengDb db, DateTimeOffset now, bool isPaused) => Takeable(db, now, isPaused).Where(lease => lease.NextDueAt <= now);

    /// <summary>Before its end a lease only has reminders, which nothing holds up.</summary>
    private static IQueryable<Lease> Takeable(WangChengDb db, DateTimeOffset now, bool isPaused)
    {
        var operations = db.Operations;
        return db.Leases.Where(lease => lease.EndsAt > now || (!isPaused && !operations.Any(operation => operation.InProgressOn == lease.Server)));
    }

    private async Task<int> SweepAsync(ServerId server, CancellationToken ct)
    {
        try
        {
            return await database.WriteAsync(db => steps.TakeAsync(db, server, ct), ct);
        }
        catch (Exception surprise) when (!ct.IsCancellationRequested)
        {
            // The one catch-all of this loop: everybody else's lease goes on, and this one is looked at again.
            Log.Surprised(logger, surprise, server);
            var later = time.GetUtcNow() + AfterSurprise;
            await database.WriteAsync(db => db.Leases.Where(lease => lease.Server == server).ExecuteUpdateAsync(set => set.SetProperty(lease => lease.NextDueAt, later), ct), ct);
            return 0;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "The lease of {Server} could not be seen to; it is tried again")]
        public static partial void Surprised(ILogger logger, Exception error, ServerId server);
    }
}
