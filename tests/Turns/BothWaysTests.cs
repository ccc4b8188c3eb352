using System.Text.Json.Nodes;
using WangCheng.Bot.Cards;
using WangCheng.Core.Operations;
using WangCheng.Tests.Journeys;

namespace WangCheng.Tests.Turns;

/// <summary>A tap arrives as an invoke, or from older clients as a message with a value; both mean the same for every verb there is.</summary>
public sealed class BothWaysTests : Journey
{
    [Fact]
    public async Task Every_verb_is_understood_whichever_way_its_tap_arrives()
    {
        await HasAsync(LiNa);
        var verbs = App.Get<IEnumerable<ICardHandler>>().Select(handler => handler.Verb).Distinct().Order(StringComparer.Ordinal).ToList();
        var works = App.Get<IEnumerable<IOperationHandler>>().Select(handler => handler.Verb.Name).ToHashSet();
        verbs.Count(verb => !works.Contains(verb)).ShouldBeGreaterThan(5);
        foreach (var verb in verbs)
        {
            App.Clock.Advance(TimeSpan.FromMinutes(1)); // so many in a minute would be noise
            var executed = await App.Wire.PostAsync(App.Wire.Executes(LiNa, "1", verb, Data()));
            (executed.Status, executed.Inner).ShouldBe((200, 200), verb);
            executed.Texts.ShouldNotBeEmpty(verb);

            await App.RunDueAsync(); // the answer of what was accepted is owed, and sent as such
            await LiNa.LooksAsync();

            var heard = LiNa.BotMessages;
            var value = Data();
            value["verb"] = verb;
            (await App.Wire.PostAsync(App.Wire.Submits(LiNa, "1", value))).Status.ShouldBe(200, verb);
            await App.RunDueAsync();
            await LiNa.LooksAsync();
            LiNa.BotMessages.ShouldBe(heard + 1, verb);
            if (!works.Contains(verb)) LiNa.Sees(executed.Texts[0]); // work goes on, and the second card tells how far it is
        }
        App.Errors.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("\"2\"", "\"72\"")]
    [InlineData("2", "72")]
    [InlineData("2.0", "72.0")]
    public async Task Numbers_mean_the_same_as_text_and_as_numbers(string vcpus, string hours)
    {
        await LiNa.OpensAsync();
        var data = JsonNode.Parse($$"""{"step":"facts","v":"1","in_name":"web-1","in_vcpus":{{vcpus}},"in_memory":4,"in_disk":"40","in_image":"ubuntu-22.04","in_hours":{{hours}}}""");
        var answer = await App.Wire.PostAsync(App.Wire.Executes(LiNa, LiNa.Newest.Id, "server.create", data));
        answer.Texts.ShouldContain("Order web-1?");
        answer.Card.Fact("How long")?.ShouldContain("3 days");
    }

    private static JsonObject Data() => new() { ["v"] = 1, ["text"] = "help", ["server"] = "web-1" };
}
