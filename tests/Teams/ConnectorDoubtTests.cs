using System.Globalization;
using Microsoft.AspNetCore.Http;
using WangCheng.Bot.Teams;
using static WangCheng.Tests.Teams.ConnectorSends;

namespace WangCheng.Tests.Teams;

/// <summary>What may or may not have been delivered: sent again where that cannot be seen twice, and never where it can.</summary>
public sealed class ConnectorDoubtTests
{
    /// <summary>For tests that would wait forever if the rule they guard were broken.</summary>
    private const int Hang = 60_000;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

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
}
