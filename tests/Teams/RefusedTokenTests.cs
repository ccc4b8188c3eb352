using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;
using WangCheng.Bot.Teams;
using static WangCheng.Tests.Teams.ConnectorSends;

namespace WangCheng.Tests.Teams;

/// <summary>A token that Teams refuses is renewed, once.</summary>
public sealed class RefusedTokenTests
{
    /// <summary>For tests that would wait forever if the rule they guard were broken.</summary>
    private const int Hang = 60_000;

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
}
