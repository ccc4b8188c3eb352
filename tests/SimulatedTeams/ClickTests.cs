using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using WangCheng.Simulator.Teams;

namespace WangCheng.Tests.SimulatedTeams;

public sealed class ClickTests
{
    private static JsonObject Execute(string verb) => new()
    {
        ["type"] = "Action.Execute", ["title"] = "Go", ["verb"] = verb, ["id"] = "go", ["data"] = new JsonObject { ["rid"] = "req-42", ["name"] = "author's" },
    };

    [Fact]
    public async Task An_execute_reaches_the_bot_as_an_invoke_with_data_and_inputs_merged()
    {
        await using var world = await TeamsWorld.StartAsync();
        var id = await world.SendAsync(await world.OpenedChatAsync(), Reply.WithCard("form"));
        world.Bot.Answer = _ => Task.FromResult(Reply.InvokeText("Noted."));
        var answer = await world.Developer.ClickAsync(id, Execute("server.create"), new JsonObject { ["name"] = "web-1" }, TeamsWorld.Ct);

        (answer.Status, answer.Toast).ShouldBe((200, "Noted."));
        answer.Body!["type"]!.GetValue<string>().ShouldBe("application/vnd.microsoft.activity.message");
        var invoke = world.Bot.Last("invoke");
        invoke["name"]!.GetValue<string>().ShouldBe("adaptiveCard/action");
        invoke["replyToId"]!.GetValue<string>().ShouldBe(id);
        JsonNode.DeepEquals(invoke["value"], JsonNode.Parse("""
            {"action":{"type":"Action.Execute","id":"go","title":"Go","verb":"server.create","data":{"rid":"req-42","name":"web-1"}},"trigger":"manual"}
            """)).ShouldBeTrue(invoke["value"]!.ToJsonString());
    }

    [Fact]
    public async Task A_card_in_the_answer_is_seen_by_the_one_who_tapped_until_the_bot_updates_the_message()
    {
        await using var world = await TeamsWorld.StartAsync();
        var chat = await world.OpenedChatAsync();
        var id = await world.SendAsync(chat, Reply.WithCard("everybody's"));
        world.Bot.Answer = _ => Task.FromResult(Reply.InvokeCard("only yours"));
        var answer = await world.Developer.ClickAsync(id, Execute("go"), null, TeamsWorld.Ct);
        answer.Toast.ShouldBeNull();

        var mine = (await world.Developer.MessagesAsync(TeamsWorld.Ct)).Single();
        (mine.Shows(), mine.Edited).ShouldBe(("only yours", false));
        await world.CallAsync(HttpMethod.Put, $"/{chat}/activities/{id}", Reply.WithCard("final"));
        (await world.Developer.MessagesAsync(TeamsWorld.Ct)).Single().Shows().ShouldBe("final");
    }

    [Fact]
    public void A_view_of_one_person_is_not_the_view_of_another()
    {
        var shared = System.Text.Json.JsonElement.Parse("""{"type":"AdaptiveCard","body":[{"text":"shared"}]}""");
        var own = System.Text.Json.JsonElement.Parse("""{"type":"AdaptiveCard","body":[{"text":"own"}]}""");
        var message = new Conversation.Message("1", "bot", default) { Card = shared, Views = { ["approver"] = own } };
        (message.SeenBy("approver").Shows(), message.SeenBy("developer").Shows()).ShouldBe(("own", "shared"));
    }

    [Theory]
    [InlineData(500, "{}")]
    [InlineData(200, "")]
    [InlineData(200, "[]")]
    [InlineData(200, """{"statusCode":"200"}""")]
    [InlineData(200, """{"type":"application/vnd.microsoft.activity.message","value":"one","value":"two"}""")]
    [InlineData(200, """{"statusCode":400,"type":"application/vnd.microsoft.error","value":{"code":"x","message":"the bot's own words"}}""")]
    [InlineData(200, """{"type":"application/vnd.microsoft.card.adaptive","value":"not a card"}""")]
    public async Task An_answer_nobody_can_show_is_a_general_sorry(int status, string body)
    {
        await using var world = await TeamsWorld.StartAsync();
        var id = await world.SendAsync(await world.OpenedChatAsync(), Reply.WithCard("form"));
        world.Bot.Answer = _ => Task.FromResult(Results.Text(body, "application/json", statusCode: status));
        var answer = await world.Developer.ClickAsync(id, Execute("go"), null, TeamsWorld.Ct);
        (answer.Status, answer.Toast).ShouldBe((status, "Something went wrong. Please try again."));
        (await world.Developer.MessagesAsync(TeamsWorld.Ct)).Single().Shows().ShouldBe("form");
    }

