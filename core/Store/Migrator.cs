using Microsoft.EntityFrameworkCore;
using Npgsql;

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
        // The usual start waits for nobody.
        if (await IsInShapeAsync(db, ct)) return;
        using var starting = db.Database.IsSqlite() ? await StartLock.TakeAsync(db.Database.GetConnectionString()!, time, ct) : null;
        await using var turn = db.Database.IsSqlite() ? null : await TakeTurnAsync(db.Database.GetConnectionString()!, ct);
        if (await IsInShapeAsync(db, ct)) return; // brought there by another instance that started at the same moment
        if (db.Database.IsSqlite()) await ForgetDeadStartAsync(db, ct);
        await db.Database.MigrateAsync(ct);
    }

    /// <summary>Asked to migrate, the framework would compare the whole model with its last picture of it before it found out the same.</summary>
    private static async Task<bool> IsInShapeAsync(WangChengDb db, CancellationToken ct)
    {
        var known = db.Database.GetMigrations().ToHashSet();
        var applied = (await db.Database.GetAppliedMigrationsAsync(ct)).ToList();
        if (applied.Find(one => !known.Contains(one)) is { } unknown) throw new NewerDatabaseException(unknown);
        return applied.Count == known.Count;
    }

    /// <summary>
    /// Of several instances that start at once, one works and the others wait. The framework's own lock on PostgreSQL is given back between two migrations, after the list of what
    /// is missing was read. This one belongs to a connection that is nobody else's and not pooled: a pool would keep the lock, and however we end, it ends with us.
    /// </summary>
    private static async Task<NpgsqlConnection> TakeTurnAsync(string connectionString, CancellationToken ct)
    {
        var turn = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false }.ConnectionString);
        try
        {
            await turn.OpenAsync(ct);
            // Whoever waits does so for as long as the steps of another instance take.
            await using var take = new NpgsqlCommand("select pg_advisory_lock($1)", turn) { Parameters = { new() { Value = TurnToMigrate } }, CommandTimeout = 0 };
            await take.ExecuteNonQueryAsync(ct);
            return turn;
        }
        catch
        {
            await turn.DisposeAsync();
            throw;
        }
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
