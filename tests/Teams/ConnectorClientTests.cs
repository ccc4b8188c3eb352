using System.Text.Json.Nodes;
using WangCheng.Bot.Teams;
using static WangCheng.Tests.Teams.ConnectorSends;

namespace WangCheng.Tests.Teams;

/// <summary>What became of something sent, for every way Teams and the network answer.</summary>
public sealed class ConnectorClientTests
{
    private const string Thread = "19:chanABC@thread.tacv2;messageid=1767225600000";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_message_is_posted_with_the_token_and_its_id_comes_back()
    {
        await using var wire = await StartAsync();
        var delivery = await wire.Connector.SendAsync(new Destination(wire.Microsoft.ServiceUrl, BotWire.Tenant, "a:1xyzCONV"), new JsonObject { ["type"] = "message", ["text"] = "好" }, Ct);
        delivery.ShouldBe(new Delivery.Delivered("1767225600999"));
        wire.Microsoft.Requests.Single().ShouldBe(new ConnectorRequest(
            "POST", "/teams/v3/conversations/a%3A1xyzCONV/activities", "Bearer made-up-token-1", """{"type":"message","text":"好"}"""));
    }

    [Fact]
    public async Task Ids_are_encoded_so_that_none_of_their_characters_means_anything_in_an_address()
    {
        await using var wire = await StartAsync();
        await wire.Connector.UpdateAsync(new Destination(wire.Microsoft.ServiceUrl.TrimEnd('/'), BotWire.Tenant, Thread), "f:1/../?x#y", Card(), Ct);
        await wire.Connector.DeleteAsync(new Destination(wire.Microsoft.ServiceUrl, BotWire.Tenant, Thread), "1767225600000", Ct);
        wire.Microsoft.Requests.Select(request => $"{request.Method} {request.Target}").ShouldBe(
        [
            "PUT /teams/v3/conversations/19%3AchanABC%40thread.tacv2%3Bmessageid%3D1767225600000/activities/f%3A1%2F..%2F%3Fx%23y",
            "DELETE /teams/v3/conversations/19%3AchanABC%40thread.tacv2%3Bmessageid%3D1767225600000/activities/1767225600000",
        ]);
    }

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("..")]
    public async Task What_would_point_at_another_resource_is_no_id(string id)
    {
        await using var wire = await StartAsync();
        await Should.ThrowAsync<ArgumentException>(() => wire.Connector.DeleteAsync(new Destination(wire.Microsoft.ServiceUrl, BotWire.Tenant, "a:1"), id, Ct));
        wire.Microsoft.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_personal_chat_is_created_with_its_tenant()
    {
        await using var wire = await StartAsync();
        wire.Microsoft.Answers(StubMicrosoft.Status(201, """{"id":"a:1new"}"""));
        (await wire.Connector.CreatePersonalAsync(wire.Microsoft.ServiceUrl, BotWire.Tenant, "29:1abcUSER", Ct)).ShouldBe(new Delivery.Delivered("a:1new"));
        var request = wire.Microsoft.Requests.Single();
        request.Target.ShouldBe("/teams/v3/conversations");
        request.Body.ShouldBe(
            $$$$"""{"isGroup":false,"tenantId":"{{{{BotWire.Tenant}}}}","members":[{"id":"29:1abcUSER"}],"channelData":{"tenant":{"id":"{{{{BotWire.Tenant}}}}"}}}""");
    }

    [Theory]
    [InlineData(200, "")]
    [InlineData(202, "{}")]
    [InlineData(201, """{"id":""}""")]
    [InlineData(201, """{"id":5}""")]
    [InlineData(201, """{"id":"\ud800"}""")]
    [InlineData(200, "<html>")]
    public async Task A_message_can_be_delivered_without_an_id(int status, string body)
    {
        await using var wire = await StartAsync();
        wire.Microsoft.Answers(StubMicrosoft.Status(status, body));
        (await SendAsync(wire)).ShouldBe(new Delivery.Delivered(null));
    }

    [Fact]
    public async Task A_conversation_that_was_not_named_is_asked_for_again_later()
    {
        await using var wire = await StartAsync();
        wire.Microsoft.Answers(StubMicrosoft.Status(201));
        (await wire.Connector.CreatePersonalAsync(wire.Microsoft.ServiceUrl, BotWire.Tenant, "29:1abcUSER", Ct)).ShouldBeOfType<Delivery.TryLater>();
    }

    [Theory]
    [InlineData(403, """{"error":{"code":"BotNotInConversationRoster","message":"The bot is not part of the conversation roster."}}""", "BotNotInConversationRoster")]
    [InlineData(403, """{"error":{"code":"ConversationBlockedByUser","message":"x"}}""", "ConversationBlockedByUser")]
    [InlineData(403, """{"error":{"code":"ForbiddenOperationException","message":"x"}}""", "ForbiddenOperationException")]
    [InlineData(403, """{"error":{"code":"BotDisabledByAdmin","message":"x"}}""", "BotDisabledByAdmin")]
    [InlineData(403, """{"errorCode":209,"message":"{\r\n  \"subCode\": \"MessageWritesBlocked\",\r\n  \"details\": \"x\"\r\n}"}""", "MessageWritesBlocked")]
    [InlineData(403, """{"error":{"code":"ServiceError","message":"{\"subCode\":\"MessageWritesBlocked\"}"}}""", "MessageWritesBlocked")]
    [InlineData(404, """{"error":{"code":"ActivityNotFoundInConversation","message":"x"}}""", "ActivityNotFoundInConversation")]
    [InlineData(404, """{"error":{"code":"ConversationNotFound","message":"x"}}""", "ConversationNotFound")]
    public async Task What_is_no_longer_there_is_gone_at_once(int status, string body, string code)
    {
        await using var wire = await StartAsync();
        wire.Microsoft.Answers(StubMicrosoft.Status(status, body));
        (await UpdateAsync(wire)).ShouldBe(new Delivery.Gone(code));
        wire.Microsoft.Requests.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData(400, """{"error":{"code":"BadSyntax","message":"x"}}""", "BadSyntax", "x")]
    [InlineData(403, """{"error":{"code":"InvalidBotApiHost","message":"x"}}""", "InvalidBotApiHost", "x")]
    [InlineData(403, """{"error":{"code":"NotEnoughPermissions","message":"x"}}""", "NotEnoughPermissions", "x")]
    [InlineData(403, """{"errorCode":209,"message":"no json"}""", "209", "no json")]
    [InlineData(403, "", "", "")]
    [InlineData(404, "<html>not found</html>", "", "")]
    [InlineData(409, """{"error":"\ud800"}""", "", "")]
    [InlineData(413, """{"error":{"code":"MessageSizeTooBig","message":"x"}}""", "MessageSizeTooBig", "x")]
    public async Task What_Teams_does_not_want_is_rejected_at_once(int status, string body, string code, string message)
    {
        await using var wire = await StartAsync();
        wire.Microsoft.Answers(StubMicrosoft.Status(status, body));
        (await SendAsync(wire)).ShouldBe(new Delivery.Rejected(status, code, message));
        wire.Microsoft.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_long_complaint_is_shortened()
    {
        await using var wire = await StartAsync();
        wire.Microsoft.Answers(StubMicrosoft.Status(400, $$$"""{"error":{"code":"BadSyntax","message":"{{{new string('x', 5000)}}}"}}"""));
        (await SendAsync(wire)).ShouldBeOfType<Delivery.Rejected>().Message.Length.ShouldBe(300);
    }

    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task A_redirect_is_not_followed(int status)
    {
        await using var elsewhere = await StubMicrosoft.StartAsync();
        await using var wire = await StartAsync();
        wire.Microsoft.Answers(StubMicrosoft.Status(status, location: elsewhere.ServiceUrl + "v3/conversations/a:1/activities"));
        (await SendAsync(wire)).ShouldBeOfType<Delivery.Rejected>().Status.ShouldBe(status);
        elsewhere.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task Nothing_is_sent_to_a_host_that_is_not_trusted_not_even_a_token_fetched()
    {
        await using var elsewhere = await StubMicrosoft.StartAsync();
        await using var wire = await StartAsync();
        (await wire.Connector.SendAsync(new Destination(elsewhere.ServiceUrl, BotWire.Tenant, "a:1"), Card(), Ct)).ShouldBeOfType<Delivery.Rejected>().Code.ShouldBe("ForeignServiceUrl");
        elsewhere.Requests.ShouldBeEmpty();
        wire.Microsoft.TokenRequests.ShouldBeEmpty();
    }
}