    [Theory]
    [InlineData("Action.Execute")]
    [InlineData("Action.Submit")]
    public async Task Whoever_taps_while_the_bot_is_down_learns_it(string type)
    {
        await using var world = await TeamsWorld.StartAsync();
        var id = await world.SendAsync(await world.OpenedChatAsync(), Reply.WithCard("form"));
        world.App.Services.GetRequiredService<BotAddress>().Endpoint = "http://127.0.0.1:9/api/messages";
        var answer = await world.Developer.ClickAsync(id, new JsonObject { ["type"] = type }, null, TeamsWorld.Ct);
        answer.Status.ShouldBe(502);
        answer.Toast!.ShouldContain("could not be reached");
    }

    [Fact]
    public async Task A_submit_reaches_the_bot_as_a_message_with_a_value_and_no_text()
    {
        await using var world = await TeamsWorld.StartAsync();
        var id = await world.SendAsync(await world.OpenedChatAsync(), Reply.WithCard("form"));
        var submit = new JsonObject { ["type"] = "Action.Submit", ["data"] = new JsonObject { ["verb"] = "go" } };
        var answer = await world.Developer.ClickAsync(id, submit, new JsonObject { ["days"] = "3" }, TeamsWorld.Ct);
        answer.Toast.ShouldBe("Your response was sent to the app.");

        var activity = world.Bot.Last("message");
        activity["text"].ShouldBeNull();
        activity["value"]!.ToJsonString().ShouldBe("""{"verb":"go","days":"3"}""");
        (await world.Developer.MessagesAsync(TeamsWorld.Ct)).Count.ShouldBe(1);

        submit["msTeams"] = new JsonObject { ["feedback"] = new JsonObject { ["hide"] = true } };
        (await world.Developer.ClickAsync(id, submit, null, TeamsWorld.Ct)).Toast.ShouldBeNull();
    }

    [Fact]
    public async Task An_imBack_submit_is_something_the_person_says()
    {
        await using var world = await TeamsWorld.StartAsync();
        var id = await world.SendAsync(await world.OpenedChatAsync(), Reply.WithCard("menu"));
        var submit = JsonNode.Parse("""{"type":"Action.Submit","data":{"msteams":{"type":"imBack","value":"list"}}}""")!.AsObject();
        await world.Developer.ClickAsync(id, submit, null, TeamsWorld.Ct);
        world.Bot.Last("message")["text"]!.GetValue<string>().ShouldBe("list");
        var said = (await world.Developer.MessagesAsync(TeamsWorld.Ct))[^1];
        (said.From, said.Text).ShouldBe(("developer", "list"));
    }

    [Fact]
    public async Task A_message_that_is_not_there_cannot_be_tapped()
    {
        await using var world = await TeamsWorld.StartAsync();
        var chat = await world.OpenedChatAsync();
        var id = await world.SendAsync(chat, Reply.WithCard("form"));
        await Should.ThrowAsync<HttpRequestException>(() => world.Approver.ClickAsync(id, Execute("go"), null, TeamsWorld.Ct));
        await world.CallAsync(HttpMethod.Delete, $"/{chat}/activities/{id}");
        await Should.ThrowAsync<HttpRequestException>(() => world.Developer.ClickAsync(id, Execute("go"), null, TeamsWorld.Ct));
        world.Bot.Inbox.ShouldNotContain(r => r.Activity["type"]!.GetValue<string>() == "invoke");
    }
}
