using WangCheng.Simulator.Teams;
using WangCheng.Tests.Journeys;
using WangCheng.Tests.Support;

namespace WangCheng.Tests.Notices;

/// <summary>Teams is not well, or the person is out of reach: what they are owed reaches them later, or is told as undeliverable; it is never dropped.</summary>
public sealed class TellingTests : Journey
{
    public static TheoryData<string, TeamsCall, TeamsFault> Passing => new()
    {
        { "too many requests", TeamsCall.Update, new TeamsFault.Answer(429, RetryAfter: TimeSpan.FromSeconds(30)) },
        { "a bad gateway", TeamsCall.Update, new TeamsFault.Answer(502) },
        { "a precondition", TeamsCall.Update, new TeamsFault.Answer(412, "PreconditionFailed") },
        { "cut before", TeamsCall.Update, new TeamsFault.ResetBefore() },
        { "cut after", TeamsCall.Update, new TeamsFault.ResetAfter() },
        { "no token", TeamsCall.Token, new TeamsFault.Answer(503) },
    };

    [Theory, MemberData(nameof(Passing))]
    public async Task What_passes_is_waited_for(string what, TeamsCall call, TeamsFault fault)
    {
        await LiNa.SaysAsync(The.Order);
        App.TeamsFaults.Next(call, fault, 12);
        if (call == TeamsCall.Token) App.Clock.Advance(TimeSpan.FromHours(2)); // the token at hand is out of date at Teams
        await LiNa.TapsAsync("Order it");
        await App.SettleAsync();
        LiNa.Sees("web-1 is running");
        App.TeamsFaults.Left(call).ShouldBeLessThan(12, what);
        if (call == TeamsCall.Token) App.ExpectsErrors("No token for Teams");
    }

    [Fact]
    public async Task A_card_that_was_removed_is_replaced_by_a_new_message()
    {
        await LiNa.SaysAsync(The.Order);
        var removed = LiNa.Newest.Id;
        await LiNa.TapsAsync("Order it");
        App.TeamsFaults.Next(TeamsCall.Update, new TeamsFault.Answer(404, "ActivityNotFoundInConversation"));
        await App.SettleAsync();
        LiNa.Sees("web-1 is running");
        LiNa.Newest.Id.ShouldNotBe(removed);
    }

    [Fact]
    public async Task Whoever_blocked_the_bot_learns_everything_on_coming_back()
    {
        await LiNa.SaysAsync(The.Order);
        await LiNa.TapsAsync("Order it");
        App.TeamsFaults.Next(TeamsCall.Update, new TeamsFault.Answer(403, "ConversationBlockedByUser"), 50);
        await App.SettleAsync();
        LiNa.Sees("On it: web-1");
        (await App.LogAsync()).Single(line => line["phase"] == "undeliverable")["detail"].ShouldBe("ConversationBlockedByUser");
        App.ExpectsErrors("cannot be delivered");

        App.TeamsFaults.Clear();
        await LiNa.SaysAsync("help");
        await App.SettleAsync();
        LiNa.Sees("web-1 is running");
    }

    [Fact]
    public async Task After_six_hours_of_trying_it_counts_as_undeliverable_until_the_person_is_back()
    {
        await LiNa.SaysAsync(The.Order);
        await LiNa.TapsAsync("Order it");
        App.TeamsFaults.Next(TeamsCall.Update, new TeamsFault.ResetBefore(), 2_000);
        await App.SettleAsync();
        (await App.LogAsync()).Count(line => line["phase"] == "undeliverable").ShouldBe(1);
        App.ExpectsErrors("cannot be delivered");

        App.TeamsFaults.Clear();
        await LiNa.OpensAsync();
        await LiNa.SaysAsync("list");
        await App.SettleAsync();
        LiNa.Sees("web-1 is running");
    }

    [Fact]
    public async Task News_that_piled_up_is_told_once_as_it_is_now()
    {
        await LiNa.SaysAsync(The.Order);
        await LiNa.TapsAsync("Order it");
        App.TeamsFaults.Next(TeamsCall.Update, new TeamsFault.Answer(429, RetryAfter: TimeSpan.FromMinutes(2)));
        await App.SettleAsync();
        LiNa.Sees("web-1 is running");
        (await App.LogAsync()).Count(line => line["phase"] == "told").ShouldBe(1);
    }

    [Fact]
    public async Task A_new_message_whose_answer_was_lost_may_come_twice_and_is_followed_by_one_card_only()
    {
        await LiNa.SaysAsync(The.Order);
        var order = LiNa.Card.Button("Order it")!;
        var before = LiNa.BotMessages;
        await App.Wire.PostAsync(App.Wire.Executes(LiNa, "a card nobody drew", "server.create", order["data"]!.DeepClone()));
        App.TeamsFaults.Next(TeamsCall.Send, new TeamsFault.ResetAfter());
        await App.SettleAsync();
        LiNa.Sees("web-1 is running");
        (LiNa.BotMessages - before).ShouldBe(2);
    }
}
