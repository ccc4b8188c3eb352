using Npgsql;
using WangCheng.Tests.Support;

namespace WangCheng.Tests.Store;

/// <summary>On PostgreSQL one test after another uses the same database, and none sees what another left.</summary>
public sealed class TestDatabaseTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_database_that_was_used_is_as_new_for_the_next()
    {
        if (!TestDatabase.IsPostgreSql) return;
        var fresh = await PostgreSqlDatabases.TakeAsync();
        var asNew = await ContentAsync(fresh);
        asNew.Count.ShouldBeGreaterThan(20);

        await RowsAsync(fresh, """update "ActionLogHead" set "Seq" = 7 returning 'changed'""");
        await RowsAsync(fresh, """insert into "__EFMigrationsHistory" values ('29990101000000_FromTheFuture', '99.0.0') returning 'added'""");
        await RowsAsync(fresh, "select nextval(quote_ident(sequencename))::text from pg_sequences where schemaname = 'public'");
        (await ContentAsync(fresh)).ShouldNotBe(asNew);

        await PostgreSqlDatabases.GiveBackAsync(fresh);
        (await ContentAsync(fresh)).ShouldBe(asNew);
    }

    [Fact]
    public async Task A_database_where_somebody_is_still_at_work_is_used_by_nobody_again()
    {
        if (!TestDatabase.IsPostgreSql) return;
        var busy = await PostgreSqlDatabases.TakeAsync();
        await using var working = new NpgsqlConnection(PostgreSqlDatabases.Connection(busy) + ";Pooling=false");
        await working.OpenAsync(Ct);
        await using var transaction = await working.BeginTransactionAsync(Ct);
        await using (var begins = new NpgsqlCommand("select 1", working, transaction)) await begins.ExecuteScalarAsync(Ct);

        await PostgreSqlDatabases.GiveBackAsync(busy);
        (await Should.ThrowAsync<PostgresException>(() => ContentAsync(busy))).SqlState.ShouldBe(PostgresErrorCodes.InvalidCatalogName);
    }

    /// <summary>Every row of every table, and where every sequence stands.</summary>
    private static async Task<List<string>> ContentAsync(string database)
    {
        var content = new List<string>();
        foreach (var table in await RowsAsync(database, "select tablename from pg_tables where schemaname = 'public' order by 1"))
            content.AddRange(await RowsAsync(database, $"select '{table}: ' || coalesce(json_agg(row)::text, 'empty') from \"{table}\" row"));
        content.AddRange(await RowsAsync(database, "select sequencename || ': ' || coalesce(last_value::text, 'unused') from pg_sequences where schemaname = 'public' order by 1"));
        return content;
    }

    private static async Task<List<string>> RowsAsync(string database, string sql)
    {
        await using var connection = new NpgsqlConnection(PostgreSqlDatabases.Connection(database));
        await connection.OpenAsync(Ct);
        await using var command = new NpgsqlCommand(sql, connection);
        await using var rows = await command.ExecuteReaderAsync(Ct);
        var texts = new List<string>();
        while (await rows.ReadAsync(Ct)) texts.Add(rows.GetString(0));
        return texts;
    }
}
