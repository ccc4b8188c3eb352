using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace WangCheng.Tests.SimulatedTeams;

/// <summary>A group chat and a team with two channels: who hears what, and where an answer lands.</summary>
public sealed class PlacesTests
{
    private const string Bot = "<at>WangCheng</at>";

    [Fact]
    public async Task In_a_group_chat_the_bot_hears_only_what_mentions_it_and_everybody_hears_the_bot()
    {
        await using var world = await TeamsWorld.StartAsync();
        AnswersWith(world, "heard");
        await world.In("group").SayAsync("hello everybody", TeamsWorld.Ct);
        world.Bot.Inbox.ShouldNotContain(received => (string?)received.Activity["type"] == "message");
        await world.In("group").SayAsync($"{Bot} help, and tell <at>Wang Wei</at> and <at>Nobody</at>", TeamsWorld.Ct);

        var heard = world.Bot.Last("message");
        ((string?)heard["conversation"]!["conversationType"], (bool?)heard["conversation"]!["isGroup"]).ShouldBe(("groupChat", true));
        ((string)heard["conversation"]!["id"]!).ShouldEndWith("@thread.v2");
        heard["entities"]!.AsArray().Skip(1).Select(entity => (string)entity!["mentioned"]!["name"]!).ShouldBe(["WangCheng", "Wang Wei"]);
        ((string)heard["entities"]![1]!["mentioned"]!["id"]!, (string)heard["entities"]![1]!["text"]!).ShouldBe(($"28:{TeamsWorld.AppId}", Bot));
        foreach (var person in (string[])["developer", "approver", "administrator"])
            (await world.In("group", person).MessagesAsync(TeamsWorld.Ct)).Select(message => message.Text).Last().ShouldBe("heard");
        (await world.Developer.MessagesAsync(TeamsWorld.Ct)).ShouldBeEmpty("their own chat is another one");
    }

    [Fact]
    public async Task A_post_in_a_channel_begins_a_thread_and_answers_land_in_it()
    {
        await using var world = await TeamsWorld.StartAsync();
        AnswersWith(world, "heard");
        var post = await world.In("deploys").SayAsync($"{Bot} list", TeamsWorld.Ct);
        var heard = world.Bot.Last("message");
        ((string)heard["conversation"]!["id"]!).ShouldMatch($@"^19:.+@thread\.tacv2;messageid={post.Id}$");
        ((string?)heard["channelData"]!["team"]!["name"], (string?)heard["channelData"]!["channel"]!["id"] == ((string)heard["conversation"]!["id"]!).Split(';')[0]).ShouldBe(("Platform", true));

        await world.In("deploys", "approver").SayAsync($"{Bot} list", post.Id, TeamsWorld.Ct);
        ((string)world.Bot.Last("message")["conversation"]!["id"]!).ShouldEndWith($";messageid={post.Id}");
        var all = await world.In("deploys").MessagesAsync(TeamsWorld.Ct);
        all.Select(message => message.Thread).ShouldBe([null, post.Id, post.Id, post.Id]);
        (await world.In("general").MessagesAsync(TeamsWorld.Ct)).ShouldBeEmpty();
        await Should.ThrowAsync<HttpRequestException>(() => world.In("deploys").SayAsync("x", "1", TeamsWorld.Ct));
        await Should.ThrowAsync<HttpRequestException>(() => world.In("group").SayAsync("x", post.Id, TeamsWorld.Ct));
    }

    [Fact]
    public async Task The_bot_is_added_to_a_team_once_and_told_of_the_channel_that_was_chosen()
    {
        await using var world = await TeamsWorld.StartAsync();
        await world.In("deploys").OpenAsync(TeamsWorld.Ct);
        await world.In("general", "approver").OpenAsync(TeamsWorld.Ct);
        world.Bot.Inbox.Select(received => (string?)received.Activity["type"]).ShouldBe(["conversationUpdate", "installationUpdate"]);
        var added = world.Bot.Last("conversationUpdate");
        ((string?)added["channelData"]!["eventType"], (string?)added["membersAdded"]![0]!["id"]).ShouldBe(("teamMemberAdded", $"28:{TeamsWorld.AppId}"));
        var installed = world.Bot.Last("installationUpdate");
        ((string?)installed["channelData"]!["settings"]!["selectedChannel"]!["id"]).ShouldBe((string?)installed["conversation"]!["id"]);
    }

