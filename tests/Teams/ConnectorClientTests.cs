using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using WangCheng.Bot.Teams;

namespace WangCheng.Tests.Teams;

/// <summary>What became of something sent, for every way Teams and the network answer.</summary>
public sealed class ConnectorClientTests
{
    private const string Thread = "19:chanABC@thread.tacv2;messageid=1767225600000";

    /// <summary>For tests that would wait forever if the rule they guard were broken.</summary>
    private const int Hang = 60_000;

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
    [InlineData(412)]
    [InlineData(429)]
    public async Task What_was_surely_not_delivered_is_sent_again_a_little_and_then_later(int status)
    {
        await using var wire = await StartAsync();
        wire.Microsoft.Answers(StubMicrosoft.Status(status), StubMicrosoft.Status(status, retryAfter: "0"));
        (await SendAsync(wire)).ShouldBe(new Delivery.Delivered("1767225600999"));
        wire.Microsoft.Requests.Count.ShouldBe(3);

        wire.Microsoft.Answers(StubMicrosoft.Status(status), StubMicrosoft.Status(status), StubMicrosoft.Status(status));
        (await SendAsync(wire)).ShouldBe(new Delivery.TryLater(null, $"Teams answered {status}"));
        wire.Microsoft.Requests.Count.ShouldBe(6);
    }

    [Fact(Timeout = Hang)]
    public async Task A_long_wait_is_not_waited_for_here()
    {
        await using var wire = await BotWire.StartAsync();
        var at = wire.Clock.GetUtcNow().AddSeconds(90).ToString("R", CultureInfo.InvariantCulture);
        var past = wire.Clock.GetUtcNow().AddSeconds(-90).ToString("R", CultureInfo.InvariantCulture);
        wire.Microsoft.Answers(
            StubMicrosoft.Status(429, retryAfter: "30"), StubMicrosoft.Status(429, retryAfter: at), StubMicrosoft.Status(429, retryAfter: past));
        (await SendAsync(wire)).ShouldBe(new Delivery.TryLater(TimeSpan.FromSeconds(30), "Teams answered 429"));
        (await SendAsync(wire, "a:2")).ShouldBe(new Delivery.TryLater(TimeSpan.FromSeconds(90), "Teams answered 429"));
        (await SendAsync(wire, "a:3")).ShouldBe(new Delivery.Delivered("1767225600999")); // a date that has passed means now
        wire.Microsoft.Requests.Count.ShouldBe(4);
    }

