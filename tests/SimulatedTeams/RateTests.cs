using WangCheng.Simulator.Teams;
using WangCheng.Tests.Support;

namespace WangCheng.Tests.SimulatedTeams;

/// <summary>How much Teams takes in any second, two seconds, half a minute and hour, and what it says to more.</summary>
public sealed class RateTests
{
    [Theory]
    [InlineData(TeamsCall.Send, 7, 0, 1)]
    [InlineData(TeamsCall.Send, 8, 1.9, 1)]
    [InlineData(TeamsCall.Send, 60, 30, 1)]
    [InlineData(TeamsCall.Send, 1800, 3600, 2)]
    [InlineData(TeamsCall.CreateConversation, 7, 0, 1)]
    [InlineData(TeamsCall.Members, 14, 0, 1)]
    [InlineData(TeamsCall.Members, 120, 30, 1)]
    public void The_one_that_is_too_many_is_turned_away_and_no_earlier(TeamsCall call, int most, double spreadOver, double waitAtMost)
    {
        var clock = new ManualClock();
        var rates = new RateTable(clock);
        var conversation = call == TeamsCall.CreateConversation ? null : "a:1";
        for (var n = 0; n < most; n++)
        {
            rates.Take(call, conversation).ShouldBeNull($"call {n + 1}");
            clock.Advance(TimeSpan.FromSeconds(spreadOver * 0.999 / most));
        }
        var wait = rates.Take(call, conversation).ShouldNotBeNull();
        wait.ShouldBeInRange(TimeSpan.FromTicks(1), TimeSpan.FromSeconds(Math.Max(waitAtMost, spreadOver * 0.01)));
        clock.Advance(wait);
        rates.Take(call, conversation).ShouldBeNull("when it says to come back, it may");
    }

    [Fact]
    public void Another_conversation_has_an_allowance_of_its_own_until_the_tenants_is_used_up()
    {
        var clock = new ManualClock();
        var rates = new RateTable(clock);
        for (var n = 0; n < 50; n++) rates.Take(TeamsCall.Send, $"a:{n / 7}").ShouldBeNull();
        rates.Take(TeamsCall.Send, "a:100").ShouldNotBeNull();
        rates.Take(TeamsCall.Update, "a:100").ShouldNotBeNull("changing a message counts for the tenant");
        clock.Advance(TimeSpan.FromSeconds(1));
        rates.Take(TeamsCall.Update, "a:100").ShouldBeNull();
    }

    [Fact]
    public async Task Over_the_wire_it_is_429_with_the_seconds_to_wait()
    {
        await using var world = await TeamsWorld.StartAsync();
        var (chat, token) = (await world.OpenedChatAsync(), await world.TokenAsync());
        for (var n = 0; n < 7; n++) await world.SendAsync(chat, Reply.WithText($"{n}"));
        using var request = new HttpRequestMessage(HttpMethod.Post, $"teams/v3/conversations/{chat}/activities") { Content = new StringContent(Reply.WithText("x").ToJsonString()) };
        request.Headers.Authorization = new("Bearer", token);
        using var response = await world.Http.SendAsync(request, TeamsWorld.Ct);
        ((int)response.StatusCode, response.Headers.RetryAfter!.Delta).ShouldBe((429, TimeSpan.FromSeconds(1)));
        (await response.Content.ReadAsStringAsync(TeamsWorld.Ct)).ShouldContain("Throttled");
        world.Clock.Advance(TimeSpan.FromSeconds(2));
        await world.SendAsync(chat, Reply.WithText("later"));
        (await world.Developer.MessagesAsync(TeamsWorld.Ct)).Count.ShouldBe(8);
    }
}
