using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
using FsCheck.Fluent;
using WangCheng.Bot.Teams;
using WangCheng.Tests.Support;

namespace WangCheng.Tests.Teams;

/// <summary>What comes in through the door, and what goes back.</summary>
public sealed class MessagesEndpointTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static readonly Dictionary<string, (HttpStatusCode Status, Func<BotWire, string> Body)> Bad = new()
    {
        ["empty"] = (HttpStatusCode.BadRequest, _ => ""),
        ["no members"] = (HttpStatusCode.BadRequest, _ => "{}"),
        ["no type"] = (HttpStatusCode.BadRequest, wire => wire.Activity(activity => activity.Remove("type")).ToJsonString()),
        ["an empty type"] = (HttpStatusCode.BadRequest, wire => wire.Activity(activity => activity["type"] = " ").ToJsonString()),
        ["a type that is a number"] = (HttpStatusCode.BadRequest, wire => wire.Activity(activity => activity["type"] = 5).ToJsonString()),
        ["a text that is a list"] = (HttpStatusCode.BadRequest, wire => wire.Activity(activity => activity["text"] = new JsonArray()).ToJsonString()),
        ["a conversation that is text"] = (HttpStatusCode.BadRequest, wire => wire.Activity(activity => activity["conversation"] = "a:1").ToJsonString()),
        ["a list"] = (HttpStatusCode.BadRequest, _ => "[]"),
        ["null"] = (HttpStatusCode.BadRequest, _ => "null"),
        ["no conversation"] = (HttpStatusCode.BadRequest, wire => wire.Activity(activity => activity["conversation"] = new JsonObject { ["tenantId"] = BotWire.Tenant }).ToJsonString()),
        ["a conversation that points elsewhere"] = (HttpStatusCode.BadRequest, wire => wire.Activity(activity => activity["conversation"] = new JsonObject { ["id"] = "..", ["tenantId"] = BotWire.Tenant }).ToJsonString()),
        ["cut off"] = (HttpStatusCode.BadRequest, wire => wire.Activity().ToJsonString()[..^1]),
        ["two activities"] = (HttpStatusCode.BadRequest, wire => wire.Activity().ToJsonString() + wire.Activity().ToJsonString()),
        ["half a character in a value"] = (HttpStatusCode.BadRequest, wire => wire.Activity().ToJsonString().Replace("\"list servers\"", """ "x","value":{"a":"\ud800"} """, StringComparison.Ordinal)),
        ["a character that is none"] = (HttpStatusCode.BadRequest, wire => wire.Activity(activity => activity["from"]!["name"] = "Li\0Na").ToJsonString()),
        ["half a character in a name"] = (HttpStatusCode.BadRequest, wire => wire.Activity().ToJsonString().Replace("\"list servers\"", """ "x","value":{"\udc00":1} """, StringComparison.Ordinal)),
        ["65 levels deep"] = (HttpStatusCode.BadRequest, wire => Deep(wire, 65)),
        ["a million levels deep"] = (HttpStatusCode.BadRequest, _ => new string('[', 1_000_000)),
        ["larger than a megabyte"] = (HttpStatusCode.RequestEntityTooLarge, wire => wire.Activity(activity => activity["text"] = new string('x', 1 << 20)).ToJsonString()),
        ["ten megabytes"] = (HttpStatusCode.RequestEntityTooLarge, _ => new string(' ', 10 << 20)),
    };

    public static TheoryData<string> BadBodies => [.. Bad.Keys];

    [Theory]
    [MemberData(nameof(BadBodies))]
    public async Task A_bad_body_gets_its_status_and_nobody_hears_of_it(string what)
    {
        await using var wire = await BotWire.StartAsync();
        var (status, body) = Bad[what];
        using var answer = await wire.PostAsync(body(wire), "Bearer " + wire.Token());
        answer.StatusCode.ShouldBe(status);
        wire.Handler.Seen.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_body_of_unknown_length_is_bounded_as_well()
    {
        await using var wire = await BotWire.StartAsync();
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, wire.Endpoint) { Content = new StringContent(new string(' ', 2 << 20)) };
        request.Headers.TransferEncodingChunked = true;
        using var answer = await http.SendAsync(request, Ct);
        answer.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
    }

    [Fact]
    public async Task A_caller_who_breaks_the_protocol_or_leaves_is_no_accident()
    {
        await using var wire = await BotWire.StartAsync();
        var address = new Uri(wire.Endpoint);
        using var socket = new TcpClient();
        await socket.ConnectAsync(address.Host, address.Port, Ct);
        await socket.GetStream().WriteAsync(Encoding.ASCII.GetBytes($"POST /api/messages HTTP/1.1\r\nHost: {address.Authority}\r\nTransfer-Encoding: chunked\r\n\r\nnonsense\r\n"), Ct);
        using var reader = new StreamReader(socket.GetStream());
        (await reader.ReadLineAsync(Ct)).ShouldBe("HTTP/1.1 400 Bad Request");
    }

    [Fact]
    public async Task The_largest_and_deepest_body_allowed_is_accepted()
    {
        await using var wire = await BotWire.StartAsync();
        using var deep = await wire.PostAsync(Deep(wire, 64), "Bearer " + wire.Token());
        deep.StatusCode.ShouldBe(HttpStatusCode.OK);
        var full = wire.Activity().ToJsonString();
        using var large = await wire.PostAsync(full + new string(' ', ActivityBody.Limit - Encoding.UTF8.GetByteCount(full)), "Bearer " + wire.Token());
        large.StatusCode.ShouldBe(HttpStatusCode.OK);
        wire.Handler.Seen.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    public async Task Only_POST_is_answered(string method)
    {
        await using var wire = await BotWire.StartAsync();
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(new HttpMethod(method), wire.Endpoint);
        using var answer = await http.SendAsync(request, Ct);
        answer.StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed);
    }

    [Theory]
    [InlineData("somethingNew")]
    [InlineData("typing")]
    [InlineData("messageReaction")]
    [InlineData("messageUpdate")]
    [InlineData("messageDelete")]
    [InlineData("endOfConversation")]
    [InlineData("contactRelationUpdate")]
    [InlineData("trace")]
    [InlineData("event")]
    public async Task A_kind_nobody_handles_is_accepted_and_ignored(string type)
    {
        await using var wire = await BotWire.StartAsync();
        using var answer = await wire.PostAsync(wire.Activity(activity => activity["type"] = type));
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        wire.Handler.Seen.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_invoke_nobody_handles_is_not_implemented()
    {
        await using var wire = await BotWire.StartAsync();
        using var unknown = await wire.PostAsync(wire.CardAction(new JsonObject(), activity => activity["name"] = "somethingNew/invoke"));
        using var nameless = await wire.PostAsync(wire.CardAction(new JsonObject(), activity => activity.Remove("name")));
        (unknown.StatusCode, nameless.StatusCode).ShouldBe((HttpStatusCode.NotImplemented, HttpStatusCode.NotImplemented));
        wire.Handler.Seen.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("null", "BadRequest")]
    [InlineData("5", "BadRequest")]
    [InlineData("{}", "BadRequest")]
    [InlineData("""{"action":"Action.Execute"}""", "BadRequest")]
    [InlineData("""{"action":{}}""", "NotSupported")]
    [InlineData("""{"action":{"type":"Action.Submit"}}""", "NotSupported")]
    public async Task A_card_action_without_its_shape_is_a_bad_request_inside_a_good_answer(string value, string code)
    {
        await using var wire = await BotWire.StartAsync();
        using var answer = await wire.PostAsync(wire.CardAction(JsonNode.Parse(value)));
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        var body = JsonNode.Parse(await answer.Content.ReadAsStringAsync(Ct))!;
        ((int)body["statusCode"]!, (string)body["type"]!, (string)body["value"]!["code"]!).ShouldBe((400, "application/vnd.microsoft.error", code));
        wire.Handler.Seen.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_the_handler_answers_to_a_click_is_the_body_bare()
    {
        await using var wire = await BotWire.StartAsync();
        wire.Handler.Answer = (_, _) => Task.FromResult(InvokeAnswers.Card(new JsonObject { ["type"] = "AdaptiveCard", ["speak"] = "续期 <b>" }));
        using var answer = await wire.PostAsync(wire.CardAction(JsonNode.Parse("""{"action":{"type":"Action.Execute","verb":"lease.extend","data":{"days":"7"}}}""")));
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/json");
        (await answer.Content.ReadAsStringAsync(Ct)).ShouldBe(
            """{"statusCode":200,"type":"application/vnd.microsoft.card.adaptive","value":{"type":"AdaptiveCard","speak":"续期 <b>"}}""");
        wire.Handler.Seen.Single().Value.TextAt("action", "data", "days").ShouldBe("7");
    }

    [Fact]
    public async Task An_answer_without_a_body_has_none()
    {
        await using var wire = await BotWire.StartAsync();
        using var answer = await wire.PostAsync(wire.Activity());
        (answer.StatusCode, (await answer.Content.ReadAsByteArrayAsync(Ct)).Length).ShouldBe((HttpStatusCode.OK, 0));
    }

    [Fact(Timeout = 60_000)] // broken, it would wait forever
    public async Task A_turn_outlives_the_caller_who_hangs_up()
    {
        await using var wire = await BotWire.StartAsync();
        var (begun, go, ended) = (new TaskCompletionSource(), new TaskCompletionSource(), new TaskCompletionSource<bool>());
        wire.Handler.Answer = async (_, ct) =>
        {
            begun.SetResult();
            await go.Task;
            ended.SetResult(ct.IsCancellationRequested);
            return ActivityAnswer.Accepted;
        };
        using var http = new HttpClient();
        using var caller = new CancellationTokenSource();
        using var request = new HttpRequestMessage(HttpMethod.Post, wire.Endpoint) { Content = new StringContent(wire.Activity().ToJsonString()) };
        request.Headers.Add("Authorization", "Bearer " + wire.Token());
        var post = http.SendAsync(request, caller.Token);
        await begun.Task;
        await caller.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => post);
        go.SetResult();
        (await ended.Task).ShouldBeFalse();
    }

    [Fact(Timeout = 60_000)] // broken, it would wait forever
    public async Task A_turn_that_takes_longer_than_Teams_waits_is_given_up_and_may_come_again()
    {
        await using var wire = await BotWire.StartAsync();
        var begun = new TaskCompletionSource();
        wire.Handler.Answer = async (_, ct) =>
        {
            begun.SetResult();
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, ct);
            return ActivityAnswer.Accepted;
        };
        var post = wire.PostAsync(wire.Activity());
        await begun.Task;
        wire.Clock.Advance(TimeSpan.FromSeconds(15));
        using var answer = await post;
        answer.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
    }

    [Fact]
    public async Task A_surprise_behind_the_wire_is_told_to_operators_and_Teams_may_come_again()
    {
        await using var wire = await BotWire.StartAsync();
        wire.Handler.Answer = (_, _) => throw new InvalidOperationException("the database is down");
        using var words = await wire.PostAsync(wire.Activity());
        using var click = await wire.PostAsync(wire.CardAction(JsonNode.Parse("""{"action":{"type":"Action.Execute"}}""")));
        (words.StatusCode, click.StatusCode).ShouldBe((HttpStatusCode.ServiceUnavailable, HttpStatusCode.ServiceUnavailable));
        (await words.Content.ReadAsStringAsync(Ct)).ShouldBeEmpty();
        wire.Logs.Lines.Count(line => line.StartsWith("Error ", StringComparison.Ordinal) && line.Contains("could not be handled", StringComparison.Ordinal)).ShouldBe(2);
    }

    [Fact]
    public async Task No_spoiled_body_ever_breaks_the_reader()
    {
        await using var wire = await BotWire.StartAsync();
        var good = Encoding.UTF8.GetBytes(wire.CardAction(JsonNode.Parse("""{"action":{"type":"Action.Execute","data":{"名":"\ud83d\ude00"}}}""")).ToJsonString());
        var spoiled = Gen.Choose(0, good.Length - 1).SelectMany(_ => Gen.Choose(0, 255), (at, with) => Spoiled(good, at, (byte)with));
        var read = 0;
        Prop.ForAll(Gen.ListOf(spoiled).ToArbitrary(), bodies =>
        {
            foreach (var body in bodies)
                if (ActivityBody.Parse(body) is { } activity) read += Everything(activity).Length;
        }).Holds();
        read.ShouldBeGreaterThan(0); // some changes leave a readable activity, and then every part of it can be read
    }

    private static byte[] Spoiled(byte[] good, int at, byte with)
    {
        var copy = (byte[])good.Clone();
        copy[at] = with;
        return copy;
    }

    private static string Everything(Activity activity) =>
        $"{activity.Type}{activity.TenantId}{activity.Client}{string.Concat(activity.Mentions)}{activity.From}{activity.Conversation}"
        + (activity.Value is { } value ? JsonNode.Parse(value.GetRawText())?.ToJsonString() : "");

    private static string Deep(BotWire wire, int levels)
    {
        // The activity itself is the first level.
        var nested = new string('[', levels - 1) + new string(']', levels - 1);
        return wire.Activity().ToJsonString().Replace("\"list servers\"", $"\"x\",\"value\":{nested}", StringComparison.Ordinal);
    }
}
