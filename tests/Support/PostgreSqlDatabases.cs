using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using WangCheng.Core.Store;

namespace WangCheng.Tests.Support;

/// <summary>
/// The databases of a run on PostgreSQL. One that is given back is emptied and taken again: making one costs the server forty milliseconds, and its first connections, which
/// know no table yet, as much again.
/// </summary>
internal static class PostgreSqlDatabases
{
    private static readonly ConcurrentBag<string> Free = [];
    private static readonly Lazy<Task<(string Name, string Emptying)>> Template = new(MakeTemplateAsync);

    /// <summary>Few connections each: many of these databases exist during one run.</summary>
    public static string Connection(string name) => new NpgsqlConnectionStringBuilder(TestDatabase.Server) { Database = name, MaxPoolSize = 20 }.ConnectionString;

    /// <summary>One of the newest shape, as if no program had ever run on it.</summary>
    public static async Task<string> TakeAsync() => Free.TryTake(out var used) ? used : await MakeAsync("template " + (await Template.Value).Name);

    public static async Task<string> MakeAsync(string after = "")
    {
        var name = "wc_test_" + Guid.NewGuid().ToString("N");
        await ExecuteAsync($"create database {name} {after}");
        return name;
    }

    public static async Task GiveBackAsync(string name)
    {
        if (await IsEmptiedAsync(name)) Free.Add(name);
        else await DropAsync(name);
    }

    public static async Task DropAsync(string name)
    {
        await using (var connection = new NpgsqlConnection(Connection(name))) NpgsqlConnection.ClearPool(connection);
        await ExecuteAsync($"drop database if exists {name} with (force)");
    }

    /// <returns>False when somebody is still at work there, as a process that was killed a moment ago, or left it so that nothing can be done.</returns>
    private static async Task<bool> IsEmptiedAsync(string name)
    {
        try
        {
            await using var connection = new NpgsqlConnection(Connection(name));
            await connection.OpenAsync();
            await using var others = new NpgsqlCommand("select count(*) from pg_stat_activity where datname = current_database() and state <> 'idle' and pid <> pg_backend_pid()", connection);
            if ((long)(await others.ExecuteScalarAsync())! > 0) return false;
            await using var empty = new NpgsqlCommand((await Template.Value).Emptying, connection);
            await empty.ExecuteNonQueryAsync();
            return true;
        }
        catch (NpgsqlException)
        {
            return false;
        }
    }

    private static async Task<(string Name, string Emptying)> MakeTemplateAsync()
    {
        var name = await MakeAsync();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Task.WhenAll(Free.Append(name).Select(DropAsync)).GetAwaiter().GetResult();
        await using var db = new PostgreSqlDb(new DbContextOptionsBuilder<PostgreSqlDb>().UseNpgsql(Connection(name) + ";Pooling=false").Options);
        await db.Database.MigrateAsync();
        await using var connection = new NpgsqlConnection(Connection(name) + ";Pooling=false");
        await connection.OpenAsync();
        return (name, await EmptyingAsync(connection));
    }

    /// <summary>Statements that make a database again what the template is: no rows but its own, and sequences at their start.</summary>
    private static async Task<string> EmptyingAsync(NpgsqlConnection template)
    {
        var statements = new List<string>();
        foreach (var table in await ReadAsync(template, "select tablename from pg_tables where schemaname = 'public'"))
        {
            statements.Add($"delete from \"{table}\"");
            foreach (var rows in await ReadAsync(template, $"select json_agg(row)::text from \"{table}\" row having count(*) > 0"))
                statements.Add($"insert into \"{table}\" overriding system value select * from json_populate_recordset(null::\"{table}\", '{rows.Replace("'", "''", StringComparison.Ordinal)}')");
        }
        foreach (var sequence in await ReadAsync(template, "select sequencename from pg_sequences where schemaname = 'public'"))
            statements.Add($"select setval('\"{sequence}\"', 1, false)");
        return string.Join(";\n", statements);
    }

    private static async Task<List<string>> ReadAsync(NpgsqlConnection connection, string sql)
    {
        var texts = new List<string>();
        await using var command = new NpgsqlCommand(sql, connection);
        await using var rows = await command.ExecuteReaderAsync();
        while (await rows.ReadAsync()) texts.Add(rows.GetString(0));
        return texts;
    }

    private static async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(TestDatabase.Server + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
