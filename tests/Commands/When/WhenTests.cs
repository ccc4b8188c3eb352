namespace WangCheng.Tests.Commands.When;

/// <summary>Real ways of naming days and times, one per line in TestData: the files are the specification.</summary>
public sealed class WhenTests
{
    [Theory]
    [MemberData(nameof(Lines), "when.en.txt")]
    [MemberData(nameof(Lines), "when.zh.txt")]
    public void What_people_mean_by_days_and_times_is_understood(string ask, string meaning) => TheMoments.Notation(ask).ShouldBe(meaning, ask);

    [Theory]
    [InlineData("when.en.txt")]
    [InlineData("when.zh.txt")]
    public void There_are_at_least_sixty_ways_in_each_language(string file) => Lines(file).Select(row => row.Data.Item1).Distinct().Count().ShouldBeGreaterThanOrEqualTo(60);

    public static IEnumerable<TheoryDataRow<string, string>> Lines(string file) => AsksTests.Asks(file);
}
