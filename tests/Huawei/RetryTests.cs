using System.Net;
using System.Net.Sockets;
using WangCheng.Core.Huawei;
using WangCheng.Core.Huawei.Ecs;
using WangCheng.Tests.Support;

namespace WangCheng.Tests.Huawei;

/// <summary>What is sent again, what never, and what a caller then knows. Over real HTTP.</summary>
public sealed class RetryTests
{
    /// <summary>Milliseconds. On a clock that only the test moves, a broken rule would otherwise wait for ever instead of failing.</summary>
    private const int LongestTest = 60_000;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private readonly HurriedClock clock = new();

    [Theory]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    public async Task A_read_is_repeated_when_the_cloud_is_in_trouble(int status)
    {
        await using var stub = await CloudStub.StartAsync(Answer.Html(status), Answer.Html(status), Answer.Sample("ecs-show-server"));
        await using var cloud = Cloud.At(stub.Url, clock);

        (await cloud.Ecs.GetServerAsync("s-1", Ct)).Value.State.ShouldBe(CloudServerState.Running);

        stub.Seen.Count.ShouldBe(3);
        clock.Waits.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_read_is_repeated_when_the_connection_breaks_or_the_answer_is_cut_off_or_malformed()
    {
        var good = TestData.Sample("ecs-show-server").Body;
        await using var stub = await CloudStub.StartAsync(Answer.Reset, Answer.CutOff(good), Answer.Json(200, good[..(good.Length / 2)]), Answer.Json(200, good));
        await using var cloud = Cloud.At(stub.Url, clock);

        (await cloud.Ecs.GetServerAsync("s-1", Ct)).Value.Name.ShouldBe("wc-构建机-01");

        stub.Seen.Count.ShouldBe(4);
    }

    [Fact]
    public async Task Nothing_is_tried_more_than_four_times()
    {
        await using var stub = await CloudStub.StartAsync([.. Enumerable.Repeat(Answer.Html(503), 9)]);
        await using var cloud = Cloud.At(stub.Url, clock);

        var failure = (await cloud.Ecs.GetServerAsync("s-1", Ct)).Failure.ShouldNotBeNull();

        failure.Kind.ShouldBe(HuaweiFailureKind.Unavailable);
        stub.Seen.Count.ShouldBe(4);
    }

    [Theory]
    [InlineData("error-gateway-signature", HuaweiFailureKind.Authentication)]
    [InlineData("error-gateway-locked", HuaweiFailureKind.Authentication)]
    [InlineData("error-gateway-expired", HuaweiFailureKind.ClockSkew)]
    [InlineData("error-ecs-balance", HuaweiFailureKind.Billing)]
    [InlineData("ecs-show-server-missing", HuaweiFailureKind.Gone)]
    public async Task A_clear_no_is_never_argued_with(string sample, HuaweiFailureKind kind)
    {
        await using var stub = await CloudStub.StartAsync(Answer.Sample(sample));
        await using var cloud = Cloud.At(stub.Url, clock);

        (await cloud.Ecs.GetServerAsync("s-1", Ct)).Failure.ShouldNotBeNull().Kind.ShouldBe(kind);

        stub.Seen.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Retry_After_is_kept()
    {
        await using var stub = await CloudStub.StartAsync(Answer.Json(429, "{}", retryAfter: "7"), Answer.Sample("ecs-show-server"));
        await using var cloud = Cloud.At(stub.Url, clock);

        (await cloud.Ecs.GetServerAsync("s-1", Ct)).Failure.ShouldBeNull();

        clock.Waits.ShouldHaveSingleItem().ShouldBeInRange(TimeSpan.FromSeconds(7), TimeSpan.FromSeconds(8));
    }

    [Fact]
    public async Task A_limit_in_the_words_of_the_gateway_sets_the_pace()
    {
        await using var stub = await CloudStub.StartAsync(Answer.Sample("error-gateway-throttle"), Answer.Sample("ecs-show-server"));
        await using var cloud = Cloud.At(stub.Url, clock);

        (await cloud.Ecs.GetServerAsync("s-1", Ct)).Failure.ShouldBeNull();

        // 200 calls in 5 minutes are one in 1.5 s.
        clock.Waits.ShouldHaveSingleItem().ShouldBeInRange(TimeSpan.FromSeconds(1.5), TimeSpan.FromSeconds(2.5));
    }

    [Fact]
    public async Task Who_is_told_to_wait_long_is_told_so_and_does_not_wait_here()
    {
        await using var stub = await CloudStub.StartAsync(Answer.Json(429, "{}", retryAfter: "120"), Answer.Json(501, """{"error":{"code":"Ecs.0603","message":"busy"}}"""));
        await using var cloud = Cloud.At(stub.Url, clock);

        var throttled = (await cloud.Ecs.GetServerAsync("s-1", Ct)).Failure.ShouldNotBeNull();
        var busy = (await cloud.Ecs.DeleteServersAsync(["s-1"], true, true, Ct)).Failure.ShouldNotBeNull();

        throttled.RetryAfter.ShouldBe(TimeSpan.FromMinutes(2));
        (busy.Kind, busy.RetryAfter, busy.IsDefinite).ShouldBe((HuaweiFailureKind.Busy, TimeSpan.FromMinutes(1), true));
        clock.Waits.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_create_is_repeated_with_the_same_token_and_the_same_bytes_until_its_answer_is_read()
    {
        var good = TestData.Sample("ecs-create-postpaid").Body;
        await using var stub = await CloudStub.StartAsync(Answer.Reset, Answer.Html(500), Answer.Json(200, good[..20]), Answer.Json(200, good));
        await using var cloud = Cloud.At(stub.Url, clock);
        var token = new Guid("b120a366-f0bb-49cf-82f2-dc05873f9bd0");

        var created = (await cloud.Ecs.CreateServerAsync(Cloud.AServer, token, Ct)).Value;

        created.ShouldBe(new("ff8080829a3c7d1e019a3d0c5e2b4f61", "3f6c0a52-8f1d-4c4e-9f0b-5a1f4b7d2c10"));
        stub.Seen.Count.ShouldBe(4);
        stub.Seen.Select(r => r.Headers["X-Client-Token"]).Distinct().ShouldBe([token.ToString()]);
        stub.Seen.Select(r => r.Text).Distinct().Count().ShouldBe(1);
    }

    [Theory]
    [InlineData("reset")]
    [InlineData("500")]
    [InlineData("504")]
    [InlineData("cut off")]
    [InlineData("malformed")]
    public async Task Another_write_is_not_repeated_when_it_may_have_been_done(string fault)
    {
        await using var stub = await CloudStub.StartAsync(fault switch
        {
            "reset" => Answer.Reset,
            "cut off" => Answer.CutOff("""{"job_id":"ff8080829a3c7d1e019a3e0000000001"}"""),
            "malformed" => Answer.Json(200, """{"job_id":"""),
            var status => Answer.Html(int.Parse(status, System.Globalization.CultureInfo.InvariantCulture))
        });
        await using var cloud = Cloud.At(stub.Url, clock);

        var failure = (await cloud.Ecs.DeleteServersAsync(["s-1"], true, true, Ct)).Failure.ShouldNotBeNull();

        failure.Kind.ShouldBe(fault == "malformed" ? HuaweiFailureKind.Unreadable : HuaweiFailureKind.OutcomeUnknown);
        failure.IsDefinite.ShouldBeFalse();
        stub.Seen.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Another_write_is_repeated_when_it_was_surely_not_done()
    {
        await using var stub = await CloudStub.StartAsync(Answer.Sample("error-gateway-throttle"), Answer.Sample("error-ecs-flow"), Answer.Sample("ecs-delete"));
        await using var cloud = Cloud.At(stub.Url, clock);

        (await cloud.Ecs.DeleteServersAsync(["s-1"], true, true, Ct)).Value.ShouldBe("ff8080829a3c7d1e019a3e0000000001");

        stub.Seen.Count.ShouldBe(3);
    }

    [Fact]
    public async Task Accepted_but_delayed_is_not_a_clear_no()
    {
        await using var stub = await CloudStub.StartAsync(Answer.Json(202, """{"error":{"code":"Common.0024","message":"exceeds flow over limit"}}"""));
        await using var cloud = Cloud.At(stub.Url, clock);

        var failure = (await cloud.Ecs.DeleteServersAsync(["s-1"], true, true, Ct)).Failure.ShouldNotBeNull();

        (failure.Kind, failure.IsDefinite).ShouldBe((HuaweiFailureKind.Throttled, false));
        stub.Seen.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_clear_no_after_a_lost_answer_leaves_the_outcome_open()
    {
        await using var stub = await CloudStub.StartAsync(Answer.Reset, Answer.Sample("error-ecs-soldout"), Answer.Sample("error-ecs-soldout"));
        await using var cloud = Cloud.At(stub.Url, clock);

        var afterLoss = (await cloud.Ecs.CreateServerAsync(Cloud.AServer, Guid.NewGuid(), Ct)).Failure.ShouldNotBeNull();
        var atOnce = (await cloud.Ecs.CreateServerAsync(Cloud.AServer, Guid.NewGuid(), Ct)).Failure.ShouldNotBeNull();

        (afterLoss.Kind, afterLoss.IsDefinite).ShouldBe((HuaweiFailureKind.Capacity, false));
        (atOnce.Kind, atOnce.IsDefinite).ShouldBe((HuaweiFailureKind.Capacity, true));
    }

    [Fact]
    public async Task A_refused_connection_means_that_nothing_was_done()
    {
        int port;
        using (var listener = new TcpListener(IPAddress.Loopback, 0))
        {
            listener.Start();
            port = ((IPEndPoint)listener.LocalEndpoint).Port;
        }

        await using var cloud = Cloud.At($"http://127.0.0.1:{port}", clock);

        var failure = (await cloud.Ecs.DeleteServersAsync(["s-1"], true, true, Ct)).Failure.ShouldNotBeNull();

        (failure.Kind, failure.IsDefinite, clock.Waits.Count).ShouldBe((HuaweiFailureKind.Unavailable, true, 3));
    }

    [Fact(Timeout = LongestTest)]
    public async Task Silence_ends_after_thirty_seconds_with_an_open_outcome()
    {
        var manual = new ManualClock();
        await using var stub = await CloudStub.StartAsync(Answer.Silence);
        await using var cloud = Cloud.At(stub.Url, manual);

        var deleting = cloud.Ecs.DeleteServersAsync(["s-1"], true, true, Ct);
        await stub.NextAsync();
        manual.Advance(TimeSpan.FromSeconds(29));
        deleting.IsCompleted.ShouldBeFalse();
        manual.Advance(TimeSpan.FromSeconds(1));

        (await deleting).Failure.ShouldNotBeNull().Kind.ShouldBe(HuaweiFailureKind.OutcomeUnknown);
    }

    [Fact(Timeout = LongestTest)]
    public async Task A_caller_who_gives_up_is_told_by_the_usual_exception()
    {
        await using var stub = await CloudStub.StartAsync(Answer.Silence);
        await using var cloud = Cloud.At(stub.Url, clock);
        using var giveUp = new CancellationTokenSource();

        var asking = cloud.Ecs.GetServerAsync("s-1", giveUp.Token);
        await stub.NextAsync();
        await giveUp.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(asking);
    }

    [Fact]
    public async Task An_answer_without_end_is_cut_and_not_asked_for_again()
    {
        await using var stub = await CloudStub.StartAsync(Answer.Endless);
        await using var cloud = Cloud.At(stub.Url, clock);

        (await cloud.Ecs.GetServerAsync("s-1", Ct)).Failure.ShouldNotBeNull().Kind.ShouldBe(HuaweiFailureKind.Unreadable);

        stub.Seen.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_redirect_is_not_followed()
    {
        await using var stub = await CloudStub.StartAsync(async context =>
        {
            context.Response.StatusCode = 302;
            context.Response.Headers.Location = "/elsewhere";
            await context.Response.CompleteAsync();
        });
        await using var cloud = Cloud.At(stub.Url, clock);

        (await cloud.Ecs.GetServerAsync("s-1", Ct)).Failure.ShouldNotBeNull().Status.ShouldBe(302);

        stub.Seen.Count.ShouldBe(1);
    }
}
