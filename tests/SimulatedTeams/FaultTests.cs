using WangCheng.Simulator.Teams;

namespace WangCheng.Tests.SimulatedTeams;

public sealed class FaultTests
{
    [Fact]
    public async Task A_planned_answer_comes_as_often_as_planned_and_nothing_is_done()
    {
        await using var world = await TeamsWorld.StartAsync();
        var chat = await world.OpenedChatAsync();
        world.Faults.Next(TeamsCall.Send, new TeamsFault.Answer(429, "Throttled", RetryAfter: TimeSpan.FromSeconds(7)), times: 2);
        for (var i = 0; i < 2; i++) (await world.CallAsync(HttpMethod.Post, $"/{chat}/activities", Reply.WithText("x"))).ShouldBeError(429, "Throttled");
        (await world.Developer.MessagesAsync(TeamsWorld.Ct)).ShouldBeEmpty();
        await world.SendAsync(chat, Reply.WithText("x"));
        (await world.Developer.MessagesAsync(TeamsWorld.Ct)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_throttled_answer_says_when_to_come_back()
    {
        await using var world = await TeamsWorld.StartAsync();
        world.Faults.Next(TeamsCall.Token, new TeamsFault.Answer(503, RetryAfter: TimeSpan.FromSeconds(7)) { Body = "{}" });
        using var response = await world.AskForTokenAsync();
        response.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromSeconds(7));
        (await response.Content.ReadAsStringAsync(TeamsWorld.Ct)).ShouldBe("{}");
    }

    [Fact]
    public async Task A_connection_can_break_before_and_after_the_work()
    {
        await using var world = await TeamsWorld.StartAsync();
        var chat = await world.OpenedChatAsync();
        world.Faults.Next(TeamsCall.Send, new TeamsFault.ResetBefore());
        await Should.ThrowAsync<HttpRequestException>(() => world.SendAsync(chat, Reply.WithText("lost")));
        (await world.Developer.MessagesAsync(TeamsWorld.Ct)).ShouldBeEmpty();

        world.Faults.Next(TeamsCall.Send, new TeamsFault.ResetAfter());
        await Should.ThrowAsync<HttpRequestException>(() => world.SendAsync(chat, Reply.WithText("arrived")));
        (await world.Developer.MessagesAsync(TeamsWorld.Ct)).Single().Text.ShouldBe("arrived");
    }

    [Fact]
    public async Task The_token_endpoint_can_be_down_until_cleared()
    {
        await using var world = await TeamsWorld.StartAsync();
        world.Faults.Next(TeamsCall.Token, new TeamsFault.ResetBefore(), times: 100);
        await Should.ThrowAsync<HttpRequestException>(() => world.TokenAsync());
        world.Faults.Left(TeamsCall.Token).ShouldBe(99);
        world.Faults.Clear();
        (await world.TokenAsync()).ShouldNotBeEmpty();
    }
}
