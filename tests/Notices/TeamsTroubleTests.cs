using System.Globalization;
using Microsoft.EntityFrameworkCore;
using WangCheng.Core.Notices;
using WangCheng.Simulator.Teams;
using WangCheng.Tests.Journeys;
using WangCheng.Tests.Support;

namespace WangCheng.Tests.Notices;

/// <summary>Teams has a bad day while somebody waits for a server: what they are owed comes later, comes another way, or is kept until they are back. It is never dropped.</summary>
public sealed class TeamsTroubleTests : Journey
{
    /// <summary>More calls than any hiccup: what the client's own repeats smooth over is not what is tested here.</summary>
    private const int Lasting = 6;

    [Theory]
    [InlineData(429)]
    [InlineData(412)]
    [InlineData(502)]
    [InlineData(503)]
    public async Task An_update_that_Teams_does_not_take_now_is_made_later(int status)
    {
        await OrdersAsync(LiNa);
        App.TeamsFaults.Next(TeamsCall.Update, new TeamsFault.Answer(status), Lasting);
        await App.SettleAsync();
        LiNa.Sees("web-1 is running");
        App.TeamsFaults.Left(TeamsCall.Update).ShouldBe(0);
        LiNa.BotMessages.ShouldBe(2, "the welcome and the one card");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task When_Teams_says_how_long_to_wait_that_is_how_long(bool asDate)
    {
        await OrdersAsync(LiNa);
        var until = App.Clock.GetUtcNow() + TimeSpan.FromMinutes(7);
        App.TeamsFaults.Next(TeamsCall.Update, new TeamsFault.Answer(429, RetryAfter: asDate ? null : TimeSpan.FromMinutes(7)) { RetryAt = asDate ? until : null });
        await App.RunDueAsync();
        (await OwedAsync()).DueAt.ShouldBe(until);
        await App.SettleAsync();
        LiNa.Sees("web-1 is running");
        App.Clock.GetUtcNow().ShouldBeGreaterThanOrEqualTo(until);
    }

    [Theory]
    [InlineData("BotNotInConversationRoster")]
    [InlineData("ConversationBlockedByUser")]
    [InlineData("ForbiddenOperationException")]
    [InlineData("BotDisabledByAdmin")]
    [InlineData("NotEnoughPermissions")]
    [InlineData("InvalidBotApiHost")]
    public async Task Whoever_cannot_be_reached_is_owed_it_until_they_write_again(string code)
    {
        await OrdersAsync(LiNa);
        App.TeamsFaults.Next(TeamsCall.Update, new TeamsFault.Answer(403, code));
        await App.SettleAsync();
        (await OwedAsync()).Undeliverable.ShouldBe(code);
        LiNa.DoesNotSee("web-1 is running");
        App.ExpectsErrors("cannot be delivered");

        await LiNa.SaysAsync("help");
        await App.SettleAsync();
        LiNa.Sees("web-1 is running");
        (await LinesAsync("undeliverable")).ShouldBe(1);
    }

    [Fact]
    public async Task The_older_form_of_an_error_is_understood_too()
    {
        await OrdersAsync(LiNa);
        App.TeamsFaults.Next(TeamsCall.Update, new TeamsFault.Answer(403) { Body = """{"errorCode":209,"message":"{\r\n \"subCode\": \"MessageWritesBlocked\"\r\n}"}""" });
        await App.SettleAsync();
        (await OwedAsync()).Undeliverable.ShouldBe("MessageWritesBlocked");
        App.ExpectsErrors("cannot be delivered");
        await LiNa.SaysAsync("help");
    }

    [Fact]
    public async Task A_conversation_that_is_gone_is_owed_it_until_the_person_comes_back()
    {
        await OrdersAsync(LiNa);
        App.TeamsFaults.Next(TeamsCall.Update, new TeamsFault.Answer(404, "ConversationNotFound"));
        await App.SettleAsync();
        App.ExpectsErrors("cannot be delivered");
        await LiNa.SaysAsync("help");
        await App.SettleAsync();
        LiNa.Sees("web-1 is running");
    }

    [Fact]
    public async Task A_card_that_somebody_deleted_is_followed_by_a_new_message()
    {
        await OrdersAsync(LiNa);
        App.TeamsFaults.Next(TeamsCall.Update, new TeamsFault.Answer(404, "ActivityNotFoundInConversation"));
        await App.SettleAsync();
        LiNa.Sees("web-1 is running");
        LiNa.BotMessages.ShouldBe(3);
        LiNa.DoesNotSee("You may see this message twice");
    }

    [Fact]
    public async Task A_card_that_is_too_big_becomes_its_one_sentence()
    {
        await OrdersAsync(LiNa);
        await App.SettleAsync();
        await LiNa.SaysAsync("delete web-1");
        await LiNa.TapsAsync("Yes, delete web-1");
        App.TeamsFaults.Next(TeamsCall.Update, new TeamsFault.Answer(413, "MessageSizeTooBig"));
        await App.RunDueAsync();
        await LiNa.LooksAsync();
        LiNa.Newest.Card.ShouldBeNull();
        LiNa.Newest.Text!.ShouldContain("web-1");
    }

    [Fact]
    public async Task Without_a_token_nothing_is_sent_and_nothing_is_lost()
    {
        await OrdersAsync(LiNa);
        await App.RestartAsync(); // the token of before is forgotten
        App.TeamsFaults.Next(TeamsCall.Token, new TeamsFault.Answer(503), 20);
        await App.SettleAsync();
        LiNa.Sees("web-1 is running");
        App.ExpectsErrors("No token for Teams");
    }

    [Fact]
    public async Task An_answer_without_an_id_is_followed_by_a_new_message()
    {
        await LiNa.OpensAsync();
        App.TeamsFaults.Next(TeamsCall.Send, new TeamsFault.EmptyAnswer());
        await OrdersAsync(LiNa);
        await App.SettleAsync();
        LiNa.Sees("web-1 is running");
        LiNa.BotMessages.ShouldBe(3, "the welcome, the card that could not be followed, the one that was");
    }

    [Fact]
    public async Task A_person_who_removed_the_bot_is_told_when_they_have_it_again()
    {
        await OrdersAsync(LiNa);
        await App.Wire.RemovedByAsync(LiNa);
        await App.SettleAsync();
        (await OwedAsync()).Undeliverable.ShouldBe("BotNotInConversationRoster");
        (await LinesAsync("undeliverable")).ShouldBe(1);
        App.ExpectsErrors("cannot be delivered");

        await LiNa.OpensAsync();
        await App.SettleAsync();
        LiNa.Sees("web-1 is running");
    }

    [Fact]
    public async Task When_Teams_moves_the_newest_address_is_used_for_what_was_owed_before()
    {
        await OrdersAsync(LiNa);
        App.Wire.MovesTo("/emea/");
        await App.Wire.PostAsync(App.Wire.Says(LiNa, "help"));
        await App.SettleAsync();
        LiNa.Sees("web-1 is running");
        App.Errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task When_Teams_moves_and_nobody_says_so_it_is_kept_until_somebody_does()
    {
        await OrdersAsync(LiNa);
        App.Wire.MovesTo("/emea/");
        await App.SettleAsync();
        App.ExpectsErrors("cannot be delivered");
        LiNa.DoesNotSee("web-1 is running");
        await LiNa.SaysAsync("help");
        await App.SettleAsync();
        LiNa.Sees("web-1 is running");
    }

    private async Task<int> LinesAsync(string phase) => (await App.LogAsync()).Count(line => line["phase"] == phase);

    private async Task<Notice> OwedAsync()
    {
        var notices = await App.Database.ReadAsync(db => db.Notices.Where(n => n.Subject != "").ToListAsync(Ct), Ct);
        return notices.ShouldHaveSingleItem(string.Create(CultureInfo.InvariantCulture, $"{notices.Count} notices follow something"));
    }
}
