using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace WangCheng.Core.Store;

/// <summary>What the two databases say when a key is already taken, and when a transaction lost a race and may simply be run again.</summary>
internal static class UniqueViolation
{
    private const int SqliteBusy = 5;
    private const int SqliteUnique = 2067;
    private const int SqlitePrimaryKey = 1555;

    public static bool IsOne(Exception error) => Inner(error) switch
    {
        SqliteException sqlite => sqlite.SqliteExtendedErrorCode is SqliteUnique or SqlitePrimaryKey,
        PostgresException postgres => postgres.SqlState == PostgresErrorCodes.UniqueViolation,
        _ => false,
    };

    public static bool IsLostRace(Exception error) => error is DbUpdateConcurrencyException || Inner(error) switch
    {
        SqliteException sqlite => sqlite.SqliteErrorCode == SqliteBusy,
        PostgresException postgres => postgres.SqlState is PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected,
        _ => false,
    };

    /// <summary>EF wraps what a save threw; Npgsql's execution strategy wraps, once more, what "is likely due to a transient failure".</summary>
    private static Exception Inner(Exception error) => error is DbUpdateException or InvalidOperationException && error.InnerException is { } inner ? Inner(inner) : error;
}
