using WangCheng.Bot.Notices;
using WangCheng.Simulator.Teams;
using WangCheng.Tests.Journeys;
using WangCheng.Tests.Support;

namespace WangCheng.Tests.Notices;

/// <summary>Sending is not idempotent at Teams: what may have arrived is sent again, and says so; what can be repeated without harm is just repeated.</summary>
public sealed class DoubtTests : Journey
{
    private const string Twice = "You may see this message twice";

    public static TheoryData<string> Doubts => ["reset", "502", "hang"];

    [Theory]
    [MemberData(nameof(Doubts))]
    public async Task A_message_that_may_have_arrived_is_sent_once_more_and_says_so(string doubt)
    {
        await OwesANewMessageAsync();
        App.TeamsFaults.Next(TeamsCall.Send, Fault(doubt));
        var before = LiNa.BotMessages;
        await App.RunDueAsync();
        await App.RunDueAsync();
        App.Clock.Advance(TimeSpan.FromSeconds(2));
        await App.RunDueAsync();
        await LiNa.LooksAsync();

        LiNa.Sees(Twice, "web-1");
        (LiNa.BotMessages - before).ShouldBe(doubt == "502" ? 1 : 2, "behind the gateway it had not arrived, else it had");
        await App.SettleAsync();
        LiNa.Sees("web-1 is running");
        // While it hung the server came up, and there is nothing newer to show.
        if (doubt != "hang") LiNa.DoesNotSee(Twice);
    }

    [Theory]
    [MemberData(nameof(Doubts))]
    public async Task An_update_that_may_have_arrived_is_repeated_in_place(string doubt)
    {
        await OrdersAsync(LiNa);
        App.TeamsFaults.Next(TeamsCall.Update, Fault(doubt), 4);
        await App.SettleAsync();
        App.TeamsFaults.Left(TeamsCall.Update).ShouldBe(0);
        LiNa.Sees("web-1 is running");
        LiNa.DoesNotSee(Twice);
        LiNa.BotMessages.ShouldBe(2);
    }

    /// <summary>Hours behind a failing gateway are a dozen messages at most, not one every five minutes.</summary>
    [Fact]
    public async Task A_gateway_that_fails_for_hours_is_asked_less_and_less_and_after_six_hours_somebody_is_told()
    {
        await OwesANewMessageAsync();
        App.TeamsFaults.Next(TeamsCall.Send, new TeamsFault.Answer(502), 1000);
        var began = App.Clock.GetUtcNow();
        await App.SettleAsync();
        (1000 - App.TeamsFaults.Left(TeamsCall.Send)).ShouldBeInRange(6, 14);
        (App.Clock.GetUtcNow() - began).ShouldBeInRange(NoticeSender.GiveUpAfter, NoticeSender.GiveUpAfter + TimeSpan.FromHours(1.1));
        (await App.LogAsync()).Count(line => line["phase"] == "undeliverable").ShouldBe(1);
        App.ExpectsErrors("cannot be delivered");

        App.TeamsFaults.Clear();
        await LiNa.SaysAsync("help");
        await App.SettleAsync();
        LiNa.Sees("web-1 is running", Twice);
    }

    [Fact]
    public void The_pauses_grow_and_have_an_end()
    {
        Enumerable.Range(0, 12).Select(NoticePauses.After).ShouldBe(Enumerable.Range(0, 12).Select(NoticePauses.After).Order());
        Enumerable.Range(0, 12).Select(NoticePauses.AfterDoubt).ShouldBe(Enumerable.Range(0, 12).Select(NoticePauses.AfterDoubt).Order());
        (NoticePauses.After(1000), NoticePauses.AfterDoubt(1000)).ShouldBe((TimeSpan.FromMinutes(5), TimeSpan.FromHours(1)));
    }

    /// <summary>The card that was tapped came without an id, so it cannot be followed.</summary>
    private async Task OwesANewMessageAsync()
    {
        await LiNa.OpensAsync();
        App.TeamsFaults.Next(TeamsCall.Send, new TeamsFault.EmptyAnswer());
        await OrdersAsync(LiNa);
    }

    private static TeamsFault Fault(string doubt) => doubt switch
    {
        "reset" => new TeamsFault.ResetAfter(),
        "hang" => new TeamsFault.Hang(TimeSpan.FromSeconds(30), AfterTheWork: true),
        _ => new TeamsFault.Answer(502),
    };
}
