using System.Net.ServerSentEvents;
using WangCheng.Simulator.Teams;

namespace WangCheng.Tests.SimulatedTeams;

public sealed class ChatFeedTests
{
    [Fact(Timeout = 30_000)]
    public async Task A_listener_that_cannot_keep_up_is_cut_off_and_the_others_hear_everything()
    {
        var feed = new ChatFeed();
        using var slow = feed.Listen();
        using var quick = feed.Listen();
        await using var heard = quick.ReadAsync(TeamsWorld.Ct).GetAsyncEnumerator(TeamsWorld.Ct);
        (await NextAsync(heard)).EventType.ShouldBe(ChatFeed.Hello);
        for (var i = 0; i < 300; i++)
        {
            feed.PublishTyping("developer");
            (await NextAsync(heard)).EventType.ShouldBe(ChatFeed.Typing);
        }

        // A gap would be worse than an end: the end makes it connect again and read the chat anew.
        var got = await slow.ReadAsync(TeamsWorld.Ct).CountAsync(TeamsWorld.Ct);
        got.ShouldBe(256);
    }

    [Fact(Timeout = 30_000)]
    public async Task Stopping_does_not_wait_for_open_pages()
    {
        var world = await TeamsWorld.StartAsync();
        using var stream = await world.Http.GetStreamAsync("chat/api/events", TeamsWorld.Ct);
        await using var events = SseParser.Create(stream).EnumerateAsync(TeamsWorld.Ct).GetAsyncEnumerator(TeamsWorld.Ct);
        (await NextAsync(events)).EventType.ShouldBe(ChatFeed.Hello);
        await world.App.StopAsync(TeamsWorld.Ct);
        (await events.MoveNextAsync()).ShouldBeFalse();
        await world.DisposeAsync();
    }

    private static async Task<SseItem<string>> NextAsync(IAsyncEnumerator<SseItem<string>> items)
    {
        (await items.MoveNextAsync()).ShouldBeTrue();
        return items.Current;
    }
}
