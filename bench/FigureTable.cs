namespace WangCheng.Bench;

/// <summary>A table of figures in a page, one row for each thing measured, in the order of their names: <c>| what | SQLite | PostgreSQL |</c>.</summary>
internal static class FigureTable
{
    private const string Heading = "| what | SQLite | PostgreSQL |";

    /// <summary>Puts one figure into its cell; the other cell of the row stays.</summary>
    /// <exception cref="InvalidOperationException">The page has no such table.</exception>
    public static async Task WriteAsync(string page, string what, string figure, bool isPostgres, CancellationToken ct)
    {
        var lines = (await File.ReadAllLinesAsync(page, ct)).ToList();
        var first = lines.IndexOf(Heading) + 2;
        if (first < 2) throw new InvalidOperationException($"{page} has no table that begins with: {Heading}");
        var end = first;
        while (end < lines.Count && lines[end].StartsWith('|')) end++;

        var at = lines.FindIndex(first, end - first, line => What(line) == what);
        var (sqlite, postgres) = at < 0 ? ("", "") : Cells(lines[at]);
        if (at >= 0) lines.RemoveAt(at);
        else at = lines.FindIndex(first, end - first, line => string.CompareOrdinal(What(line), what) > 0) is >= 0 and var next ? next : end;
        lines.Insert(at, isPostgres ? $"| {what} | {sqlite} | {figure} |" : $"| {what} | {figure} | {postgres} |");
        await File.WriteAllTextAsync(page, string.Join('\n', lines) + "\n", ct);
    }

    private static string What(string line) => line.Split('|')[1].Trim();

    private static (string Sqlite, string Postgres) Cells(string line) => line.Split('|') is var cells ? (cells[2].Trim(), cells[3].Trim()) : default;
}
