using System.Text.Json.Nodes;
using WangCheng.Bot.Teams;
using WangCheng.Bot.Turns;

namespace WangCheng.Tests.Turns;

public sealed class RecentActivitiesTests
{
    private readonly RecentActivities recent = new();
    private int handled;

    [Fact]
    public async Task A_repeat_gets_the_answer_of_the_first_also_while_that_is_still_on_its_way()
    {
        var answer = new TaskCompletionSource<ActivityAnswer>();
        var first = recent.OnceAsync(Of("1"), () => Counted(answer.Task));
        var repeats = Enumerable.Range(0, 4).Select(_ => recent.OnceAsync(Of("1"), () => Counted(answer.Task))).ToList();
        answer.SetResult(new ActivityAnswer(200, new JsonObject { ["value"] = "one" }));
        foreach (var repeat in repeats.Prepend(first)) ((string?)(await repeat).Body!["value"]).ShouldBe("one");
        handled.ShouldBe(1);
    }

    [Fact]
    public async Task The_same_id_in_another_chat_is_another_activity()
    {
        await recent.OnceAsync(Of("1"), () => Counted(Done));
        await recent.OnceAsync(Of("1", "another chat"), () => Counted(Done));
        handled.ShouldBe(2);
    }

    [Fact]
    public async Task An_activity_without_an_id_is_handled_each_time()
    {
        await recent.OnceAsync(Of(null), () => Counted(Done));
        await recent.OnceAsync(Of(""), () => Counted(Done));
        handled.ShouldBe(2);
    }

    [Fact]
    public async Task What_failed_is_forgotten_so_that_the_repeat_is_a_second_chance()
    {
        await Should.ThrowAsync<InvalidOperationException>(recent.OnceAsync(Of("1"), () => Counted(Task.FromException<ActivityAnswer>(new InvalidOperationException("made up")))));
        (await recent.OnceAsync(Of("1"), () => Counted(Done))).Status.ShouldBe(200);
        handled.ShouldBe(2);
    }

    [Fact]
    public async Task The_memory_stays_small_however_many_come()
    {
        for (var i = 0; i < 30_000; i++) await recent.OnceAsync(Of($"{i}"), () => Done);
        recent.Count.ShouldBeLessThanOrEqualTo(RecentActivities.Most);
    }

    private static Task<ActivityAnswer> Done => Task.FromResult(ActivityAnswer.Accepted);

    private Task<ActivityAnswer> Counted(Task<ActivityAnswer> answer)
    {
        Interlocked.Increment(ref handled);
        return answer;
    }

    private static Activity Of(string? id, string chat = "a chat") => new() { Type = ActivityTypes.Message, Id = id, Conversation = new ConversationAccount { Id = chat } };
}
