using System.Text.Json.Nodes;

namespace WangCheng.Tests.SimulatedTeams;

public sealed class ConnectorTests
{
    [Fact]
    public async Task A_card_is_sent_updated_in_place_and_deleted()
    {
        await using var world = await TeamsWorld.StartAsync();
        var chat = await world.OpenedChatAsync();
        var id = await world.SendAsync(chat, Reply.WithCard("working"));
        (await world.SendAsync(chat, Reply.WithText("between"))).ShouldNotBe(id);

        var (status, body) = await world.CallAsync(HttpMethod.Put, $"/{chat}/activities/{id}", Reply.WithCard("done"));
        (status, body!["id"]!.GetValue<string>()).ShouldBe((200, id));
        var messages = await world.Developer.MessagesAsync(TeamsWorld.Ct);
        messages.Select(m => m.Shows() ?? m.Text).ShouldBe(["done", "between"]);
        messages[0].Edited.ShouldBeTrue();
        messages[0].Revision.ShouldBeGreaterThan(messages[1].Revision);

        (await world.CallAsync(HttpMethod.Delete, $"/{chat}/activities/{id}")).Status.ShouldBe(200);
        var deleted = (await world.Developer.MessagesAsync(TeamsWorld.Ct))[0];
        (deleted.Deleted, deleted.Card).ShouldBe((true, null));
        (await world.CallAsync(HttpMethod.Put, $"/{chat}/activities/{id}", Reply.WithText("late"))).ShouldBeError(404, "ActivityNotFoundInConversation");
        (await world.CallAsync(HttpMethod.Delete, $"/{chat}/activities/{id}")).ShouldBeError(404, "ActivityNotFoundInConversation");
    }

    [Fact]
    public async Task A_chat_is_created_for_an_installed_person_by_either_id_and_is_the_same_each_time()
    {
        await using var world = await TeamsWorld.StartAsync();
        var chat = Uri.UnescapeDataString(await world.OpenedChatAsync());
        var from = world.Bot.Last("installationUpdate")["from"]!;
        foreach (var id in new[] { from["id"]!.GetValue<string>(), from["aadObjectId"]!.GetValue<string>() })
        {
            var (status, body) = await world.CallAsync(HttpMethod.Post, "", Create(id));
            (status, body!["id"]!.GetValue<string>()).ShouldBe((201, chat));
        }
    }

    [Fact]
    public async Task A_chat_is_not_created_where_Teams_would_refuse()
    {
        await using var world = await TeamsWorld.StartAsync();
        await world.OpenedChatAsync();
        const string developer = "aaaaaaaa-0000-4000-8000-000000000001", approver = "aaaaaaaa-0000-4000-8000-000000000002";

        (await world.CallAsync(HttpMethod.Post, "", Create(approver))).ShouldBeError(403, "ForbiddenOperationException");
        (await world.CallAsync(HttpMethod.Post, "", Create("li.na@wangcheng.example"))).ShouldBeError(400, "BadSyntax");
        (await world.CallAsync(HttpMethod.Post, "", Create(developer, c => c.Remove("tenantId")))).ShouldBeError(400, "BadSyntax");
        (await world.CallAsync(HttpMethod.Post, "", Create(developer, c => c["isGroup"] = true))).ShouldBeError(400, "BadSyntax");
        (await world.CallAsync(HttpMethod.Post, "", Create(developer, c => c["members"] = new JsonArray()))).ShouldBeError(400, "BadSyntax");
        (await world.CallAsync(HttpMethod.Post, "", Create(developer, c => c["members"] = 7))).ShouldBeError(400, "BadSyntax");
        (await world.CallAsync(HttpMethod.Post, "", new JsonArray())).ShouldBeError(400, "BadSyntax");
    }

