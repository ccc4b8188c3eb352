using Microsoft.EntityFrameworkCore;

namespace WangCheng.Core.Store;

/// <summary>Brings the database to this program's shape before anything else starts.</summary>
public sealed class Migrator(IDbContextFactory<WangChengDb> contexts, TimeProvider time)
{
    /// <summary>Any number, as long as every version of the program uses the same.</summary>
    private const long TurnToMigrate = 0x57616E674368656E;

    /// <summary>Applies what is missing.</summary>
    /// <exception cref="NewerDatabaseException">The database was written by a newer program; nothing was changed.</exception>
    public async Task RunAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        using var starting = db.Database.IsSqlite() ? await StartLock.TakeAsync(db.Database.GetConnectionString()!, time, ct) : null;
        if (!db.Database.IsSqlite()) await TakeTurnAsync(db, ct);
        var known = db.Database.GetMigrations().ToHashSet();
        var unknown = (await db.Database.GetAppliedMigrationsAsync(ct)).FirstOrDefault(applied => !known.Contains(applied));
        if (unknown is not null) throw new NewerDatabaseException(unknown);
        if (db.Database.IsSqlite()) await ForgetDeadStartAsync(db, ct);
        await db.Database.MigrateAsync(ct);
    }

    /// <summary>
    /// Of several instances that start at once, one works and the others wait. The framework's own lock on PostgreSQL is given back between two migrations, after
    /// the list of what is missing was read; this one belongs to the connection, which stays open until the context is disposed, and dies with it.
    /// </summary>
    private static async Task TakeTurnAsync(WangChengDb db, CancellationToken ct)
    {
        db.Database.SetCommandTimeout(0); // whoever waits does so for as long as the steps of another instance take
        await db.Database.OpenConnectionAsync(ct);
        await db.Database.ExecuteSqlAsync($"select pg_advisory_lock({TurnToMigrate})", ct);
    }

    /// <summary>On SQLite that lock is a row, and a start that was killed leaves it for ever. We hold the file's own lock, so whoever left the row is dead.</summary>
    private static async Task ForgetDeadStartAsync(WangChengDb db, CancellationToken ct)
    {
        if ((await db.Database.SqlQueryRaw<int>("select count(*) as Value from sqlite_master where name = '__EFMigrationsLock'").ToListAsync(ct))[0] == 0) return;
        await db.Database.ExecuteSqlRawAsync("delete from \"__EFMigrationsLock\"", ct);
    }
}

/// <summary>An older program was started on a newer database.</summary>
public sealed class NewerDatabaseException(string migration)
    : Exception($"This database was already changed by a newer version of WangCheng (step {migration}). Start that version, or restore a backup made before it.");