    [Theory]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    public async Task A_message_behind_a_failing_gateway_may_have_been_delivered_and_is_never_sent_twice(int status)
    {
        await using var wire = await StartAsync();
        wire.Microsoft.Answers(StubMicrosoft.Status(status, retryAfter: "0"));
        (await SendAsync(wire)).ShouldBe(new Delivery.Unknown($"Teams answered {status}"));
        wire.Microsoft.Requests.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    public async Task An_update_behind_a_failing_gateway_is_repeated(int status)
    {
        await using var wire = await StartAsync();
        wire.Microsoft.Answers(StubMicrosoft.Status(status), StubMicrosoft.Status(status));
        (await UpdateAsync(wire)).ShouldBe(new Delivery.Delivered("1767225600999"));
        wire.Microsoft.Answers(StubMicrosoft.Status(status), StubMicrosoft.Status(status), StubMicrosoft.Status(status));
        (await UpdateAsync(wire)).ShouldBe(new Delivery.Unknown($"Teams answered {status}"));
        wire.Microsoft.Requests.Count.ShouldBe(6);
    }

    [Fact]
    public async Task A_chat_that_may_have_been_created_can_be_asked_for_again()
    {
        await using var wire = await StartAsync();
        wire.Microsoft.Answers(StubMicrosoft.Status(502), StubMicrosoft.Status(502), StubMicrosoft.Status(502));
        (await wire.Connector.CreatePersonalAsync(wire.Microsoft.ServiceUrl, BotWire.Tenant, "29:1abcUSER", Ct))
            .ShouldBe(new Delivery.TryLater(null, "Teams answered 502"));
    }

    [Fact]
    public async Task A_connection_that_breaks_after_the_message_was_written_leaves_it_unknown()
    {
        await using var wire = await StartAsync();
        wire.Microsoft.Answers(StubMicrosoft.Reset);
        (await SendAsync(wire)).ShouldBeOfType<Delivery.Unknown>();
        wire.Microsoft.Requests.Count.ShouldBe(1);

        wire.Microsoft.Answers(StubMicrosoft.Reset, StubMicrosoft.Reset);
        (await UpdateAsync(wire)).ShouldBeOfType<Delivery.Delivered>();
        wire.Microsoft.Requests.Count.ShouldBe(4);
    }

    [Fact]
    public async Task A_connection_that_was_never_made_delivered_nothing()
    {
        await using var wire = await StartAsync();
        await wire.Service<ConnectorTokens>().GetAsync(null, Ct); // so that the message is what fails
        await wire.Microsoft.StopAsync();
        (await SendAsync(wire)).ShouldBe(new Delivery.TryLater(null, "ConnectionError"));
    }

    [Fact(Timeout = Hang)]
    public async Task An_answer_that_never_comes_leaves_it_unknown()
    {
        await using var wire = await BotWire.StartAsync();
        var arrived = new TaskCompletionSource();
        wire.Microsoft.Answers(async http =>
        {
            arrived.SetResult();
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, http.RequestAborted);
        });
        var send = SendAsync(wire);
        await arrived.Task;
        wire.Clock.Advance(TimeSpan.FromSeconds(9));
        send.IsCompleted.ShouldBeFalse();
        wire.Clock.Advance(TimeSpan.FromSeconds(1));
        (await send).ShouldBe(new Delivery.Unknown("no answer in time"));
        wire.Microsoft.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_body_that_is_cut_off_after_the_status_line_was_delivered_all_the_same()
    {
        await using var wire = await StartAsync();
        wire.Microsoft.Answers(async http =>
        {
            (http.Response.StatusCode, http.Response.ContentLength) = (201, 100);
            await http.Response.WriteAsync("""{"id":"""); // and nothing more: the server closes the connection
        });
        (await SendAsync(wire)).ShouldBe(new Delivery.Delivered(null));
    }

    [Fact(Timeout = Hang)]
    public async Task The_caller_who_cancels_gets_a_cancellation()
    {
        await using var wire = await BotWire.StartAsync();
        using var caller = new CancellationTokenSource();
        wire.Microsoft.Answers(async http =>
        {
            await caller.CancelAsync();
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, http.RequestAborted);
        });
        await Should.ThrowAsync<OperationCanceledException>(() => wire.Connector.SendAsync(new Destination(wire.Microsoft.ServiceUrl, BotWire.Tenant, "a:1"), Card(), caller.Token));
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

    [Fact]
    public async Task A_refused_token_is_renewed_once()
    {
        await using var wire = await StartAsync();
        wire.Microsoft.Answers(StubMicrosoft.Status(401));
        (await SendAsync(wire)).ShouldBe(new Delivery.Delivered("1767225600999"));
        wire.Microsoft.Requests.Select(request => request.Authorization).ShouldBe(["Bearer made-up-token-1", "Bearer made-up-token-2"]);
        await SendAsync(wire);
        wire.Microsoft.TokenRequests.Count.ShouldBe(2); // the new one is kept
    }

    [Fact]
    public async Task A_renewed_token_that_is_refused_as_well_is_left_to_people()
    {
        await using var wire = await StartAsync();
        wire.Microsoft.Answers(StubMicrosoft.Status(401), StubMicrosoft.Status(401, """{"error":{"code":"BotNotRegistered","message":"x"}}"""));
        (await SendAsync(wire)).ShouldBe(new Delivery.TryLater(null, "Teams answered 401 BotNotRegistered"));
        wire.Microsoft.Requests.Count.ShouldBe(2);
    }

    [Fact(Timeout = Hang)]
    public async Task Many_refused_at_once_renew_the_token_once()
    {
        await using var wire = await StartAsync();
        var refused = new ConcurrentBag<string>();
        var all = new TaskCompletionSource();
        Func<HttpContext, Task> refuse = async http =>
        {
            refused.Add(http.Request.Headers.Authorization.ToString());
            if (refused.Count == 20) all.SetResult();
            await all.Task;
            http.Response.StatusCode = 401;
        };
        wire.Microsoft.Answers([.. Enumerable.Repeat(refuse, 20)]);
        var deliveries = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => SendAsync(wire)));
        deliveries.ShouldAllBe(delivery => delivery is Delivery.Delivered);
        wire.Microsoft.TokenRequests.Count.ShouldBe(2);
    }

    /// <summary>With pauses of the wall clock, too short to notice, and without pacing: only the number of attempts matters here.</summary>
    private static Task<BotWire> StartAsync() =>
        BotWire.StartAsync(services: services => services
            .AddSingleton(TimeProvider.System)
            .AddSingleton(new ConnectorLimits { FirstPause = TimeSpan.FromMilliseconds(1), Conversation = [], Tenant = [] }));

    private static Task<Delivery> SendAsync(BotWire wire, string conversation = "a:1xyzCONV") => wire.Connector.SendAsync(new Destination(wire.Microsoft.ServiceUrl, BotWire.Tenant, conversation), Card(), Ct);

    private static Task<Delivery> UpdateAsync(BotWire wire) => wire.Connector.UpdateAsync(new Destination(wire.Microsoft.ServiceUrl, BotWire.Tenant, "a:1xyzCONV"), "1767225600999", Card(), Ct);

    private static JsonObject Card() => new() { ["type"] = "message", ["summary"] = "card" };
}
