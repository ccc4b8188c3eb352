using System.Net;
using WangCheng.Core;
using WangCheng.Core.Notices;
using WangCheng.Simulator.Mail;
using WangCheng.Simulator.Teams;
using WangCheng.Tests.Support;

namespace WangCheng.Tests.Mail;

/// <summary>What must arrive: by Teams, else by letter, and neither twice nor too late.</summary>
public sealed class ChainTests : ChainJourney
{
    private const string NotReached = "I could not reach you in Teams, so this comes by e-mail.";

    [Fact]
    public async Task Whom_Teams_reaches_gets_no_letter()
    {
        await TellsAsync();
        LiNa.Sees(ToldStory.Heading);
        App.Mailbox.All.ShouldBeEmpty();
        Story.Reached.ShouldBe([Developer]);
        (await LettersAsync()).ShouldBeEmpty();
    }

    public static TheoryData<string> Final => ["ConversationBlockedByUser", "BotNotInConversationRoster", "BotDisabledByAdmin", "ConversationNotFound", "removed"];

    [Theory, MemberData(nameof(Final))]
    public async Task Whom_Teams_will_not_reach_gets_a_letter_at_once(string why)
    {
        await BlocksAsync(why);
        var began = App.Clock.GetUtcNow();
        await TellsAsync();
        (App.Clock.GetUtcNow() - began).ShouldBeLessThan(TimeSpan.FromMinutes(1));
        App.ExpectsErrors("cannot be delivered");

        var mail = App.Mailbox.All.ShouldHaveSingleItem();
        (mail.To.Single(), mail.Subject).ShouldBe((TeamsPeople.Developer.UserPrincipalName, ToldStory.Heading));
        mail.Text.ShouldStartWith($"{NotReached}\n\n{ToldStory.Heading}\n\n");
        mail.Text.ShouldContain("我在 Teams 里联系不上你");
        Story.Reached.ShouldBe([Developer]);
        (await App.LogAsync()).Single(line => line["door"] == "mail").ToString().ShouldBe("test.news told");
        (await ReadyAsync()).Status.ShouldBe(HttpStatusCode.OK);

        // Back again, she still gets the card, and that is no second delivery.
        App.TeamsFaults.Clear();
        await LiNa.SaysAsync("help");
        await App.SettleAsync();
        LiNa.Sees(ToldStory.Heading);
        Story.Reached.ShouldBe([Developer]);
        App.Mailbox.All.Count.ShouldBe(1);
    }

    public static TheoryData<TeamsCall, int> Lasting => new() { { TeamsCall.Send, 502 }, { TeamsCall.Send, 503 }, { TeamsCall.Token, 503 } };

    [Theory, MemberData(nameof(Lasting))]
    public async Task What_Teams_does_not_take_for_six_hours_goes_by_letter_then_and_not_before(TeamsCall call, int status)
    {
        if (call == TeamsCall.Token) App.Clock.Advance(TimeSpan.FromHours(2)); // the token at hand is out of date
        App.TeamsFaults.Next(call, new TeamsFault.Answer(status), 10_000);
        await ToldStory.TellAsync(App, Developer);
        await App.PassAsync(TimeSpan.FromHours(5.9));
        (App.Mailbox.All.Count, Story.Reached.Count).ShouldBe((0, 0));

        await App.PassAsync(TimeSpan.FromHours(1.3));
        App.Mailbox.All.ShouldHaveSingleItem();
        Story.Reached.ShouldBe([Developer]);
        App.Forgives("cannot be delivered", "No token for Teams");
    }

    [Fact]
    public async Task Somebody_who_never_had_a_chat_is_written_to_at_once_where_settings_know_the_address()
    {
        await TellsAsync(new PersonId(TeamsPeople.Approver.AadObjectId));
        App.Mailbox.All.ShouldHaveSingleItem().To.Single().ShouldBe("wang.wei@elsewhere.example");
        Story.Reached.Single().Value.ShouldBe(TeamsPeople.Approver.AadObjectId);
    }

    [Fact]
    public async Task Who_comes_back_before_the_letter_went_gets_the_card_and_no_letter()
    {
        await BlocksAsync("ConversationBlockedByUser");
        App.MailFaults.Next(MailCall.Connect, new MailFault.CutBefore(), 3);
        await ToldStory.TellAsync(App, Developer);
        await App.RunDueAsync();
        App.TeamsFaults.Clear();
        await LiNa.SaysAsync("help");
        await App.SettleAsync();
        App.ExpectsErrors("cannot be delivered");
        LiNa.Sees(ToldStory.Heading);
        App.Mailbox.All.ShouldBeEmpty();
        (await LettersAsync()).Single().State.ShouldBe(LetterState.NotNeeded);
        Story.Reached.ShouldBe([Developer]);
    }

    [Fact]
    public async Task What_is_no_longer_true_is_not_told_late()
    {
        await BlocksAsync("ConversationBlockedByUser");
        App.MailFaults.Next(MailCall.Connect, new MailFault.CutBefore());
        await ToldStory.TellAsync(App, Developer);
        await App.RunDueAsync();
        Story.IsOver = true;
        await App.SettleAsync();
        App.ExpectsErrors("cannot be delivered");
        (App.Mailbox.All.Count, Story.Reached.Count).ShouldBe((0, 0));
    }
}
