using Microsoft.EntityFrameworkCore;
using WangCheng.Core.Store;

namespace WangCheng.Core.Operations;

/// <summary>A worker's hold on operations: owner and until. Taken by conditional update; a result is written only under the claim it was worked out under.</summary>
public sealed class OperationClaims(Database database, TimeProvider time)
{
    /// <summary>Longer than any single step: a call with its retries is bounded well below it.</summary>
    internal static readonly TimeSpan Length = TimeSpan.FromMinutes(5);

    private readonly Guid mine = Guid.NewGuid();

    public async Task<IReadOnlyList<Operation>> TakeDueAsync(int most, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        var due = await database.ReadAsync(db => Due(db, now).OrderBy(o => o.DueAt).Select(o => o.Id).Take(most).ToListAsync(ct), ct);
        if (due.Count == 0) return [];
        return await database.WriteAsync(async db =>
        {
            var taken = await Due(db, now).Where(o => due.Contains(o.Id)).ToListAsync(ct);
            foreach (var operation in taken) (operation.Claim, operation.ClaimEnds, operation.Attempts, operation.SavedAt) = (mine, now + Length, operation.Attempts + 1, now);
            return taken;
        }, ct);
    }

    /// <summary>When the next step can be taken: when it is due and nobody's claim is on it any more. Null when nothing is in progress.</summary>
    public Task<DateTimeOffset?> NextDueAsync(CancellationToken ct)
    {
        var now = time.GetUtcNow();
        return database.ReadAsync(async db => await Due(db, now).AnyAsync(ct) ? now : await db.Operations.Where(o => o.State == OperationState.Ready).MinAsync(o => (DateTimeOffset?)(o.ClaimEnds > o.DueAt ? o.ClaimEnds!.Value : o.DueAt), ct), ct);
    }

    /// <summary>Applies a result in one transaction and gives the claim back. False when the claim was lost: then nothing was written.</summary>
    public Task<bool> FinishAsync(OperationId id, Func<WangChengDb, Operation, Task> change, CancellationToken ct) =>
        database.WriteAsync(async db =>
        {
            var operation = await db.Operations.SingleOrDefaultAsync(o => o.Id == id && o.Claim == mine, ct);
            if (operation is null) return false;
            await change(db, operation);
            (operation.Claim, operation.ClaimEnds, operation.SavedAt) = (null, null, time.GetUtcNow());
            return true;
        }, ct);

    /// <summary>What a clock wrote that was ahead of the present one is due too: its times lie as far off as that clock did, and the work would stand still until then.</summary>
    private static IQueryable<Operation> Due(WangChengDb db, DateTimeOffset now)
    {
        var future = now + ClockRules.Tolerance;
        return db.Operations.Where(o => o.State == OperationState.Ready && (o.SavedAt > future || (o.DueAt <= now && (o.ClaimEnds == null || o.ClaimEnds <= now))));
    }
}
