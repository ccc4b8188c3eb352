namespace WangCheng.Tests.Conventions;

/// <summary>What holds for every file of the project.</summary>
public sealed class SourceTests
{
    private const int LongestFile = 250;

    /// <summary>Nothing here depends on, or speaks of, the place where it was made: hosts that packages came from, private folders, the tools of its makers.</summary>
    private static readonly string[] Foreign = ["/work" + "/", "nuget" + ".org", "npmjs" + ".org", "pypi" + ".org", "session", "assistant", "helper " + "agent", "sub" + "agent"];

    /// <summary>Where such a word means something else.</summary>
    private static readonly Dictionary<string, string[]> Meant = new()
    {
        ["bot/Teams/TeamsHttp.cs"] = ["session"], // web sessions: there are none
        ["tests/Browser/CardsOnAPage.cs"] = ["session"], // the name of a connection to Chromium's own tools
        ["tests/Conventions/SourceTests.cs"] = ["session", "assistant"], // this list
    };

    private static readonly string[] Binary = [".png", ".ico", ".woff2", ".zip", ".pfx"];

    [Fact]
    public void No_file_speaks_of_the_place_where_it_was_made()
    {
        var texts = Tree.Files.Where(file => !Binary.Contains(Path.GetExtension(file))).ToList();
        texts.Count.ShouldBeGreaterThan(400);
        var found = texts.SelectMany(file => Tree.Read(file) is var text ? Foreign.Where(word => text.Contains(word, StringComparison.OrdinalIgnoreCase)).Select(word => (File: file, Word: word)) : []).ToList();
        found.Where(found => !Meant.GetValueOrDefault(found.File, []).Contains(found.Word)).ShouldBeEmpty();
        Meant.SelectMany(entry => entry.Value, (entry, word) => (File: entry.Key, Word: word)).Except(found).ShouldBeEmpty("an exception that nobody needs any more");
    }

    [Fact]
    public void No_source_file_grows_past_a_few_screens()
    {
        var sources = Tree.Files.Where(file => file.EndsWith(".cs", StringComparison.Ordinal) && !file.StartsWith("tests/", StringComparison.Ordinal) && !file.Contains("/Migrations/", StringComparison.Ordinal)).ToList();
        sources.Count.ShouldBeGreaterThan(200);
        sources.Select(file => (File: file, Lines: Tree.Read(file).AsSpan().Count('\n'))).Where(file => file.Lines > LongestFile)
            .ShouldBeEmpty("ask which sentence in it is a decision, and give that a file of its own");
    }
}
