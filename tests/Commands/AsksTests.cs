namespace WangCheng.Tests.Commands;

/// <summary>Real ways of asking, one per line in TestData: the files are the specification of the grammar.</summary>
public sealed class AsksTests
{
    [Theory]
    [MemberData(nameof(Asks), "asks.en.txt")]
    [MemberData(nameof(Asks), "asks.zh.txt")]
    public void What_people_ask_is_understood(string ask, string meaning) =>
        TheGrammar.InOrder(TheGrammar.Notation(TheGrammar.Parser.Parse(ask))).ShouldBe(TheGrammar.InOrder(meaning), ask);

    [Theory]
    [InlineData("asks.en.txt")]
    [InlineData("asks.zh.txt")]
    public void There_are_at_least_fifty_ways_in_each_language_and_every_command_is_among_them(string file)
    {
        var asks = Asks(file).Select(row => row.Data).ToList();
        asks.Count.ShouldBeGreaterThanOrEqualTo(50);
        foreach (var command in TheGrammar.Catalog.All)
            asks.Count(ask => ask.Item2 == command.Verb || ask.Item2.StartsWith(command.Verb + " ", StringComparison.Ordinal)).ShouldBeGreaterThan(0, command.Verb);
    }

    public static IEnumerable<TheoryDataRow<string, string>> Asks(string file) =>
        from line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Commands", "TestData", file))
        where line.Length > 0 && !line.StartsWith('#')
        let arrow = line.LastIndexOf(" => ", StringComparison.Ordinal)
        select new TheoryDataRow<string, string>(line[..arrow], line[(arrow + 4)..]);
}
