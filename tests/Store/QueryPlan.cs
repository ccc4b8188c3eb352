using Microsoft.EntityFrameworkCore;
using WangCheng.Core.Store;
using WangCheng.Tests.Support;

namespace WangCheng.Tests.Store;

/// <summary>How the database means to go about a query.</summary>
internal static class QueryPlan
{
    /// <summary>What PostgreSQL says of reading this table from end to end, and SQLite of reading any table or index so.</summary>
    public static string ScanOf(string table) => TestDatabase.IsPostgreSql ? $"Seq Scan on \"{table}\"" : "SCAN";

    /// <summary>Its steps in the database's own words.</summary>
    public static async Task<IReadOnlyList<string>> OfAsync(WangChengDb db, IQueryable query, CancellationToken ct)
    {
        await db.Database.OpenConnectionAsync(ct);
        await using var command = query.CreateDbCommand();
        command.CommandText = (TestDatabase.IsPostgreSql ? "explain " : "explain query plan ") + command.CommandText;
        await using var reader = await command.ExecuteReaderAsync(ct);
        var lines = new List<string>();
        while (await reader.ReadAsync(ct)) lines.Add(reader.GetValue(reader.FieldCount - 1).ToString()!);
        return lines;
    }
}
