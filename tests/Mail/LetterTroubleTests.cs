using WangCheng.Bot.Mail;
using WangCheng.Simulator.Mail;
using WangCheng.Simulator.Teams;

namespace WangCheng.Tests.Mail;

/// <summary>The mail server fails: it is waited for, a letter that may have gone goes once more and never a third time.</summary>
public sealed class LetterTroubleTests : ChainJourney
{
    public static TheoryData<MailCall, bool> Passing => new() { { MailCall.Connect, false }, { MailCall.StartTls, false }, { MailCall.From, false }, { MailCall.Text, false }, { MailCall.Data, true } };

    [Theory, MemberData(nameof(Passing))]
    public async Task A_mail_server_that_is_down_for_a_while_is_waited_for(MailCall call, bool hangs)
    {
        await BlocksAsync("ConversationBlockedByUser");
        App.MailFaults.Next(call, hangs ? new MailFault.Hang(TimeSpan.FromMinutes(2)) : new MailFault.Answer(421), 3);
        await TellsAsync();
        App.ExpectsErrors("cannot be delivered");
        App.Mailbox.All.ShouldHaveSingleItem().Text.ShouldNotContain("twice");
        Story.Reached.ShouldBe([Developer]);
        (await LettersAsync()).Single().Attempts.ShouldBe(3);
    }

    [Fact]
    public async Task A_mail_server_that_is_down_for_six_hours_is_left_and_administrators_are_told_in_chat()
    {
        await BlocksAsync("ConversationBlockedByUser");
        App.MailFaults.Next(MailCall.Connect, new MailFault.CutBefore(), 1000);
        await ToldStory.TellAsync(App, Developer);
        await App.PassAsync(LetterSender.GiveUpAfter - TimeSpan.FromMinutes(1));
        Story.Reached.ShouldBeEmpty();
        await App.PassAsync(TimeSpan.FromHours(2));
        Story.Reached.ShouldBe([Administrator]);
        ChenJing.Sees("This is for Li Na, whom I could reach neither in Teams nor by e-mail.", ToldStory.Heading);
        (1000 - App.MailFaults.Left(MailCall.Connect)).ShouldBeLessThan(20, "attempts");
        App.MailFaults.Clear();
        await App.SettleAsync();
        App.Forgives("cannot be delivered");
    }

    [Fact]
    public async Task A_letter_that_may_have_gone_goes_once_more_and_says_so()
    {
        await BlocksAsync("ConversationBlockedByUser");
        App.MailFaults.Next(MailCall.Text, new MailFault.CutAfter());
        await TellsAsync();
        App.ExpectsErrors("cannot be delivered");
        App.Mailbox.All.Count.ShouldBe(2);
        App.Mailbox.All[0].MessageId.ShouldBe(App.Mailbox.All[1].MessageId);
        App.Mailbox.All[0].Text.ShouldNotContain("twice");
        App.Mailbox.All[1].Text.ShouldStartWith("You may see this message twice; it counts only once.");
        Story.Reached.ShouldBe([Developer]);
    }

    [Fact]
    public async Task A_letter_that_may_have_gone_twice_goes_no_third_time_and_counts_as_not_arrived()
    {
        await BlocksAsync("ConversationBlockedByUser");
        App.MailFaults.Next(MailCall.Text, new MailFault.CutAfter(), 2);
        await TellsAsync();
        App.ExpectsErrors("cannot be delivered");
        App.Mailbox.To(TeamsPeople.Developer.UserPrincipalName).Count.ShouldBe(2);
        InTheirPlace("Li Na");
    }
}
