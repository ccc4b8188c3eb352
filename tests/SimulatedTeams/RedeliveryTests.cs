using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;

namespace WangCheng.Tests.SimulatedTeams;

/// <summary>A bot that is too slow hears it again.</summary>
public sealed class RedeliveryTests
{
    [Fact(Timeout = 60_000)]
    public async Task What_was_not_answered_in_15_seconds_comes_once_more_the_same_to_the_letter()
    {
        await using var world = await SlowWorld.StartAsync();
        var saying = world.Teams.Developer.SayAsync("hello", TeamsWorld.Ct);
        await world.AskedAsync();
        world.Teams.Clock.Advance(TimeSpan.FromSeconds(14.9));
        world.Asked.ShouldBe(1);
        world.Teams.Clock.Advance(TimeSpan.FromSeconds(0.1));
        await world.AskedAsync();
        world.IsQuick = true;
        world.Teams.Clock.Advance(TimeSpan.FromSeconds(15));
        await saying;
        var messages = world.Teams.Bot.Inbox.Where(received => (string?)received.Activity["type"] == "message").ToList();
        messages.Count.ShouldBe(2, "and no third time");
        messages[1].Activity.ToJsonString().ShouldBe(messages[0].Activity.ToJsonString());
        (await world.Teams.Developer.MessagesAsync(TeamsWorld.Ct))[^1].Text!.ShouldContain("15 seconds");
    }

    [Fact(Timeout = 60_000)]
    public async Task A_tap_comes_once_and_the_person_is_told()
    {
        await using var world = await SlowWorld.StartAsync();
        var card = await world.Teams.SendAsync(world.Chat, Reply.WithCard("form"));
        var tapping = world.Teams.Developer.ClickAsync(card, new() { ["type"] = "Action.Execute" }, null, TeamsWorld.Ct);
        await world.AskedAsync();
        world.Teams.Clock.Advance(TimeSpan.FromSeconds(15));
        var answer = await tapping;
        (answer.Status, world.Asked).ShouldBe((504, 1));
    }

    [Fact(Timeout = 60_000)]
    public async Task A_dialog_has_5_seconds_and_is_sent_off_twice_more_each_time_under_a_new_id()
    {
        await using var world = await SlowWorld.StartAsync();
        var card = await world.Teams.SendAsync(world.Chat, Reply.WithCard("form"));
        var sending = world.Teams.Developer.SubmitDialogAsync(card, new() { ["name"] = "web-1" }, TeamsWorld.Ct);
        for (var time = 0; time < 3; time++)
        {
            await world.AskedAsync();
            world.Teams.Clock.Advance(TimeSpan.FromSeconds(5));
        }
        (await sending).Status.ShouldBe(504);
        var submits = world.Teams.Bot.Inbox.Where(received => (string?)received.Activity["name"] == "task/submit").Select(received => (string)received.Activity["id"]!).ToList();
        submits.Count.ShouldBe(3);
        submits.Distinct().Count().ShouldBe(3);
    }

    /// <summary>A bot that takes what it is told and never answers, until it is quick.</summary>
    private sealed class SlowWorld(TeamsWorld teams, string chat) : IAsyncDisposable
    {
        private readonly SemaphoreSlim asked = new(0);
        private readonly ConcurrentBag<TaskCompletionSource<IResult>> open = [];

        public TeamsWorld Teams => teams;
        public string Chat => chat;
        public int Asked => open.Count;
        public bool IsQuick { get; set; }

        public static async Task<SlowWorld> StartAsync()
        {
            var teams = await TeamsWorld.StartAsync();
            var slow = new SlowWorld(teams, await teams.OpenedChatAsync());
            teams.Bot.Answer = _ =>
            {
                if (slow.IsQuick) return Task.FromResult(Results.Ok());
                var answer = new TaskCompletionSource<IResult>();
                slow.open.Add(answer);
                slow.asked.Release();
                return answer.Task;
            };
            return slow;
        }

        public Task AskedAsync() => asked.WaitAsync(TeamsWorld.Ct);

        public async ValueTask DisposeAsync()
        {
            foreach (var answer in open) answer.TrySetResult(Results.Ok());
            await teams.DisposeAsync();
            asked.Dispose();
        }
    }
}
