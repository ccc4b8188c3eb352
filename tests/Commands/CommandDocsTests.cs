using WangCheng.Bot.Commands;
using WangCheng.Tests.Conventions;

namespace WangCheng.Tests.Commands;

public sealed class CommandDocsTests
{
    private const string Page = "docs/commands.md";

    [Fact]
    public async Task The_page_says_what_the_catalogue_does()
    {
        await using var host = new TestHost();
        var page = CommandDocs.Write(host.Get<CommandCatalog>());
        var file = Path.Combine(Tree.Root, Page);
        if (Environment.GetEnvironmentVariable("WANGCHENG_REWRITE_DOCS") == "1") await File.WriteAllTextAsync(file, page, TestContext.Current.CancellationToken);
        (await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken)).ShouldBe(page, $"{Page} is out of date: run the tests with WANGCHENG_REWRITE_DOCS=1, and look at the difference");
    }

    [Fact]
    public async Task The_page_has_every_command_with_every_word_and_every_kind_of_argument()
    {
        await using var host = new TestHost();
        var catalog = host.Get<CommandCatalog>();
        var page = CommandDocs.Write(catalog);
        catalog.All.Count.ShouldBeGreaterThan(5);
        foreach (var command in catalog.All)
        {
            page.ShouldContain($"| `{command.Verb}` |");
            foreach (var word in command.Words) page.ShouldContain($"`{word}`");
        }
        (catalog.All.Aggregate(ArgumentKinds.None, (all, command) => all | command.Takes) & ~CommandDocs.Explained).ShouldBe(ArgumentKinds.None);
    }
}
