using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using WangCheng.Core.Store;

namespace WangCheng.Tests.Support;

/// <summary>
/// An empty database of the newest shape: a SQLite file, copied from one that is brought to shape once per run, or, where <c>WANGCHENG_TEST_POSTGRES</c> holds a connection
/// string, one of <see cref="PostgreSqlDatabases"/>. The same tests prove both.
/// </summary>
public sealed class TestDatabase : IAsyncDisposable
{
    /// <summary>How PostgreSQL knows the connections that are not the program's.</summary>
    public const string Outside = "outside";

    /// <summary>Where PostgreSQL is; null runs on SQLite.</summary>
    public static readonly string? Server = Environment.GetEnvironmentVariable("WANGCHENG_TEST_POSTGRES");
    private static readonly Lazy<Task<string>> TemplateFile = new(MakeTemplateFileAsync);

    private readonly string? postgres;

    private readonly bool isShaped;

    private TestDatabase(StoreKind kind, string connectionString, string? postgres = null, bool isShaped = true) => (Kind, ConnectionString, this.postgres, this.isShaped) = (kind, connectionString, postgres, isShaped);

    public StoreKind Kind { get; }

    public string ConnectionString { get; }

    public static bool IsPostgreSql => !string.IsNullOrEmpty(Server);

    /// <param name="folder">Where a SQLite file goes.</param>
    public static async Task<TestDatabase> NewAsync(string folder) => await MakeAsync(folder, isShaped: true);

    /// <summary>One that no program has started on yet.</summary>
    public static Task<TestDatabase> EmptyAsync(string folder) => MakeAsync(folder, isShaped: false);

    private static async Task<TestDatabase> MakeAsync(string folder, bool isShaped)
    {
        if (!IsPostgreSql)
        {
            var file = Path.Combine(folder, "wangcheng.db");
            if (isShaped) File.Copy(await TemplateFile.Value, file);
            return new(StoreKind.Sqlite, $"Data Source={file}");
        }
        var name = isShaped ? await PostgreSqlDatabases.TakeAsync() : await PostgreSqlDatabases.MakeAsync();
        return new(StoreKind.PostgreSql, PostgreSqlDatabases.Connection(name), name, isShaped);
    }

    /// <summary>For a look at the rows from outside the program. Not open yet.</summary>
    public DbConnection NewConnection() => Kind == StoreKind.Sqlite ? new SqliteConnection(ConnectionString + ";Pooling=false") : new NpgsqlConnection($"{ConnectionString};Pooling=false;Application Name={Outside}");

    public async ValueTask DisposeAsync()
    {
        if (postgres is null) return;
        if (isShaped) await PostgreSqlDatabases.GiveBackAsync(postgres);
        else await PostgreSqlDatabases.DropAsync(postgres);
    }

    private static async Task<string> MakeTemplateFileAsync()
    {
        var folder = Directory.CreateTempSubdirectory("wangcheng-template-");
        AppDomain.CurrentDomain.ProcessExit += (_, _) => folder.Delete(recursive: true);
        var file = Path.Combine(folder.FullName, "wangcheng.db");
        await using var db = new SqliteDb(new DbContextOptionsBuilder<SqliteDb>().UseSqlite($"Data Source={file};Pooling=false").Options);
        await db.Database.MigrateAsync();
        return file;
    }
}
