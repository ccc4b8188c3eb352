using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using WangCheng.Bot.Teams;

namespace WangCheng.Tests.Teams;

/// <summary>Fields that search and dialogs: what reaches the handler, what does not, and in which shape it is answered.</summary>
public sealed class OtherInvokeTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("""{"dataset":"images","queryText":" ubuntu ","queryOptions":{"skip":5,"top":10}}""", "images", "ubuntu", 5, 10)]
    [InlineData("""{"dataset":"images","queryText":""}""", "images", "", 0, 15)]
    [InlineData("""{"dataset":"images"}""", "images", "", 0, 15)]
    [InlineData("""{"kind":"search","dataset":"images","queryText":null,"queryOptions":null}""", "images", "", 0, 15)]
    [InlineData("""{"dataset":"images","queryOptions":{"skip":"3","top":"4"}}""", "images", "", 3, 4)]
    [InlineData("""{"dataset":"images","queryOptions":{"skip":-3,"top":0}}""", "images", "", 0, 15)]
    [InlineData("""{"dataset":"images","queryOptions":{"skip":1e99,"top":100000}}""", "images", "", 0, 15)]
    public void A_search_is_read_whatever_the_client_left_out(string value, string dataset, string text, int skip, int top) =>
        SearchRequest.Read(JsonElement.Parse(value)).ShouldBe(new SearchRequest(dataset, text, skip, top));

    [Fact]
    public void A_long_text_is_cut_before_anything_is_compared_with_it() =>
        SearchRequest.Read(JsonSerializer.SerializeToElement(new { dataset = "images", queryText = new string('x', 5_000) }))!.Text.Length.ShouldBe(200);

    [Theory]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"queryText":"ubuntu"}""")]
    [InlineData("""{"dataset":""}""")]
    [InlineData("""{"dataset":5}""")]
    public async Task A_search_of_nothing_is_a_bad_request_inside_a_good_answer(string value)
    {
        await using var wire = await BotWire.StartAsync();
        using var answer = await wire.PostAsync(wire.Invoke("application/search", JsonNode.Parse(value)));
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        ((int)JsonNode.Parse(await answer.Content.ReadAsStringAsync(Ct))!["statusCode"]!).ShouldBe(400);
        wire.Handler.Seen.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_was_found_goes_back_as_results()
    {
        await using var wire = await BotWire.StartAsync();
        wire.Handler.Answer = (_, _) => Task.FromResult(InvokeAnswers.Found([new("2 vCPUs, 4 GiB", "s6.large.2")]));
        using var answer = await wire.PostAsync(wire.Invoke("application/search", JsonNode.Parse("""{"dataset":"sizes"}""")));
        (await answer.Content.ReadAsStringAsync(Ct)).ShouldBe(
            """{"statusCode":200,"type":"application/vnd.microsoft.search.searchResponse","value":{"results":[{"title":"2 vCPUs, 4 GiB","value":"s6.large.2"}]}}""");
        wire.Handler.Seen.Single().Name.ShouldBe(InvokeNames.Search);
    }

    [Theory]
    [InlineData("task/fetch")]
    [InlineData("task/submit")]
    public async Task A_dialog_reaches_the_handler_and_one_without_a_value_does_not(string name)
    {
        await using var wire = await BotWire.StartAsync();
        wire.Handler.Answer = (_, _) => Task.FromResult(InvokeAnswers.Dialog("Queued."));
        using var answer = await wire.PostAsync(wire.Invoke(name, JsonNode.Parse("""{"data":{"form":"x"},"context":{"theme":"dark"}}""")));
        (await answer.Content.ReadAsStringAsync(Ct)).ShouldBe("""{"task":{"type":"message","value":"Queued."}}""");
        using var bad = await wire.PostAsync(wire.Invoke(name, null));
        bad.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        wire.Handler.Seen.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("adaptiveCard/action", "automatic", true)]
    [InlineData("adaptiveCard/action", "manual", false)]
    [InlineData("adaptiveCard/action", null, false)]
    [InlineData("application/search", "automatic", false)]
    public void A_card_that_refreshes_itself_says_so(string name, string? trigger, bool isRefresh) =>
        new Activity { Name = name, Value = JsonSerializer.SerializeToElement(new { trigger }) }.IsRefresh.ShouldBe(isRefresh);
}
