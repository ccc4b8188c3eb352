using System.Text.Json.Nodes;
using WangCheng.Bot.Text;
using WangCheng.Tests.Text;

namespace WangCheng.Tests.Cards;

public sealed class StrictSchemaTests
{
    [Fact]
    public async Task Every_card_has_only_what_Teams_knows_and_of_the_right_type()
    {
        await using var samples = new TheSamples();
        var cards = samples.All.SelectMany(sample => Speaking.Readers, (sample, reader) => (Name: $"{sample.Name}.{(reader.Language == Language.Zh ? "zh" : "en")}", sample.Draw(samples.Words, reader).Json))
            .DistinctBy(card => card.Name).ToDictionary(card => card.Name, card => card.Json);
        cards.Count.ShouldBeGreaterThan(100);
        var wrong = await StrictSchema.CheckAsync(cards, TestContext.Current.CancellationToken);
        wrong.Keys.ShouldBe(cards.Keys, ignoreOrder: true);
        wrong.Where(card => card.Value.Length > 0).Select(card => $"{card.Key}: {string.Join("; ", card.Value)}").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("""{"type":"TextBlock","text":"x","wrapped":true}""", "/body/0 of TextBlock must NOT have additional properties: wrapped")]
    [InlineData("""{"type":"TextBlock","text":"x","wrap":"yes"}""", "/body/0/wrap of TextBlock must be boolean: boolean")]
    [InlineData("""{"type":"TextBlok","text":"x"}""", "/body/0 is a TextBlok, which Teams does not know")]
    [InlineData("""{"type":"Action.Execute","title":"x","verb":"y"}""", "/body/0")]
    [InlineData("""{"type":"ActionSet","actions":[{"type":"Action.Execute","title":"x","verb":"y","fallback":{"type":"Action.Submit","colour":"red"}}]}""", "/body/0/actions/0/fallback of Action.Submit must NOT have additional properties: colour")]
    public async Task What_Teams_would_pass_over_is_found(string element, string complaint)
    {
        var card = new JsonObject { ["type"] = "AdaptiveCard", ["version"] = "1.5", ["body"] = new JsonArray(JsonNode.Parse(element)) };
        var wrong = await StrictSchema.CheckAsync(new Dictionary<string, JsonObject> { ["card"] = card }, TestContext.Current.CancellationToken);
        wrong["card"].ShouldNotBeEmpty();
        wrong["card"][0].ShouldStartWith(complaint);
    }
}
