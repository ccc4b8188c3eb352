using System.Text.Json;

namespace WangCheng.Tests.ActionLog;

public sealed class ActionLogDocsTests
{
    [Fact]
    public async Task The_page_says_what_the_code_does()
    {
        var page = Path.Combine(TopFolder(), "docs", "action-log.md");
        if (Environment.GetEnvironmentVariable("WANGCHENG_REWRITE_DOCS") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(page)!);
            await File.WriteAllTextAsync(page, ActionLogDocs.Write(), TestContext.Current.CancellationToken);
        }

        (await File.ReadAllTextAsync(page, TestContext.Current.CancellationToken))
            .ShouldBe(ActionLogDocs.Write(), "docs/action-log.md is out of date: run the tests with WANGCHENG_REWRITE_DOCS=1, and look at the difference");
    }

    [Fact]
    public void The_page_explains_every_field_of_a_line()
    {
        var page = ActionLogDocs.Write();
        var names = JsonDocument.Parse(ActionLogDocs.Example()).RootElement.EnumerateObject().Select(field => field.Name).ToList();

        names.Count.ShouldBeGreaterThan(20);
        names.ShouldAllBe(name => page.Contains($"| `{name}` |"));
    }

    private static string TopFolder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "WangCheng.sln"))) folder = folder.Parent!;
        return folder.FullName;
    }
}
