using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using WangCheng.Simulator.Teams;

namespace WangCheng.Tests.SimulatedTeams;

/// <summary>What a card does besides being tapped: it refreshes for some, searches in its fields, opens dialogs; and what of all that is seen on the wire.</summary>
public sealed class CardLifeTests
{
    [Fact]
    public async Task A_card_refreshes_for_those_it_names_once_a_minute_and_only_they_see_the_answer()
    {
        await using var world = await TeamsWorld.StartAsync();
        var (group, me) = await GroupAsync(world);
        var id = await world.SendAsync(group, Card(me));
        world.Bot.Answer = _ => Task.FromResult(Reply.InvokeCard("yours, now"));
        (await world.In("group", "approver").LookAsync(id, TeamsWorld.Ct)).ShouldBeNull();
        (await world.In("group").LookAsync(id, TeamsWorld.Ct)).ShouldNotBeNull().Status.ShouldBe(200);
        var invoke = world.Bot.Last("invoke");
        ((string?)invoke["value"]!["trigger"], (string?)invoke["value"]!["action"]!["verb"], (string?)invoke["replyToId"]).ShouldBe(("automatic", "server.show", id));
        (await world.In("group").MessagesAsync(TeamsWorld.Ct)).Single().Shows().ShouldBe("yours, now");
        (await world.In("group", "approver").MessagesAsync(TeamsWorld.Ct)).Single().Shows().ShouldBe("as sent");

        (await world.In("group").LookAsync(id, TeamsWorld.Ct)).ShouldBeNull("a minute has not passed");
        world.Clock.Advance(TimeSpan.FromMinutes(1));
        (await world.In("group").LookAsync(id, TeamsWorld.Ct)).ShouldNotBeNull();
        await world.CallAsync(HttpMethod.Put, $"/{group}/activities/{id}", Card(me, "as changed"));
        (await world.In("group").LookAsync(id, TeamsWorld.Ct)).ShouldNotBeNull("the bot changed it");
    }

    [Fact]
    public async Task A_list_of_more_than_60_people_is_not_honoured()
    {
        await using var world = await TeamsWorld.StartAsync();
        var (group, me) = await GroupAsync(world);
        string[] Many(int count) => [me, .. Enumerable.Range(1, count - 1).Select(n => $"29:{n}")];
        var sixty = await world.SendAsync(group, Card(Many(60)));
        var more = await world.SendAsync(group, Card(Many(61)));
        var nobody = await world.SendAsync(group, Card());
        world.Bot.Answer = _ => Task.FromResult(Reply.InvokeCard("x"));
        (await world.In("group").LookAsync(sixty, TeamsWorld.Ct)).ShouldNotBeNull();
        (await world.In("group").LookAsync(more, TeamsWorld.Ct)).ShouldBeNull();
        (await world.In("group").LookAsync(nobody, TeamsWorld.Ct)).ShouldBeNull();
    }

    [Fact]
    public async Task A_refresh_that_fails_leaves_the_card_as_it_was()
    {
        await using var world = await TeamsWorld.StartAsync();
        var (group, me) = await GroupAsync(world);
        var id = await world.SendAsync(group, Card(me));
        world.Bot.Answer = _ => Task.FromResult(Results.StatusCode(500));
        (await world.In("group").LookAsync(id, TeamsWorld.Ct)).ShouldNotBeNull().Toast.ShouldBeNull("nobody did anything");
        (await world.In("group").MessagesAsync(TeamsWorld.Ct)).Single().Shows().ShouldBe("as sent");
    }

    [Fact]
    public async Task Typing_asks_the_bot_and_gets_its_results()
    {
        await using var world = await TeamsWorld.StartAsync();
        var id = await world.SendAsync(await world.OpenedChatAsync(), Reply.WithCard("form"));
        world.Bot.Answer = _ => Task.FromResult(Reply.Invoke("application/vnd.microsoft.search.searchResponse", JsonNode.Parse("""{"results":[{"title":"Two","value":"2"}]}""")!));
        var answer = await world.Developer.SearchAsync(id, "sizes", "", TeamsWorld.Ct);
        answer.Body!.ToJsonString().ShouldBe("""{"results":[{"title":"Two","value":"2"}]}""");
        JsonNode.DeepEquals(world.Bot.Last("invoke")["value"], JsonNode.Parse("""{"queryText":"","queryOptions":{"skip":0,"top":15},"dataset":"sizes","data":null}""")).ShouldBeTrue();
        await Should.ThrowAsync<HttpRequestException>(() => world.Developer.SearchAsync("1", "sizes", "", TeamsWorld.Ct));
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("""{"statusCode":400,"type":"application/vnd.microsoft.error","value":{}}""")]
    [InlineData("""{"statusCode":200,"type":"application/vnd.microsoft.search.searchResponse","value":{"results":[{"title":5,"value":"x"}]}}""")]
    [InlineData("""{"statusCode":200,"type":"application/vnd.microsoft.search.searchResponse","value":{}}""")]
    public async Task An_answer_that_is_no_list_is_none(string body)
    {
        await using var world = await TeamsWorld.StartAsync();
        var id = await world.SendAsync(await world.OpenedChatAsync(), Reply.WithCard("form"));
        world.Bot.Answer = _ => Task.FromResult(Results.Text(body, "application/json"));
        (await world.Developer.SearchAsync(id, "sizes", "x", TeamsWorld.Ct)).Body.ShouldBeNull();
    }

