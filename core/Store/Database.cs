using Microsoft.EntityFrameworkCore;

namespace WangCheng.Core.Store;

/// <summary>
/// The only door to the rows. Everything that must hold together is one write: one transaction, committed or as if it had never been.
/// On SQLite the writers of this process queue at a gate, because SQLite itself has no queue and waiting inside it blocks a thread and ignores cancellation.
/// </summary>
public sealed class Database(IDbContextFactory<WangChengDb> contexts, WriteGate gate, CrashPoints crash)
{
    private const int Attempts = 5;

    /// <summary>Reads without a transaction and without tracking.</summary>
    public async Task<T> ReadAsync<T>(Func<WangChengDb, Task<T>> read, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(read);
        await using var db = await contexts.CreateDbContextAsync(ct);
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        return await read(db);
    }

    /// <summary>
    /// Runs <paramref name="work"/> in one transaction, saves what it tracked, and commits. <paramref name="work"/> touches nothing but the database: after a lost
    /// race (serialization failure, deadlock, busy, a key somebody else took first) it runs again from the start on a new context and sees what the winner wrote.
    /// </summary>
    public Task<T> WriteAsync<T>(Func<WangChengDb, Task<T>> work, CancellationToken ct) => RunAsync(work, static _ => true, ct);

    /// <summary>As <see cref="WriteAsync"/>, but a refusal leaves nothing behind.</summary>
    public Task<Outcome> DecideAsync(Func<WangChengDb, Task<Outcome>> work, CancellationToken ct) => RunAsync(work, static outcome => outcome is not Outcome.Refused, ct);

    private async Task<T> RunAsync<T>(Func<WangChengDb, Task<T>> work, Func<T, bool> keeps, CancellationToken ct)
    {
        using var turn = await gate.EnterAsync(ct);
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await TryWriteAsync(work, keeps, ct);
            }
            catch (Exception error) when (attempt < Attempts && (UniqueViolation.IsLostRace(error) || UniqueViolation.IsOne(error)))
            {
                // Both databases undid everything; the next attempt sees what the winner wrote.
            }
        }
    }

    private async Task<T> TryWriteAsync<T>(Func<WangChengDb, Task<T>> work, Func<T, bool> keeps, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var result = await work(db);
        if (!keeps(result)) return result;
        await db.SaveChangesAsync(ct);
        await crash.PassAsync(CrashMoment.BeforeCommit, work);
        await transaction.CommitAsync(ct);
        await crash.PassAsync(CrashMoment.AfterCommit, work);
        return result;
    }
}
