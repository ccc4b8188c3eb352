using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using WangCheng.Core.Notices;
using WangCheng.Core.OffHours;
using WangCheng.Core.Operations;
using WangCheng.Core.Store;

namespace WangCheng.Core.Servers;

/// <summary>
/// Orders the stops and starts of off-hours when they are due. What is due is found by an index, so that it costs nothing while nothing is; each server is one transaction, in
/// which its row is raised: of two instances one writes, the other looks again and finds it done.
/// </summary>
internal sealed partial class OffHoursSweeper(Database database, OffHoursPass pass, OffHoursBell bell, OperationBell operationBell, NoticeBell noticeBell, TimeProvider time, ILogger<OffHoursSweeper> logger) : IDueWork
{
    internal const int Batch = 200;

    public Bell Bell => bell.Bell;

    public Task<DateTimeOffset?> NextDueAsync(CancellationToken ct)
    {
        var now = time.GetUtcNow();
        return database.ReadAsync(async db => await Due(db, now).AnyAsync(ct) ? now : await db.OffHours.MinAsync(setting => (DateTimeOffset?)setting.NextDueAt, ct), ct);
    }

    /// <summary>Returns how many servers were looked at.</summary>
    public async Task<int> RunDueAsync(CancellationToken ct)
    {
        var now = time.GetUtcNow();
        var (looked, ordered) = (0, 0);
        while (true)
        {
            var due = await database.ReadAsync(db => Due(db, now).OrderBy(setting => setting.NextDueAt).Select(setting => setting.Server).Take(Batch).ToListAsync(ct), ct);
            foreach (var server in due) ordered += await database.WriteAsync(db => pass.LookAsync(db, server, now, ct), ct) ? 1 : 0;
            looked += due.Count;
            if (due.Count < Batch) break;
        }
        if (looked == 0) return 0;
        if (ordered > 0) Log.Ordered(logger, ordered, looked);
        operationBell.Bell.Ring();
        noticeBell.Bell.Ring();
        return looked;
    }

    /// <summary>What a clock wrote that was ahead of the present one is due too, so that it is worked out anew.</summary>
    private static IQueryable<OffHoursSetting> Due(WangChengDb db, DateTimeOffset now)
    {
        var future = now + ClockRules.Tolerance;
        return db.OffHours.Where(setting => setting.NextDueAt <= now || setting.SavedAt > future);
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "Off-hours: {Ordered} stops and starts ordered, {Looked} servers looked at")]
        public static partial void Ordered(ILogger logger, int ordered, int looked);
    }
}
