using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using WangCheng.Core.Notices;
using WangCheng.Core.Operations;
using WangCheng.Core.Secrets;
using WangCheng.Core.Servers;
using WangCheng.Core.Store;

namespace WangCheng.Core.Retention;

/// <summary>
/// Once a day: removes work that ended long ago, with the cards that followed it, and cards that were drawn long ago and follow nothing. What a living server came from
/// stays, and so does everything that is still owed to somebody. In small batches, each a transaction of its own, so that nobody waits behind it. Several instances may do it
/// at once: what is gone is gone.
/// </summary>
public sealed partial class OldWork(Database database, IOptionsMonitor<RetentionOptions> options, TimeProvider time, ILogger<OldWork> logger) : IDueWork, IDisposable
{
    internal const int Batch = 100;
    private static readonly TimeSpan Daily = TimeSpan.FromDays(1);
    private static readonly TimeSpan AfterStart = TimeSpan.FromMinutes(10);

    private DateTimeOffset next = time.GetUtcNow() + AfterStart;

    public Bell Bell { get; } = new();

    public Task<DateTimeOffset?> NextDueAsync(CancellationToken ct) => Task.FromResult<DateTimeOffset?>(next);

    /// <summary>Returns how many rows were removed.</summary>
    public async Task<int> RunDueAsync(CancellationToken ct)
    {
        var now = time.GetUtcNow();
        if (now < next) return 0;
        var before = now - options.CurrentValue.Operations;
        var operations = await AllAsync(db => OperationsAsync(db, before, ct), ct);
        var cards = await AllAsync(db => CardsAsync(db, before, ct), ct);
        var letters = await database.WriteAsync(db => db.Letters.Where(letter => letter.EndedAt < before).ExecuteDeleteAsync(ct), ct);
        next = now + Daily;
        if (operations + cards + letters > 0) Log.Removed(logger, operations, cards, letters, before);
        return operations + cards + letters;
    }

    public void Dispose() => Bell.Dispose();

    private async Task<int> AllAsync(Func<WangChengDb, Task<int>> removeSome, CancellationToken ct)
    {
        var removed = 0;
        while (await database.WriteAsync(removeSome, ct) is > 0 and var some) removed += some;
        return removed;
    }

    /// <summary>Operations, and the notices that follow them: a notice names what it follows in print.</summary>
    private static async Task<int> OperationsAsync(WangChengDb db, DateTimeOffset before, CancellationToken ct)
    {
        var living = db.Servers.Where(s => s.TakenName != null);
        var old = await db.Operations.AsNoTracking()
            .Where(o => (o.State == OperationState.Done || o.State == OperationState.Failed || o.State == OperationState.Cancelled) && o.EndedAt < before)
            .Where(o => !living.Any(s => s.Id == o.Server))
            .OrderBy(o => o.EndedAt).Select(o => o.Id).Take(Batch).ToListAsync(ct);
        var subjects = old.ConvertAll(id => id.ToString());
        var owed = await db.Notices.Where(n => subjects.Contains(n.Subject) && n.DueAt != null).Select(n => n.Subject).ToListAsync(ct);
        old.RemoveAll(id => owed.Contains(id.ToString()));
        subjects.RemoveAll(owed.Contains);
        if (old.Count == 0) return 0;
        await db.Notices.Where(n => subjects.Contains(n.Subject)).ExecuteDeleteAsync(ct);
        await db.Secrets.Where(s => old.Contains(s.Operation)).ExecuteDeleteAsync(ct);
        return await db.Operations.Where(o => old.Contains(o.Id)).ExecuteDeleteAsync(ct);
    }

    private static async Task<int> CardsAsync(WangChengDb db, DateTimeOffset before, CancellationToken ct)
    {
        // Ids are made in the order of time, and tell it.
        var oldest = await db.Notices.AsNoTracking().Where(n => n.Subject == "" && n.DueAt == null).OrderBy(n => n.Id).Select(n => n.Id).Take(Batch).ToListAsync(ct);
        var old = oldest.Where(id => id.MadeAt < before).ToList();
        return old.Count == 0 ? 0 : await db.Notices.Where(n => old.Contains(n.Id)).ExecuteDeleteAsync(ct);
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "{Operations} finished operations, {Cards} drawn cards and {Letters} letters from before {Before} were removed")]
        public static partial void Removed(ILogger logger, int operations, int cards, int letters, DateTimeOffset before);
    }
}
