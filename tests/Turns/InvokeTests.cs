using System.Text.Json.Nodes;
using WangCheng.Tests.Journeys;

namespace WangCheng.Tests.Turns;

/// <summary>What a card does besides being tapped: fields that search, cards that are up to date when somebody looks, and dialogs that nobody opens any more.</summary>
public sealed class InvokeTests : Journey
{
    [Theory]
    [InlineData("images", "", "ubuntu-22.04")]
    [InlineData("images", "ubun", "ubuntu-22.04")]
    [InlineData("images", "UBUNTU 22", "ubuntu-22.04")]
    [InlineData("sizes", "", "s6.large.2")]
    [InlineData("sizes", "2c4g", "s6.large.2")]
    [InlineData("sizes", "2核4G", "s6.large.2")]
    [InlineData("sizes", "s6 large", "s6.large.2")]
    public async Task Whoever_types_into_the_form_finds_what_they_mean(string dataset, string text, string value)
    {
        await LiNa.SaysAsync("new");
        (await SearchAsync(dataset, text)).ShouldContain(found => (string)found!["value"]! == value);
    }

    [Theory]
    [InlineData("images", "no such image")]
    [InlineData("sizes", "400c800g")]
    [InlineData("sizes", "' or 1=1 --")]
    [InlineData("something else", "")]
    public async Task What_is_not_there_is_not_found_and_that_is_an_answer(string dataset, string text)
    {
        await LiNa.OpensAsync();
        (await SearchAsync(dataset, text)).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_client_gets_as_many_as_it_wants_and_the_next_ones_after_those_it_has()
    {
        await LiNa.OpensAsync();
        var all = (await SearchAsync("sizes", "")).Select(found => (string)found!["value"]!).ToList();
        all.Count.ShouldBeInRange(6, 15);
        (await SearchAsync("sizes", "", skip: 2, top: 3)).Select(found => (string)found!["value"]!).ShouldBe(all[2..5]);
    }

    [Fact]
    public async Task Titles_are_in_the_language_of_who_types_and_have_the_price()
    {
        await LiNa.SaysAsync("语言 中文");
        ((string)(await SearchAsync("sizes", "s6.large.2")).Single()!["title"]!).ShouldContain("小时");
    }

    [Fact]
    public async Task Typing_is_not_talking_and_nobody_is_asked_to_slow_down_for_it()
    {
        await LiNa.OpensAsync();
        for (var letter = 0; letter < 300; letter++) (await SearchAsync("images", "ubuntu")).ShouldNotBeEmpty();
        (await SearchAsync("images", "ubuntu")).ShouldBeEmpty("ten times as much as anybody types is not answered any more");
        await LiNa.SaysAsync("list");
        LiNa.Sees("no servers");
    }

    [Fact]
    public async Task A_card_somebody_asked_to_see_is_up_to_date_when_they_look_at_it_again()
    {
        await HasAsync(LiNa);
        await LiNa.SaysAsync("show web-1");
        var (message, refresh) = (LiNa.Newest.Id, LiNa.Newest.Card!["refresh"]!);
        refresh["userIds"]!.AsArray().Select(id => (string)id!).ShouldBe([(string)App.Wire.Says(LiNa, "x")["from"]!["id"]!]);

        App.Clock.Advance(TimeSpan.FromHours(1));
        await RefreshAsync(message, refresh, "web-1 is running");
        await LiNa.SaysAsync("delete web-1");
        await LiNa.TapsAsync("Yes, delete web-1");
        await RefreshAsync(message, refresh, "web-1 is to be deleted");
        await App.SettleAsync();
        await RefreshAsync(message, refresh, "web-1");
    }

    [Fact]
    public async Task A_card_that_is_followed_up_needs_no_refreshing()
    {
        await HasAsync(LiNa);
        LiNa.Newest.Card!.ContainsKey("refresh").ShouldBeFalse();
    }

    [Theory]
    [InlineData("task/fetch")]
    [InlineData("task/submit")]
    public async Task A_dialog_that_no_card_of_ours_opens_gets_a_polite_line(string name)
    {
        await LiNa.OpensAsync();
        var answer = await App.Wire.PostAsync(App.Wire.Invokes(LiNa, LiNa.Newest.Id, name, JsonNode.Parse("""{"data":{"form":"x"}}""")));
        ((string)answer.Body!["task"]!["type"]!, (string)answer.Body["task"]!["value"]!).ShouldBe(("message", "This card is from an older version of me. Ask again and I will draw a fresh one."));
    }

    private async Task RefreshAsync(string message, JsonNode refresh, string sees)
    {
        var value = new JsonObject { ["action"] = refresh["action"]!.DeepClone(), ["trigger"] = "automatic" };
        var answer = await App.Wire.PostAsync(App.Wire.Invokes(LiNa, message, "adaptiveCard/action", value));
        (answer.Status, answer.Inner).ShouldBe((200, 200));
        answer.Texts.ShouldContain(text => text.Contains(sees), string.Join(" | ", answer.Texts));
    }

    private async Task<JsonArray> SearchAsync(string dataset, string text, int skip = 0, int top = 15)
    {
        var value = new JsonObject { ["dataset"] = dataset, ["queryText"] = text, ["queryOptions"] = new JsonObject { ["skip"] = skip, ["top"] = top } };
        var answer = await App.Wire.PostAsync(App.Wire.Invokes(LiNa, "1", "application/search", value));
        ((string)answer.Body!["type"]!, answer.Inner).ShouldBe(("application/vnd.microsoft.search.searchResponse", 200));
        return answer.Body["value"]!["results"]!.AsArray();
    }
}