    [Fact]
    public async Task A_bot_begins_a_thread_of_its_own_by_creating_a_conversation_with_a_message()
    {
        await using var world = await TeamsWorld.StartAsync();
        var channel = await ChannelAsync(world);
        var wanted = new JsonObject { ["isGroup"] = true, ["channelData"] = new JsonObject { ["channel"] = new JsonObject { ["id"] = channel } }, ["activity"] = Reply.WithText("news") };
        var (status, body) = await world.CallAsync(HttpMethod.Post, "", wanted);
        status.ShouldBe(201);
        ((string)body!["id"]!).ShouldBe($"{channel};messageid={(string)body["activityId"]!}");
        await world.SendAsync(Uri.EscapeDataString((string)body["id"]!), Reply.WithText("more"));
        (await world.In("deploys").MessagesAsync(TeamsWorld.Ct)).Select(message => (message.Text, message.Thread)).ShouldBe([("news", null), ("more", (string)body["activityId"]!)]);

        wanted.Remove("activity");
        (await world.CallAsync(HttpMethod.Post, "", wanted)).Status.ShouldBe(400);
        (await world.CallAsync(HttpMethod.Post, "", new JsonObject { ["channelData"] = new JsonObject { ["channel"] = new JsonObject { ["id"] = "19:nowhere@thread.tacv2" } } })).Status.ShouldBe(404);
        (await world.CallAsync(HttpMethod.Post, $"/{Uri.EscapeDataString(channel + ";messageid=1")}/activities", Reply.WithText("x"))).Body!["error"]!["code"]!.GetValue<string>().ShouldBe("ConversationNotFound");
    }

    [Fact]
    public async Task A_view_of_a_shared_card_is_for_the_one_who_tapped()
    {
        await using var world = await TeamsWorld.StartAsync();
        await world.In("group").OpenAsync(TeamsWorld.Ct);
        var group = Uri.EscapeDataString((string)world.Bot.Last("installationUpdate")["conversation"]!["id"]!);
        var card = await world.SendAsync(group, Reply.WithCard("everybody's"));
        world.Bot.Answer = _ => Task.FromResult(Reply.InvokeCard("only yours"));
        await world.In("group").ClickAsync(card, new JsonObject { ["type"] = "Action.Execute" }, null, TeamsWorld.Ct);
        (await world.In("group").MessagesAsync(TeamsWorld.Ct)).Single().Shows().ShouldBe("only yours");
        (await world.In("group", "approver").MessagesAsync(TeamsWorld.Ct)).Single().Shows().ShouldBe("everybody's");
        await world.CallAsync(HttpMethod.Put, $"/{group}/activities/{card}", Reply.WithCard("decided"));
        foreach (var person in (string[])["developer", "approver"]) (await world.In("group", person).MessagesAsync(TeamsWorld.Ct)).Single().Shows().ShouldBe("decided");
    }

    [Fact]
    public async Task A_team_has_more_members_than_one_page_some_of_them_guests()
    {
        await using var world = await TeamsWorld.StartAsync();
        var channel = Uri.EscapeDataString(await ChannelAsync(world));
        var all = new List<JsonNode?>();
        string? token = null;
        var pages = 0;
        do
        {
            var (_, page) = await world.CallAsync(HttpMethod.Get, $"/{channel}/pagedmembers?pageSize=5{(token is null ? "" : $"&continuationToken={token}")}");
            all.AddRange(page!["members"]!.AsArray());
            token = (string?)page["continuationToken"];
            pages++;
        }
        while (token is not null);
        (all.Count, pages, all.Select(member => (string)member!["id"]!).Distinct().Count(), all.Count(member => (string?)member!["userRole"] == "guest")).ShouldBe((120, 3, 120, 11));
        (await world.CallAsync(HttpMethod.Get, $"/{channel}/members")).Body!.AsArray().Count.ShouldBe(120);
        (await world.CallAsync(HttpMethod.Get, $"/{channel}/members/{Uri.EscapeDataString((string)all[60]!["id"]!)}")).Body!["name"]!.GetValue<string>().ShouldBe((string)all[60]!["name"]!);
    }

    [Fact]
    public async Task A_team_can_be_asked_about_and_a_list_of_all_conversations_is_for_no_bot()
    {
        await using var world = await TeamsWorld.StartAsync();
        await ChannelAsync(world);
        var team = Uri.EscapeDataString((string)world.Bot.Last("installationUpdate")["channelData"]!["team"]!["id"]!);
        (await world.CallAsync(HttpMethod.Get, "")).Status.ShouldBe(405);
        var (status, details) = await world.CallAsync(HttpMethod.Get, $"/../teams/{team}");
        (status, (string?)details!["name"], (int?)details["memberCount"], (int?)details["channelCount"]).ShouldBe((200, "Platform", 120, 2));
        (await world.CallAsync(HttpMethod.Get, $"/../teams/{team}/conversations")).Body!["conversations"]!.AsArray().Count.ShouldBe(2);
        (await world.CallAsync(HttpMethod.Get, "/../teams/19%3Aother")).Status.ShouldBe(404);
    }

    private static async Task<string> ChannelAsync(TeamsWorld world)
    {
        await world.In("deploys").OpenAsync(TeamsWorld.Ct);
        return (string)world.Bot.Last("installationUpdate")["conversation"]!["id"]!;
    }

    private static void AnswersWith(TeamsWorld world, string text) => world.Bot.Answer = async activity =>
    {
        if ((string?)activity["type"] == "message") await world.SendAsync(Uri.EscapeDataString((string)activity["conversation"]!["id"]!), Reply.WithText(text));
        return Results.Ok();
    };
}
