using System.Net;

namespace WangCheng.Tests.Teams;

public sealed class SigningKeysTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_new_key_is_fetched_once_and_nonsense_does_not_make_us_ask_again_within_the_hour()
    {
        await using var wire = await BotWire.StartAsync();
        wire.Microsoft.MetadataRequests.ShouldBe(1);
        wire.Clock.Advance(TimeSpan.FromMinutes(61));
        Rollover(wire, "key-2");

        using var rolled = await PostAsync(wire, "key-2");
        rolled.StatusCode.ShouldBe(HttpStatusCode.OK);
        wire.Microsoft.MetadataRequests.ShouldBe(2);

        wire.Clock.Advance(TimeSpan.FromMinutes(59));
        (await wire.Keys.FindAsync("nonsense", Ct)).ShouldBeNull();
        wire.Microsoft.MetadataRequests.ShouldBe(2);

        wire.Clock.Advance(TimeSpan.FromMinutes(1));
        (await wire.Keys.FindAsync("nonsense", Ct)).ShouldBeNull();
        wire.Microsoft.MetadataRequests.ShouldBe(3);
    }

    [Fact]
    public async Task Everybody_who_arrives_during_the_fetch_waits_for_it_and_finds_the_key()
    {
        await using var wire = await BotWire.StartAsync();
        wire.Clock.Advance(TimeSpan.FromHours(2));
        Rollover(wire, "key-2");
        var open = new TaskCompletionSource();
        wire.Microsoft.BeforeMetadata = _ => open.Task;

        var callers = Enumerable.Range(0, 200).Select(i => wire.Keys.FindAsync(i % 2 == 0 ? "key-2" : $"nonsense-{i}", Ct)).ToList();
        callers.ShouldAllBe(caller => !caller.IsCompleted);
        open.SetResult();
        var found = await Task.WhenAll(callers);

        found.Count(key => key is not null).ShouldBe(100);
        wire.Microsoft.MetadataRequests.ShouldBe(2);
    }

    [Fact(Timeout = 60_000)]
    public async Task A_caller_who_hangs_up_during_the_fetch_spoils_it_for_nobody()
    {
        await using var wire = await BotWire.StartAsync();
        wire.Clock.Advance(TimeSpan.FromHours(2));
        Rollover(wire, "key-2");
        var (asked, open) = (new TaskCompletionSource(), new TaskCompletionSource());
        wire.Microsoft.BeforeMetadata = _ => (asked.TrySetResult(), open.Task).Task;

        using var impatient = new CancellationTokenSource();
        var first = wire.Keys.FindAsync("key-2", impatient.Token);
        await asked.Task;
        var second = wire.Keys.FindAsync("key-2", Ct);
        await impatient.CancelAsync();
        open.SetResult();

        (await first).ShouldNotBeNull();
        (await second).ShouldNotBeNull();
    }

    [Fact(Timeout = 60_000)] // broken, it would wait forever
    public async Task Day_old_keys_are_refreshed_while_nobody_waits()
    {
        await using var wire = await BotWire.StartAsync();
        var (asked, open) = (new TaskCompletionSource(), new TaskCompletionSource());
        wire.Microsoft.BeforeMetadata = _ => (asked.TrySetResult(), open.Task).Task;
        wire.Clock.Advance(TimeSpan.FromHours(23));
        (await wire.Keys.FindAsync("key-1", Ct)).ShouldNotBeNull();
        wire.Microsoft.MetadataRequests.ShouldBe(1);

        wire.Clock.Advance(TimeSpan.FromHours(2));
        (await wire.Keys.FindAsync("key-1", Ct)).ShouldNotBeNull(); // answered although the fetch is still held back
        await asked.Task;
        wire.Microsoft.MetadataRequests.ShouldBe(2);
        open.SetResult();
    }

    [Theory]
    [InlineData(500, "")]
    [InlineData(200, "{}")]
    [InlineData(200, "no json at all")]
    public async Task The_last_good_keys_stay_while_Microsoft_cannot_be_asked(int status, string body)
    {
        await using var wire = await BotWire.StartAsync();
        wire.Microsoft.BeforeMetadata = StubMicrosoft.Status(status, body);
        wire.Clock.Advance(TimeSpan.FromHours(30));

        (await wire.Keys.FindAsync("nonsense", Ct)).ShouldBeNull(); // forces the fetch, which fails
        wire.Microsoft.MetadataRequests.ShouldBe(2);
        using var answer = await PostAsync(wire, "key-1");
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Without_any_key_the_answer_is_come_back_later_and_the_next_try_is_soon()
    {
        await using var wire = await BotWire.StartAsync(settings => settings["Teams:OpenIdMetadata"] = settings["Teams:LocalTeams"] + "/not-there");
        using var cannotTell = await PostAsync(wire, "key-1");
        cannotTell.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        var asked = wire.Microsoft.Requests.Count;

        using var again = await PostAsync(wire, "key-1");
        again.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        wire.Microsoft.Requests.Count.ShouldBe(asked); // not a fetch per knock

        wire.Clock.Advance(TimeSpan.FromSeconds(10));
        using var later = await PostAsync(wire, "key-1");
        wire.Microsoft.Requests.Count.ShouldBe(asked + 1);
    }

    private static void Rollover(BotWire wire, string kid) => wire.Microsoft.Keys.Add(new SigningKey(kid));

    private static Task<HttpResponseMessage> PostAsync(BotWire wire, string kid)
    {
        var key = wire.Microsoft.Keys.Single(key => key.Kid == kid);
        return wire.PostAsync(wire.Activity().ToJsonString(), "Bearer " + wire.Token(token => (token.Signer, token.Kid) = (key, kid)));
    }
}
