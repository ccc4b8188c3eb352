using WangCheng.Tests.Conventions;

namespace WangCheng.Tests.Faults;

public sealed class ReliabilityPageTests
{
    [Fact]
    public void The_page_has_the_words_of_today_and_a_figure_of_both_databases_for_every_scenario()
    {
        var page = Tree.Read(ReliabilityPage.File);
        var rows = ReliabilityPage.Rows(page);
        page.ShouldBe(ReliabilityPage.Write(rows), "run the tests in tests/Faults with WANGCHENG_REWRITE_DOCS=1, and look at the difference");
        foreach (var scenario in Scenarios.All) rows.Keys.ShouldContain(what => what.Contains(scenario.Name, StringComparison.Ordinal), scenario.Name);
        rows.Values.ShouldAllBe(row => row.Sqlite.Length > 0 && row.Postgres.Length > 0);
    }
}
