using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using WangCheng.Core.Store;

namespace WangCheng.Tests.Support;

/// <summary>
/// An empty database of the newest shape: a SQLite file, or, where <c>WANGCHENG_TEST_POSTGRES</c> holds a connection string, a PostgreSQL database of its own; either is copied
/// from one that is brought to shape once per run. The same tests prove both.
/// </summary>
public sealed class TestDatabase : IAsyncDisposable
{
    /// <summary>How PostgreSQL knows the connections that are not the program's.</summary>
    public const string Outside = "outside";

    /// <summary>Where PostgreSQL is; null runs on SQLite.</summary>
    public static readonly string? Server = Environment.GetEnvironmentVariable("WANGCHENG_TEST_POSTGRES");
    private static readonly Lazy<Task<string>> Template = new(MakeTemplateAsync);
    private static readonly Lazy<Task<string>> TemplateFile = new(MakeTemplateFileAsync);

    private readonly string? postgres;

    private TestDatabase(StoreKind kind, string connectionString, string? postgres) => (Kind, ConnectionString, this.postgres) = (kind, connectionString, postgres);

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
            return new(StoreKind.Sqlite, $"Data Source={file}", null);
        }
        var name = "wc_test_" + Guid.NewGuid().ToString("N");
        await ExecuteAsync($"create database {name}" + (isShaped ? " template " + await Template.Value : ""));
        // Few connections each: hundreds of these databases exist during one run.
        return new(StoreKind.PostgreSql, Connection(name) + ";Maximum Pool Size=20", name);
    }

    /// <summary>For a look at the rows from outside the program. Not open yet.</summary>
    public DbConnection NewConnection() => Kind == StoreKind.Sqlite ? new SqliteConnection(ConnectionString + ";Pooling=false") : new NpgsqlConnection($"{ConnectionString};Pooling=false;Application Name={Outside}");

    public async ValueTask DisposeAsync()
    {
        if (postgres is null) return;
        await using (var connection = new NpgsqlConnection(ConnectionString)) NpgsqlConnection.ClearPool(connection);
        await ExecuteAsync($"drop database if exists {postgres} with (force)");
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

    private static async Task<string> MakeTemplateAsync()
    {
        var name = "wc_template_" + Guid.NewGuid().ToString("N");
        await ExecuteAsync($"create database {name}");
        AppDomain.CurrentDomain.ProcessExit += (_, _) => ExecuteAsync($"drop database {name} with (force)").GetAwaiter().GetResult();
        await using var db = new PostgreSqlDb(new DbContextOptionsBuilder<PostgreSqlDb>().UseNpgsql(Connection(name) + ";Pooling=false").Options);
        await db.Database.MigrateAsync();
        return name;
    }

    private static string Connection(string database) => new NpgsqlConnectionStringBuilder(Server) { Database = database }.ConnectionString;

    private static async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(Server + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