    [Fact]
    public async Task Sends_that_Teams_refuses_are_refused_in_its_shape()
    {
        await using var world = await TeamsWorld.StartAsync();
        var chat = await world.OpenedChatAsync();
        var said = await world.Developer.SayAsync("mine", TeamsWorld.Ct);

        (await world.CallAsync(HttpMethod.Post, "/a%3Aunknown/activities", Reply.WithText("x"))).ShouldBeError(404, "ConversationNotFound");
        (await world.CallAsync(HttpMethod.Put, $"/{chat}/activities/123", Reply.WithText("x"))).ShouldBeError(404, "ActivityNotFoundInConversation");
        (await world.CallAsync(HttpMethod.Put, $"/{chat}/activities/{said.Id}", Reply.WithText("x"))).ShouldBeError(403, "NotEnoughPermissions");
        (await world.CallAsync(HttpMethod.Post, $"/{chat}/activities", new JsonObject { ["type"] = "message" })).ShouldBeError(400, "BadSyntax");
        (await world.CallAsync(HttpMethod.Post, $"/{chat}/activities", new JsonObject { ["text"] = "no type" })).ShouldBeError(400, "BadSyntax");
        (await world.CallAsync(HttpMethod.Post, $"/{chat}/activities", new JsonObject { ["type"] = "message", ["text"] = 5 })).ShouldBeError(400, "BadSyntax");
        (await world.CallAsync(HttpMethod.Post, $"/{chat}/activities", JsonValue.Create("text"))).ShouldBeError(400, "BadSyntax");
        (await world.CallAsync(HttpMethod.Get, "")).Status.ShouldBe(405);
    }

    [Fact]
    public async Task A_message_of_100_KB_passes_and_a_longer_one_does_not()
    {
        await using var world = await TeamsWorld.StartAsync();
        var chat = await world.OpenedChatAsync();
        var frame = Reply.WithText("").ToJsonString().Length;
        await world.SendAsync(chat, Reply.WithText(new string('x', 51_200 - frame)));
        (await world.CallAsync(HttpMethod.Post, $"/{chat}/activities", Reply.WithText(new string('x', 51_201 - frame)))).ShouldBeError(413, "MessageSizeTooBig");
        (await world.CallAsync(HttpMethod.Post, $"/{chat}/activities", Reply.WithText(new string('x', 400_000)))).ShouldBeError(413, "MessageSizeTooBig");
    }

    [Fact]
    public async Task Text_and_card_in_one_activity_become_two_messages_that_nobody_can_update()
    {
        await using var world = await TeamsWorld.StartAsync();
        var chat = await world.OpenedChatAsync();
        var both = Reply.WithCard("card");
        both["text"] = "text";
        var id = await world.SendAsync(chat, both);
        (await world.Developer.MessagesAsync(TeamsWorld.Ct)).Select(m => m.Shows() ?? m.Text).ShouldBe(["text", "card"]);
        (await world.CallAsync(HttpMethod.Put, $"/{chat}/activities/{id}", Reply.WithText("x"))).ShouldBeError(404, "ActivityNotFoundInConversation");
    }

    [Fact]
    public async Task Members_are_found_all_one_by_any_id_and_in_pages()
    {
        await using var world = await TeamsWorld.StartAsync();
        var chat = await world.OpenedChatAsync();
        var all = (await world.CallAsync(HttpMethod.Get, $"/{chat}/members")).Body!.AsArray();
        all.Count.ShouldBe(1);
        all[0]!["userPrincipalName"]!.GetValue<string>().ShouldBe("li.na@wangcheng.example");
        foreach (var id in new[] { all[0]!["id"]!.GetValue<string>(), "AAAAAAAA-0000-4000-8000-000000000001", "li.na@wangcheng.example" })
            (await world.CallAsync(HttpMethod.Get, $"/{chat}/members/{Uri.EscapeDataString(id)}")).Body!["name"]!.GetValue<string>().ShouldBe("Li Na");
        (await world.CallAsync(HttpMethod.Get, $"/{chat}/members/wang.wei@wangcheng.example")).ShouldBeError(404, "MemberNotFoundInConversation");

        var page = (await world.CallAsync(HttpMethod.Get, $"/{chat}/pagedmembers?pageSize=2")).Body!;
        page["members"]!.AsArray().Count.ShouldBe(1);
        page["continuationToken"].ShouldBeNull();
    }

    private static JsonObject Create(string member, Action<JsonObject>? change = null)
    {
        var wanted = new JsonObject { ["isGroup"] = false, ["tenantId"] = TeamsWorld.TenantId, ["members"] = new JsonArray(new JsonObject { ["id"] = member }) };
        change?.Invoke(wanted);
        return wanted;
    }
}

internal static class ConnectorAnswers
{
    public static void ShouldBeError(this (int Status, JsonNode? Body) answer, int status, string code) =>
        (answer.Status, answer.Body?["error"]?["code"]?.GetValue<string>()).ShouldBe((status, code));
}
