using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using WangCheng.Core.Huawei;
using WangCheng.Core.Store;

namespace WangCheng.Core.Operations;

/// <summary>
/// Whoever is about to destroy something asks here first, right after looking at the cloud: while our clock and the cloud's do not agree, or ours stands before a time that
/// both already agreed on, nothing is destroyed. The agreed time is kept as a mark in the database, raised at most once a minute.
/// </summary>
public sealed partial class ClockGuard(Database database, CloudClock cloud, TimeProvider time, ILogger<ClockGuard> logger)
{
    /// <summary>How long to wait before asking again.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan RaiseEvery = TimeSpan.FromMinutes(1);

    /// <summary>Why nothing may be destroyed now, in words for operators; null when the clocks agree.</summary>
    public async Task<string?> WhyNotAsync(CancellationToken ct)
    {
        var now = time.GetUtcNow();
        var mark = await database.ReadAsync(db => db.ClockMarks.Select(row => (DateTimeOffset?)row.HighWater).SingleOrDefaultAsync(ct), ct);
        if (ClockRules.WhyDoubt(now, cloud.Last, mark) is { } doubt)
        {
            Log.Waiting(logger, doubt);
            return doubt;
        }
        if (mark is null || now - mark >= RaiseEvery) await RaiseAsync(now, ct);
        return null;
    }

    private Task<int> RaiseAsync(DateTimeOffset now, CancellationToken ct) =>
        database.WriteAsync(async db =>
        {
            // Another instance may have raised it meanwhile: the mark never falls.
            var raised = await db.ClockMarks.Where(row => row.HighWater < now).ExecuteUpdateAsync(set => set.SetProperty(row => row.HighWater, now), ct);
            if (raised == 0 && !await db.ClockMarks.AnyAsync(ct)) db.ClockMarks.Add(new ClockMark { HighWater = now });
            return raised;
        }, ct);

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "Nothing is deleted for now: {Doubt}")]
        public static partial void Waiting(ILogger logger, string doubt);
    }
}
