using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using WangCheng.Simulator.Teams;

namespace WangCheng.Tests.SimulatedTeams;

public sealed class ChatTests
{
    [Fact(Timeout = 30_000)]
    public async Task Somebody_says_something_and_hears_the_bot()
    {
        await using var world = await TeamsWorld.StartAsync();
        world.Bot.Answer = async activity =>
        {
            if (activity["text"] is { } text)
                await world.SendAsync(Uri.EscapeDataString(activity["conversation"]!["id"]!.GetValue<string>()), Reply.WithText($"heard: {text}"));
            return Results.Ok();
        };
        await world.Developer.SetLanguageAsync("zh-CN", TeamsWorld.Ct);
        var said = await world.Developer.SayAsync("新建", TeamsWorld.Ct);
        var heard = await world.Developer.WaitForAsync(m => m.From == ChatMessage.Bot && m.Revision > said.Revision, TeamsWorld.Ct);
        heard.Text.ShouldBe("heard: 新建");

        var activity = world.Bot.Last("message");
        activity["locale"]!.GetValue<string>().ShouldBe("zh-CN");
        activity["from"]!["aadObjectId"]!.GetValue<string>().ShouldBe("aaaaaaaa-0000-4000-8000-000000000001");
        activity["from"]!["name"]!.GetValue<string>().ShouldBe("Li Na");
        activity["localTimestamp"]!.GetValue<string>().ShouldBe("2026-11-22T09:00:00.000+08:00");
        activity["id"]!.GetValue<string>().ShouldBe(said.Id);
        (await world.Approver.MessagesAsync(TeamsWorld.Ct)).ShouldBeEmpty();
    }

    [Fact(Timeout = 30_000)]
    public async Task Waiting_ends_with_what_comes_later_too()
    {
        await using var world = await TeamsWorld.StartAsync();
        var chat = await world.OpenedChatAsync();
        var id = await world.SendAsync(chat, Reply.WithCard("creating"));
        var waiting = world.Developer.WaitForAsync(m => m.Shows() == "running", TeamsWorld.Ct);
        await world.CallAsync(HttpMethod.Put, $"/{chat}/activities/{id}", Reply.WithCard("running"));
        (await waiting).Id.ShouldBe(id);
    }

    [Fact]
    public async Task The_bot_is_installed_once_and_before_anything_is_said()
    {
        await using var world = await TeamsWorld.StartAsync();
        await Task.WhenAll(world.Developer.OpenAsync(TeamsWorld.Ct), world.Developer.OpenAsync(TeamsWorld.Ct));
        await world.Developer.SayAsync("hello", TeamsWorld.Ct);
        world.Bot.Inbox.Select(r => r.Activity["type"]!.GetValue<string>()).ShouldBe(["conversationUpdate", "installationUpdate", "message"]);
        world.Bot.Last("installationUpdate")["action"]!.GetValue<string>().ShouldBe("add");
        world.Bot.Last("conversationUpdate")["membersAdded"]![0]!["id"]!.GetValue<string>().ShouldBe($"28:{TeamsWorld.AppId}");
    }

    [Fact]
    public async Task A_bot_that_is_down_is_told_to_the_sender_and_greets_when_it_is_back()
    {
        await using var world = await TeamsWorld.StartAsync();
        var address = world.App.Services.GetRequiredService<BotAddress>();
        address.Endpoint = "http://127.0.0.1:9/api/messages";
        await world.Developer.SayAsync("anybody?", TeamsWorld.Ct);
        var lines = await world.Developer.MessagesAsync(TeamsWorld.Ct);
        lines.Select(m => m.From).ShouldBe(["developer", ChatMessage.Teams]);
        lines[1].Text!.ShouldContain("could not be reached");

        address.Endpoint = world.Bot.Endpoint;
        await world.Developer.SayAsync("now?", TeamsWorld.Ct);
        world.Bot.Inbox.Select(r => r.Activity["type"]!.GetValue<string>()).ShouldBe(["conversationUpdate", "installationUpdate", "message"]);
        (await world.Developer.MessagesAsync(TeamsWorld.Ct)).Count.ShouldBe(3);
    }

    [Fact]
    public async Task A_bot_that_refuses_is_told_to_the_sender_with_its_status()
    {
        await using var world = await TeamsWorld.StartAsync();
        await world.Developer.OpenAsync(TeamsWorld.Ct);
        world.Bot.Answer = _ => Task.FromResult(Results.StatusCode(401));
        await world.Developer.SayAsync("hello", TeamsWorld.Ct);
        (await world.Developer.MessagesAsync(TeamsWorld.Ct))[^1].Text!.ShouldContain("HTTP 401");
    }

    [Fact]
    public async Task The_browsers_language_counts_until_one_is_chosen()
    {
        await using var world = await TeamsWorld.StartAsync();
        await OpenAsync(world, "zh-TW");
        (await LanguageAsync(world)).ShouldBe("zh-CN");
        await world.Developer.SetLanguageAsync("en-US", TeamsWorld.Ct);
        await OpenAsync(world, "zh-CN");
        (await LanguageAsync(world)).ShouldBe("en-US");
        (await Should.ThrowAsync<HttpRequestException>(() => world.Developer.SetLanguageAsync("fr-FR", TeamsWorld.Ct))).Message.ShouldContain("zh-CN or en-US");
    }

    private static async Task OpenAsync(TeamsWorld world, string locale)
    {
        using var response = await System.Net.Http.Json.HttpClientJsonExtensions.PostAsJsonAsync(
            world.Http, "chat/api/people/developer/open", new JsonObject { ["language"] = locale }, TeamsWorld.Ct);
        response.EnsureSuccessStatusCode();
    }

    private static async Task<string> LanguageAsync(TeamsWorld world) =>
        JsonNode.Parse(await world.Http.GetStringAsync("chat/api/people", TeamsWorld.Ct))![0]!["language"]!.GetValue<string>();
}
