namespace WangCheng.Tests.Faults;

/// <summary>docs/reliability.md: words that stand here, and figures that a run wrote.</summary>
internal static class ReliabilityPage
{
    public const string File = "docs/reliability.md";
    private const string Table = "| what | SQLite | PostgreSQL |";

    /// <summary>The figures in a page, by what they count.</summary>
    public static SortedDictionary<string, (string Sqlite, string Postgres)> Rows(string page)
    {
        var rows = new SortedDictionary<string, (string, string)>(StringComparer.Ordinal);
        foreach (var cells in page.Split('\n').SkipWhile(line => line != Table).Skip(2).TakeWhile(line => line.StartsWith('|')).Select(line => line.Split('|')))
            rows[cells[1].Trim()] = (cells[2].Trim(), cells[3].Trim());
        return rows;
    }

    public static string Write(SortedDictionary<string, (string Sqlite, string Postgres)> rows) => $$"""
        # What is proven about crashes, and about chance

        Written by the tests in `tests/Faults` and `tests/Histories` (`WANGCHENG_REWRITE_DOCS=1`); change the words in `tests/Faults/ReliabilityPage.cs`.

        The program names each moment at which its death matters (`core/CrashPoints.cs`): before and after every commit, every call to the cloud and to Teams, every append to
        the action log. The tests play a verb once to count its moments, and then once for each of them: at that moment the flow never returns, so that no `catch` and no
        `finally` of ours runs; everything else of that program stops at its next statement or call; its database connections and sockets are cut. A new program starts on the
        same database and the same folder, while cloud and Teams go on. A person who got no answer does the same once more. When the world has come to rest

        - the cloud, the rows, the quota, the facts in the action log and the card that the person sees are those of the run without a crash;
        - every event stands in the action log once, its chain holds, and every operation was accepted once and ended once;
        - a message that was under way stands in the chat at most once more for each crash (Teams has no way to send one exactly once).

        The clock of these tests is moved by hand: the claims of a dead program (minutes) end at once. The row about `kill -9` is no simulation: the built program is a process of
        its own, and is killed while three people order and delete, at moments drawn from a seed, every fifth time while it starts.

        Random histories mix all of it: three people say and tap what they like, also on old cards, messages come twice or late, cloud and Teams break in every way their
        simulators know, servers change at the console, clocks jump, the program dies. After every commit the rules of `tests/Histories/CommitRules.cs` are asked of the database;
        when the world has come to rest, those of `tests/Support/Invariants.cs`. A verb, a fault or a kind of step that chance never reached turns the test red.

        {{Table}}
        | -- | --: | --: |
        {{string.Join('\n', rows.Select(row => $"| {row.Key} | {row.Value.Sqlite} | {row.Value.Postgres} |"))}}

        Every number is that of a run in which all of them ended as if nothing had happened. Seconds are of two cores of an ordinary machine and come from `bench/README.md`.

        ## To run more

        ```
        dotnet test tests -c Release --filter "FullyQualifiedName~Faults"
        WANGCHENG_CRASH_PAIRS=2000 WANGCHENG_KILLS=200 WANGCHENG_SEED=7 dotnet test tests -c Release --filter "FullyQualifiedName~Faults"
        WANGCHENG_HISTORIES=1000000 WANGCHENG_SEED=7 dotnet test tests -c Release --filter "FullyQualifiedName~RandomHistories"
        ```

        `WANGCHENG_TEST_POSTGRES` with a connection string runs the same on PostgreSQL. A failure names the scenario, the moments and the seed, or the history and its
        steps; `WANGCHENG_HISTORY` with its number plays that one again. A new verb needs one line in
        `tests/Faults/Scenarios.cs`; without it `EveryVerbTests` is red.

        """;
}
