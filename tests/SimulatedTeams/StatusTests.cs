using Microsoft.Extensions.DependencyInjection;
using WangCheng.Simulator.Teams;

namespace WangCheng.Tests.SimulatedTeams;

/// <summary>Every status a connector answers with, each brought about by what brings it about in Teams, or planned where only Teams knows why.</summary>
public sealed class StatusTests
{
    [Fact]
    public async Task An_administrator_switches_the_bot_off_and_on()
    {
        await using var world = await TeamsWorld.StartAsync();
        var chat = await world.OpenedChatAsync();
        var standing = world.App.Services.GetRequiredService<Standing>();
        standing.DisabledByAdmin = true;
        await RefusedAsync(world, chat, 403, "BotDisabledByAdmin");
        standing.DisabledByAdmin = false;
        await world.SendAsync(chat, Reply.WithText("x"));
    }

    [Fact]
    public async Task A_person_who_blocks_the_bot_hears_nothing_until_they_write_to_it()
    {
        await using var world = await TeamsWorld.StartAsync();
        var chat = await world.OpenedChatAsync();
        await StandAsync(world, "personal", """{"blocked":true}""");
        await RefusedAsync(world, chat, 403, "ConversationBlockedByUser");
        await world.Developer.SayAsync("sorry", TeamsWorld.Ct);
        await world.SendAsync(chat, Reply.WithText("x"));
    }

    [Theory]
    [InlineData("personal")]
    [InlineData("group")]
    [InlineData("deploys")]
    public async Task Where_the_bot_was_removed_it_is_told_so_and_says_nothing_until_it_is_back(string place)
    {
        await using var world = await TeamsWorld.StartAsync();
        await world.In(place).OpenAsync(TeamsWorld.Ct);
        var chat = Uri.EscapeDataString((string)world.Bot.Last("installationUpdate")["conversation"]!["id"]!);
        await StandAsync(world, place, """{"removed":true}""");
        ((string?)world.Bot.Last("installationUpdate")["action"]).ShouldBe("remove");
        await RefusedAsync(world, chat, 403, "BotNotInConversationRoster");
        (await world.CallAsync(HttpMethod.Get, $"/{chat}/members")).Status.ShouldBe(403);
        await world.In(place).OpenAsync(TeamsWorld.Ct);
        ((string?)world.Bot.Last("installationUpdate")["action"]).ShouldBe("add");
        await world.SendAsync(chat, Reply.WithText("x"));
    }

    [Fact]
    public async Task What_is_not_there_is_not_found_by_the_name_of_what_is_missing()
    {
        await using var world = await TeamsWorld.StartAsync();
        var chat = await world.OpenedChatAsync();
        await RefusedAsync(world, "a%3Anobody", 404, "ConversationNotFound");
        var gone = await world.CallAsync(HttpMethod.Put, $"/{chat}/activities/1", Reply.WithText("x"));
        (gone.Status, (string?)gone.Body!["error"]!["code"]).ShouldBe((404, "ActivityNotFoundInConversation"));
        var nobody = await world.CallAsync(HttpMethod.Get, $"/{chat}/members/29%3Anobody");
        (nobody.Status, (string?)nobody.Body!["error"]!["code"]).ShouldBe((404, "MemberNotFoundInConversation"));
    }

    [Fact]
    public async Task Every_other_status_is_there_to_be_planned_in_the_words_of_Teams()
    {
        await using var world = await TeamsWorld.StartAsync();
        var chat = await world.OpenedChatAsync();
        foreach (var answer in TeamsFault.Documented)
        {
            world.Faults.Next(TeamsCall.Send, answer);
            var (status, body) = await world.CallAsync(HttpMethod.Post, $"/{chat}/activities", Reply.WithText("x"));
            (status, (string?)body!["error"]?["code"] ?? (string?)body["message"]).ShouldSatisfyAllConditions(
                () => status.ShouldBe(answer.Status),
                () => body.ToJsonString().ShouldContain(answer.Code));
        }
        TeamsFault.Documented.Select(answer => answer.Status).Distinct().Order().ShouldBe([400, 401, 403, 404, 412, 413, 429, 500, 502, 503, 504]);
        (await world.Developer.MessagesAsync(TeamsWorld.Ct)).ShouldBeEmpty("nothing of it was done");
    }

    private static async Task RefusedAsync(TeamsWorld world, string chat, int status, string code)
    {
        var refused = await world.CallAsync(HttpMethod.Post, $"/{chat}/activities", Reply.WithText("x"));
        (refused.Status, (string?)refused.Body!["error"]!["code"]).ShouldBe((status, code));
    }

    private static async Task StandAsync(TeamsWorld world, string chat, string change)
    {
        using var content = new StringContent(change[..^1] + $",\"chat\":\"{chat}\"}}", System.Text.Encoding.UTF8, "application/json");
        using var response = await world.Http.PostAsync("chat/api/people/developer/standing", content, TeamsWorld.Ct);
        response.EnsureSuccessStatusCode();
    }
}
