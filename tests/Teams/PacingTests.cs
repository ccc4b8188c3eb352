using System.Text.Json.Nodes;
using WangCheng.Bot.Teams;
using WangCheng.Tests.Support;

namespace WangCheng.Tests.Teams;

/// <summary>What leaves the bot stays below what Teams counts, in every stretch of time; and whoever waits for an answer goes first.</summary>
public sealed class PacingTests
{
    private const string Tenant = "tenant";

    private readonly ManualClock clock = new();
    private readonly Pacing pacing;

    public PacingTests() => pacing = new Pacing(new ConnectorLimits(), clock);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public void A_hundred_notices_in_one_conversation_never_beat_what_Teams_allows()
    {
        var sent = SendAll(Enumerable.Repeat("a:1", 100));
        sent.Count.ShouldBe(100);
        (Densest(sent, 1), Densest(sent, 2), Densest(sent, 30), Densest(sent, 3600)).ShouldBe((4, 5, 40, 100)); // Teams: 7, 8, 60, 1,800
        (sent[^1] - sent[0]).ShouldBeLessThan(TimeSpan.FromSeconds(90), "and they are not slower than they need to be");
    }

    [Fact]
    public void A_long_day_in_one_conversation_stays_below_the_hourly_limit()
    {
        var sent = SendAll(Enumerable.Repeat("a:1", 3000));
        Densest(sent, 3600).ShouldBe(1400);
        Densest(sent, 30).ShouldBe(40);
    }

    [Fact]
    public void A_tenant_never_gets_more_than_it_allows_however_many_conversations_it_has()
    {
        var sent = SendAll(Enumerable.Range(0, 400).Select(n => $"a:{n}"));
        sent.Count.ShouldBe(400);
        Densest(sent, 1).ShouldBe(20); // Teams: 50 by its newest page, 30 by an older one
    }

    [Fact]
    public void Notices_leave_room_for_answers_and_all_together_stay_below_the_limit()
    {
        List<DateTimeOffset> all = [];
        while (pacing.Ask(Tenant, "a:1", Urgency.Notice) == TimeSpan.Zero) all.Add(clock.GetUtcNow());
        all.Count.ShouldBe(4);
        pacing.Ask(Tenant, "a:1", Urgency.Answer).ShouldBe(TimeSpan.Zero);
        pacing.Ask(Tenant, "a:1", Urgency.Answer).ShouldBe(TimeSpan.FromSeconds(1));
    }

    [Fact]
    public void Those_turned_away_come_back_one_after_the_other()
    {
        for (var n = 0; n < 4; n++) pacing.Ask(Tenant, "a:1", Urgency.Notice).ShouldBe(TimeSpan.Zero);
        var waits = Enumerable.Range(0, 10).Select(_ => pacing.Ask(Tenant, "a:1", Urgency.Notice)).ToList();
        waits[0].ShouldBe(TimeSpan.FromSeconds(1));
        waits.ShouldBe(waits.Distinct().Order());
    }

    [Fact]
    public void A_conversation_that_Teams_asked_to_rest_rests_and_the_others_do_not()
    {
        pacing.Pause("a:1", TimeSpan.FromSeconds(30));
        pacing.Ask(Tenant, "a:1", Urgency.Answer).ShouldBe(TimeSpan.FromSeconds(30));
        pacing.Ask(Tenant, "a:2", Urgency.Notice).ShouldBe(TimeSpan.Zero);
        clock.Advance(TimeSpan.FromSeconds(30));
        pacing.Ask(Tenant, "a:1", Urgency.Answer).ShouldBe(TimeSpan.Zero);
    }

    [Fact]
    public void A_clock_that_was_set_back_holds_nobody_up()
    {
        for (var n = 0; n < 4; n++) pacing.Ask(Tenant, "a:1", Urgency.Notice);
        clock.Jump(clock.GetUtcNow() - TimeSpan.FromDays(1));
        pacing.Ask(Tenant, "a:1", Urgency.Notice).ShouldBe(TimeSpan.Zero);
    }

    [Fact]
    public void Memory_is_bounded_by_what_is_busy_and_in_the_end_by_a_number()
    {
        for (var n = 0; n < Pacing.MostRemembered + 5; n++)
        {
            pacing.Ask(Tenant, $"a:{n}", Urgency.Answer);
            clock.Advance(TimeSpan.FromMilliseconds(50));
        }
        pacing.Remembered.ShouldBeLessThanOrEqualTo(Pacing.MostRemembered + 1);
        pacing.Remembered.ShouldBeGreaterThan(Pacing.MostRemembered / 2, "what is busy is not forgotten lightly");
    }

    [Fact]
    public async Task On_the_wire_a_notice_comes_back_later_and_an_answer_waits_no_longer_than_a_second()
    {
        await using var wire = await BotWire.StartAsync(clock: new ManualClock { WaitsPassByThemselves = true });
        for (var n = 0; n < 4; n++) (await SendAsync(wire, Urgency.Notice)).ShouldBeOfType<Delivery.Delivered>();
        (await SendAsync(wire, Urgency.Notice)).ShouldBe(new Delivery.TryLater(TimeSpan.FromSeconds(1), "paced"));
        wire.Microsoft.Requests.Count.ShouldBe(4, "it never left");

        var asked = wire.Clock.GetUtcNow();
        (await SendAsync(wire, Urgency.Answer)).ShouldBeOfType<Delivery.Delivered>();
        (await SendAsync(wire, Urgency.Answer)).ShouldBeOfType<Delivery.Delivered>();
        (wire.Clock.GetUtcNow() - asked).ShouldBe(TimeSpan.FromSeconds(1));

        wire.Microsoft.Answers(StubMicrosoft.Status(429, retryAfter: "2"));
        (await SendAsync(wire, Urgency.Answer)).ShouldBe(new Delivery.TryLater(TimeSpan.FromSeconds(2), "Teams answered 429"));
        (await SendAsync(wire, Urgency.Answer)).ShouldBe(new Delivery.TryLater(TimeSpan.FromSeconds(2), "paced"));
        wire.Microsoft.Requests.Count.ShouldBe(7);
    }

    /// <summary>As the sender of notices does: what is turned away comes back when it was told to.</summary>
    private List<DateTimeOffset> SendAll(IEnumerable<string> conversations)
    {
        List<DateTimeOffset> sent = [];
        var due = new PriorityQueue<string, (DateTimeOffset, int)>();
        var order = 0;
        foreach (var conversation in conversations) due.Enqueue(conversation, (clock.GetUtcNow(), order++));
        while (due.TryDequeue(out var conversation, out var at))
        {
            if (at.Item1 > clock.GetUtcNow()) clock.Advance(at.Item1 - clock.GetUtcNow());
            var wait = pacing.Ask(Tenant, conversation, Urgency.Notice);
            if (wait == TimeSpan.Zero) sent.Add(clock.GetUtcNow());
            else due.Enqueue(conversation, (clock.GetUtcNow() + wait, order++));
        }
        return sent;
    }

    /// <summary>The most that fell into any stretch of so many seconds; its end is not part of it.</summary>
    private static int Densest(List<DateTimeOffset> sent, int seconds) =>
        sent.Max(from => sent.Count(at => at >= from && at < from + TimeSpan.FromSeconds(seconds)));

    private static Task<Delivery> SendAsync(BotWire wire, Urgency urgency) =>
        wire.Connector.SendAsync(new Destination(wire.Microsoft.ServiceUrl, BotWire.Tenant, "a:1") { Urgency = urgency }, new JsonObject { ["type"] = "message", ["text"] = "x" }, Ct);
}
