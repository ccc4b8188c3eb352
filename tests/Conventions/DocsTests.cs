using System.Text.RegularExpressions;
using WangCheng.Tests.Text;

namespace WangCheng.Tests.Conventions;

/// <summary>Documents describe the program that is there: every path in them exists, every command names existing projects, every type they name is one.</summary>
public sealed partial class DocsTests
{
    /// <summary>Appear by running the program.</summary>
    private static readonly string[] MadeByRunning = ["bot/data"];

    private static readonly List<string> Documents = [.. Tree.Files.Where(file => file.EndsWith(".md", StringComparison.Ordinal))];
    private static readonly HashSet<string> Tops = [.. Tree.Files.Where(file => file.Contains('/', StringComparison.Ordinal)).Select(file => file[..file.IndexOf('/', StringComparison.Ordinal)])];

    [Fact]
    public void Every_path_in_a_document_exists()
    {
        var named = Documents.SelectMany(document => Paths(Tree.Read(document)).Select(path => (Document: document, Path: path))).ToList();
        named.Count.ShouldBeGreaterThan(60);
        named.Where(found => !MadeByRunning.Contains(found.Path) && !Tree.Has(found.Path)).ShouldBeEmpty();
    }

    [Fact]
    public void Every_link_of_a_document_leads_somewhere()
    {
        var links = Documents.SelectMany(document => Link().Matches(Tree.Read(document)).Select(link => (Document: document, Target: link.Groups["to"].Value)))
            .Where(link => !link.Target.Contains("://", StringComparison.Ordinal)).ToList();
        links.Count.ShouldBeGreaterThan(10);
        links.Where(link => !Tree.Has(Resolve(link.Document, link.Target))).ShouldBeEmpty();
    }

    [Fact]
    public void Every_command_in_a_document_names_projects_that_exist()
    {
        var projects = Documents.SelectMany(document => Project().Matches(Tree.Read(document)).Select(command => (Document: document, Project: command.Groups["project"].Value))).ToList();
        projects.Count.ShouldBeGreaterThan(10);
        projects.Where(found => !Tree.Files.Any(file => file.StartsWith(found.Project + "/", StringComparison.Ordinal) && file.EndsWith(".csproj", StringComparison.Ordinal))).ShouldBeEmpty();
    }

    [Fact]
    public void Every_type_that_a_document_calls_by_name_is_in_the_code()
    {
        var code = string.Join('\n', Tree.Files.Where(file => file.EndsWith(".cs", StringComparison.Ordinal)).Select(Tree.Read));
        var types = Documents.SelectMany(document => TypeName().Matches(Tree.Read(document)).SelectMany(name => name.Groups["name"].Captures.Select(part => (Document: document, Name: part.Value)))).Distinct().ToList();
        types.Count.ShouldBeGreaterThan(10);
        types.Where(found => !Regex.IsMatch(code, $@"\b{found.Name}\b")).ShouldBeEmpty();
    }

    /// <summary>In the tour, *words on cards* stand in italics, and in Chinese in quotation marks.</summary>
    [Theory]
    [InlineData("README.md", @"\*(?<words>[^*\n]+)\*")]
    [InlineData("README.zh-CN.md", "“(?<words>[^”\n]+)”")]
    public void The_tour_uses_the_words_of_the_cards(string document, string marked)
    {
        var reader = document == "README.md" ? Speaking.English : Speaking.Chinese;
        var said = DeclaredSentences.All.Select(sentence => Speaking.Words.Say(reader, sentence)).ToList();
        var words = Regex.Matches(Tour(document), marked, RegexOptions.ExplicitCapture).Select(match => match.Groups["words"].Value).ToList();
        words.Count.ShouldBeGreaterThan(7);
        words.Where(word => !said.Contains(word)).ShouldBeEmpty();
    }

    /// <summary>The numbered steps, without the lines people type.</summary>
    private static string Tour(string document) => Regex.Replace(string.Join('\n', Tree.Read(document).Split('\n').Where(line => Regex.IsMatch(line, @"^(\d\.|   )"))), "`[^`]*`", "");

    /// <summary>A word that begins with one of our folders, or that is a file beside the solution.</summary>
    private static IEnumerable<string> Paths(string text) => PathLike().Matches(text).Select(match => match.Value.TrimEnd('.', '/')).Where(path => Tops.Contains(path.Split('/')[0]));

    private static string Resolve(string document, string target)
    {
        var whole = Path.GetFullPath(Path.Combine(Tree.Root, Path.GetDirectoryName(document)!, target));
        return Path.GetRelativePath(Tree.Root, whole).Replace('\\', '/');
    }

    [GeneratedRegex(@"(?<![\w./:-])[\w.-]+(?:/[\w.-]+)+(?![\w/]*\*)")]
    private static partial Regex PathLike();

    [GeneratedRegex(@"\]\((?<to>[^)#\s]+)")]
    private static partial Regex Link();

    [GeneratedRegex(@"dotnet (?:(?:run|ef)[^\n`]*?--(?:startup-)?project|publish|test|build|restore) +(?<project>[\w./]+)")]
    private static partial Regex Project();

    /// <summary>Code between backticks with a capital inside a word: <c>CreateServer.QuoteAsync</c>.</summary>
    [GeneratedRegex(@"`(?:(?<name>[A-Z][a-z]+[A-Z]\w+)\.?)+(?:\([^`]*\))?`", RegexOptions.ExplicitCapture)]
    private static partial Regex TypeName();
}
