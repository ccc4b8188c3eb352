using Microsoft.EntityFrameworkCore;
using WangCheng.Core.Servers;
using WangCheng.Tests.Support;

namespace WangCheng.Tests.Servers;

public sealed class ListServersTests
{
    /// <summary>Rows of servers that are gone stay for ever; what is listed is found without walking through them.</summary>
    [Fact]
    public async Task The_newest_of_everybody_are_found_by_an_index_of_those_that_are_there()
    {
        await using var store = await TestStore.NewAsync();
        var ct = TestContext.Current.CancellationToken;
        var script = await store.Database.ReadAsync(db => Task.FromResult(db.Database.GenerateCreateScript()), ct);
        script.ShouldContain("""CREATE INDEX "IX_Servers_AskedAt_Id" ON "Servers" ("AskedAt", "Id") WHERE "TakenName" IS NOT NULL""");

        if (await store.Database.ReadAsync(db => Task.FromResult(!db.Database.IsSqlite()), ct)) return; // a planner that looks at how many rows there are would be right not to use it
        var plan = await store.Database.ReadAsync(async db =>
        {
            var sql = db.Servers.Where(server => server.TakenName != null).OrderByDescending(server => server.AskedAt).ThenByDescending(server => server.Id).Take(ListServers.PageSize).ToQueryString();
            await db.Database.OpenConnectionAsync(ct);
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = "EXPLAIN QUERY PLAN " + string.Join('\n', sql.Split('\n').Where(line => !line.StartsWith(".param", StringComparison.Ordinal))).Replace("@p", ListServers.PageSize.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
            await using var reader = await command.ExecuteReaderAsync(ct);
            var lines = new List<string>();
            while (await reader.ReadAsync(ct)) lines.Add(reader.GetString(3));
            return lines;
        }, ct);
        plan.ShouldHaveSingleItem().ShouldContain("USING INDEX IX_Servers_AskedAt_Id");
    }
}
