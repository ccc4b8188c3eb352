using System.Data.Common;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace WangCheng.Tests.Support;

/// <summary>Looks for a text wherever the program could have left it: in everything it ever logged, in every file of its folder, and in every column of every table.</summary>
internal static class Traces
{
    /// <summary>What belongs to the simulated outside: what people have in their chats, and what stands at the cloud.</summary>
    private static readonly string[] Outside = ["teams", "cloud"];

    /// <summary>Every line of every category, whatever the program would leave out in service.</summary>
    public static void LogEverything(IServiceCollection services) => services.PostConfigure<LoggerFilterOptions>(filter =>
    {
        filter.Rules.Clear();
        filter.MinLevel = LogLevel.Trace;
    });

    public static async Task StaysOutAsync(WangChengApp app, string secret)
    {
        secret.Length.ShouldBeGreaterThan(8, "a shorter text is found everywhere");
        var ct = TestContext.Current.CancellationToken;
        app.LoggedLines.Count.ShouldBeGreaterThan(100, "LogEverything first");
        app.LoggedLines.ShouldAllBe(line => !line.Contains(secret, StringComparison.Ordinal), "what operators read");

        var files = Directory.EnumerateFiles(app.Folder, "*", SearchOption.AllDirectories).Where(file => !Outside.Contains(Path.GetRelativePath(app.Folder, file).Split(Path.DirectorySeparatorChar)[0]) && Path.GetExtension(file) != ".lock").ToList();
        files.Count.ShouldBeGreaterThan(1);
        foreach (var file in files) (await BytesAsync(file, ct)).AsSpan().IndexOf(Encoding.UTF8.GetBytes(secret)).ShouldBe(-1, file);

        await using var rows = app.NewConnection();
        await rows.OpenAsync(ct);
        var (tables, values) = (0, 0);
        foreach (var table in await TablesAsync(rows, ct))
        {
            tables++;
            await using var command = rows.CreateCommand();
            command.CommandText = $"select * from \"{table}\"";
            await using var reader = await command.ExecuteReaderAsync(ct);
            while (await reader.ReadAsync(ct))
                for (var column = 0; column < reader.FieldCount; column++, values++)
                    Convert.ToString(reader.GetValue(column), System.Globalization.CultureInfo.InvariantCulture)!.ShouldNotContain(secret, Case.Sensitive, $"{table}.{reader.GetName(column)}");
        }
        tables.ShouldBeGreaterThan(10);
        values.ShouldBeGreaterThan(50);
    }

    private static async Task<byte[]> BytesAsync(string file, CancellationToken ct)
    {
        await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var bytes = new byte[stream.Length];
        await stream.ReadExactlyAsync(bytes, ct);
        return bytes;
    }

    private static async Task<IReadOnlyList<string>> TablesAsync(DbConnection rows, CancellationToken ct)
    {
        await using var command = rows.CreateCommand();
        command.CommandText = rows.GetType().Name.StartsWith("Sqlite", StringComparison.Ordinal)
            ? "select name from sqlite_master where type = 'table' and name not like 'sqlite_%'"
            : "select table_name from information_schema.tables where table_schema = 'public'";
        var tables = new List<string>();
        await using var reader = await command.ExecuteReaderAsync(ct);
        while (await reader.ReadAsync(ct)) tables.Add(reader.GetString(0));
        return tables;
    }
}
