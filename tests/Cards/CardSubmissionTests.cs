using System.Text.Json;
using System.Text.Json.Nodes;
using FsCheck.Fluent;
using WangCheng.Bot.Cards;
using WangCheng.Bot.Text;
using WangCheng.Tests.Support;
using WangCheng.Tests.Text;

namespace WangCheng.Tests.Cards;

public sealed class CardSubmissionTests
{
    [Fact]
    public void Both_ways_of_arriving_read_the_same()
    {
        var button = new CardAction("server.delete", ServerWords.Delete(), new Dictionary<string, string> { ["server"] = "srv-1" }, CardActionStyle.Destructive).ToJson(Speaking.Words, Speaking.English);
        button["style"]!.GetValue<string>().ShouldBe("destructive");

        var invoke = Read(new JsonObject { ["action"] = WithInputs(button), ["trigger"] = "manual" });
        var message = Read(WithInputs(button["fallback"]!)["data"]!);

        foreach (var submission in new[] { invoke, message })
        {
            submission.ShouldNotBeNull();
            submission.Verb.ShouldBe("server.delete");
            submission.Version.ShouldBe(1);
            submission.Data.ShouldBe(new Dictionary<string, string> { ["server"] = "srv-1" });
            submission.Inputs.ShouldBe(new Dictionary<string, string> { ["disk"] = "40", ["password"] = "true", ["name"] = "web-1" });
        }
    }

    [Theory]
    [InlineData("""null""")]
    [InlineData("""[]""")]
    [InlineData(""" "text" """)]
    [InlineData("""{}""")]
    [InlineData("""{"verb":7}""")]
    [InlineData("""{"verb":""}""")]
    [InlineData("""{"verb":"x","deep":{"er":1}}""")]
    [InlineData("""{"verb":"x","list":[1]}""")]
    [InlineData("""{"action":{"data":{"a":"b"}}}""")]
    [InlineData("""{"action":{"verb":["x"],"data":{}}}""")]
    [InlineData("""{"action":{"verb":"x","data":"text"}}""")]
    [InlineData("""{"action":{"verb":"x","data":{"deep":{}}}}""")]
    public void What_no_card_sends_is_nothing(string value) => Read(JsonNode.Parse(value)).ShouldBeNull();

    [Theory]
    [InlineData("""{"action":{"verb":"x"}}""")]
    [InlineData("""{"action":{"verb":"x","data":null}}""")]
    [InlineData("""{"verb":"x","empty":null,"msteams":{"type":"messageBack"}}""")]
    public void What_is_absent_or_the_clients_own_is_left_out(string value)
    {
        var submission = Read(JsonNode.Parse(value)).ShouldNotBeNull();
        submission.Version.ShouldBe(0);
        submission.Data.ShouldBeEmpty();
        submission.Inputs.ShouldBeEmpty();
    }

    [Fact]
    public void Without_a_value_there_is_no_submission() => CardSubmission.Read(null).ShouldBeNull();

    [Fact]
    public void Too_many_and_too_long_are_refused_just_below_is_read()
    {
        Read(Entries(64, "k", "v")).ShouldNotBeNull().Data.Count.ShouldBe(64);
        Read(Entries(65, "k", "v")).ShouldBeNull();
        Read(Entries(1, new string('k', 63), "v")).ShouldNotBeNull();
        Read(Entries(1, new string('k', 64), "v")).ShouldBeNull();
        Read(Entries(1, "k", new string('v', 8_000))).ShouldNotBeNull();
        Read(Entries(1, "k", new string('v', 8_001))).ShouldBeNull();
        Read(new JsonObject { ["verb"] = new string('x', 65) }).ShouldBeNull();
    }

    [Fact]
    public void Whatever_data_a_button_carries_comes_back_unchanged() =>
        Prop.ForAll<Dictionary<string, string>>(generated =>
        {
            var data = generated.Where(entry => entry is { Key.Length: > 0 and <= 64, Value: not null } && IsWhole(entry.Key) && IsWhole(entry.Value)
                && entry.Key is not ("verb" or "v" or "msteams") && !entry.Key.StartsWith("in_", StringComparison.Ordinal)).Take(60).ToDictionary();
            var button = new CardAction("server.show", ServerWords.Refresh(), data).ToJson(Speaking.Words, Speaking.English);
            Read(new JsonObject { ["action"] = button }).ShouldNotBeNull().Data.ShouldBe(data, ignoreOrder: true);
        }).Holds();

    [Theory]
    [InlineData("verb")]
    [InlineData("v")]
    [InlineData("msteams")]
    [InlineData("in_name")]
    public void A_button_cannot_carry_what_the_wire_needs_for_itself(string key) =>
        Should.Throw<ArgumentException>(() => new CardAction("server.show", ServerWords.Refresh(), new Dictionary<string, string> { [key] = "x" }));

    private static JsonNode WithInputs(JsonNode action)
    {
        var clicked = action.DeepClone();
        clicked["data"]!["in_disk"] = 40;
        clicked["data"]!["in_password"] = true;
        clicked["data"]!["in_name"] = "web-1";
        return clicked;
    }

    private static JsonObject Entries(int count, string key, string value)
    {
        var json = new JsonObject { ["verb"] = "x" };
        for (var i = 0; i < count; i++) json[$"{key}{(char)('0' + i)}"] = value;
        return json;
    }

    // A lone surrogate cannot travel as JSON at all.
    private static bool IsWhole(string text) => text.EnumerateRunes().All(rune => rune.Value != 0xFFFD);

    private static CardSubmission? Read(JsonNode? value) => CardSubmission.Read(JsonSerializer.SerializeToElement(value));
}
