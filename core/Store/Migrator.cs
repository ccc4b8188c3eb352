using Microsoft.EntityFrameworkCore;

namespace WangCheng.Core.Store;

/// <summary>Brings the database to this program's shape before anything else starts.</summary>
public sealed class Migrator(IDbContextFactory<WangChengDb> contexts, TimeProvider time)
{
    /// <summary>Applies what is missing.</summary>
    /// <exception cref="NewerDatabaseException">The database was written by a newer program; nothing was changed.</exception>
    public async Task RunAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        using var starting = db.Database.IsSqlite() ? await StartLock.TakeAsync(db.Database.GetConnectionString()!, time, ct) : null;
        var known = db.Database.GetMigrations().ToHashSet();
        var unknown = (await db.Database.GetAppliedMigrationsAsync(ct)).FirstOrDefault(applied => !known.Contains(applied));
        if (unknown is not null) throw new NewerDatabaseException(unknown);
        if (db.Database.IsSqlite()) await ForgetDeadStartAsync(db, ct);
        // Takes a lock in the database: of several instances that start at once, one works and the others wait.
        await db.Database.MigrateAsync(ct);
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
