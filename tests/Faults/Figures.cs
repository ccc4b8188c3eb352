using WangCheng.Tests.Conventions;
using WangCheng.Tests.Support;

namespace WangCheng.Tests.Faults;

/// <summary>What a run of these tests counted. With <c>WANGCHENG_REWRITE_DOCS=1</c> it goes into docs/reliability.md, beside what the other database gave.</summary>
internal static class Figures
{
    private static readonly Lock Gate = new();

    /// <summary>Worlds at the same time; most of each is waiting for a disk or a socket.</summary>
    public static ParallelOptions AtOnce => new() { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = TestContext.Current.CancellationToken };

    public static void Note(string what, int count)
    {
        if (Environment.GetEnvironmentVariable("WANGCHENG_REWRITE_DOCS") != "1") return;
        lock (Gate)
        {
            var page = Path.Combine(Tree.Root, ReliabilityPage.File);
            var rows = File.Exists(page) ? ReliabilityPage.Rows(File.ReadAllText(page)) : [];
            var (sqlite, postgres) = rows.GetValueOrDefault(what, ("", ""));
            rows[what] = TestDatabase.IsPostgreSql ? (sqlite, $"{count}") : ($"{count}", postgres);
            File.WriteAllText(page, ReliabilityPage.Write(rows));
        }
    }
}