    [Fact]
    public async Task A_button_opens_a_dialog_and_what_is_filled_in_goes_back()
    {
        await using var world = await TeamsWorld.StartAsync();
        var id = await world.SendAsync(await world.OpenedChatAsync(), Reply.WithCard("menu"));
        var open = JsonNode.Parse("""{"type":"Action.Submit","data":{"msteams":{"type":"task/fetch"},"form":"new"}}""")!.AsObject();
        world.Bot.Answer = activity => Task.FromResult((string?)activity["name"] == "task/fetch"
            ? Results.Json(new JsonObject { ["task"] = new JsonObject { ["type"] = "continue", ["value"] = new JsonObject { ["title"] = "New", ["card"] = new JsonObject { ["content"] = Reply.Card("form") } } } })
            : Results.Json(JsonNode.Parse("""{"task":{"type":"message","value":"Queued."}}""")));
        var shown = await world.Developer.ClickAsync(id, open, null, TeamsWorld.Ct);
        ((string?)shown.Body!["task"]!["value"]!["title"], shown.Toast).ShouldBe(("New", null));
        ((string?)world.Bot.Last("invoke")["value"]!["data"]!["form"]).ShouldBe("new");
        var sent = await world.Developer.SubmitDialogAsync(id, new() { ["name"] = "web-1" }, TeamsWorld.Ct);
        sent.Toast.ShouldBe("Queued.");
        ((string?)world.Bot.Last("invoke")["value"]!["data"]!["name"]).ShouldBe("web-1");

        world.Bot.Answer = _ => Task.FromResult(Results.StatusCode(501));
        (await world.Developer.ClickAsync(id, open, null, TeamsWorld.Ct)).Toast.ShouldBe("Something went wrong. Please try again.");
        world.Bot.Answer = _ => Task.FromResult(Results.Ok());
        (await world.Developer.SubmitDialogAsync(id, [], TeamsWorld.Ct)).ShouldBe(new ChatAnswer(200, null, null));
    }

    [Fact]
    public async Task Under_every_message_stands_what_went_over_the_wire_and_no_token()
    {
        await using var world = await TeamsWorld.StartAsync();
        var chat = await world.OpenedChatAsync();
        var said = await world.Developer.SayAsync("hello", TeamsWorld.Ct);
        var card = await world.SendAsync(chat, Reply.WithCard("creating"));
        await world.CallAsync(HttpMethod.Put, $"/{chat}/activities/{card}", Reply.WithCard("running"));
        world.Bot.Answer = _ => Task.FromResult(Reply.InvokeText("Noted."));
        await world.Developer.ClickAsync(card, new JsonObject { ["type"] = "Action.Execute", ["verb"] = "go" }, null, TeamsWorld.Ct);

        var heard = (await WireAsync(world, said.Id)).Single()!;
        ((string?)heard["from"], (string?)heard["what"], (int?)heard["status"], (string?)heard["request"]!["text"]).ShouldBe(("teams", "message", 200, "hello"));
        var all = await WireAsync(world, card);
        all.Select(exchange => (string)exchange!["what"]!.GetValue<string>().Split(' ')[0]).ShouldBe(["POST", "PUT", "invoke"]);
        all.Select(exchange => (int)exchange!["status"]!).ShouldBe([201, 200, 200]);
        ((string?)all[2]!["response"]!["value"], (string?)all[1]!["request"]!["attachments"]![0]!["content"]!["body"]![0]!["text"]).ShouldBe(("Noted.", "running"));
        all.ToJsonString().ShouldNotContain(await world.TokenAsync());
        all.ToJsonString().ShouldNotContain("Bearer");
    }

    private static async Task<JsonArray> WireAsync(TeamsWorld world, string message) =>
        JsonNode.Parse(await world.Http.GetStringAsync($"chat/api/wire/{message}", TeamsWorld.Ct))!.AsArray();

    private static async Task<(string Group, string Me)> GroupAsync(TeamsWorld world)
    {
        await world.In("group").OpenAsync(TeamsWorld.Ct);
        var installed = world.Bot.Last("installationUpdate");
        return (Uri.EscapeDataString((string)installed["conversation"]!["id"]!), (string)installed["from"]!["id"]!);
    }

    private static JsonObject Card(params string[] people) => Card(people, "as sent");

    private static JsonObject Card(string person, string text) => Card([person], text);

    private static JsonObject Card(string[] people, string text)
    {
        var message = Reply.WithCard(text);
        message["attachments"]![0]!["content"]!["refresh"] = new JsonObject
        {
            ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = "server.show", ["data"] = new JsonObject { ["server"] = "s-1" } },
            ["userIds"] = new JsonArray([.. people.Select(id => JsonValue.Create(id))]),
        };
        return message;
    }
}
