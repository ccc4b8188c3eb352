using System.Net;
using WangCheng.Core;
using WangCheng.Core.Notices;
using WangCheng.Simulator.Mail;

namespace WangCheng.Tests.Mail;

/// <summary>What reaches its reader neither way goes to administrators both ways, else it is red. Until somebody has it, nobody is said to have it.</summary>
public sealed class InTheirPlaceTests : ChainJourney
{
    [Fact]
    public async Task Where_no_address_is_known_administrators_are_told_in_their_place_by_chat_and_by_letter()
    {
        var stranger = new PersonId("cccccccc-0000-4000-8000-000000000009");
        await TellsAsync(stranger);
        App.ExpectsErrors("no e-mail address is known");
        InTheirPlace(stranger.Value);
    }

    [Fact]
    public async Task A_letter_that_is_refused_for_good_goes_to_administrators_instead()
    {
        await BlocksAsync("ConversationBlockedByUser");
        App.MailFaults.Next(MailCall.Recipient, new MailFault.Answer(550, "No such mailbox"));
        await TellsAsync();
        App.ExpectsErrors("550 No such mailbox");
        App.ExpectsErrors("cannot be delivered");
        InTheirPlace("Li Na");
        (await LettersAsync()).Select(letter => (letter.Person, letter.State)).ShouldBe([(Developer, LetterState.Undeliverable), (Administrator, LetterState.Sent)], ignoreOrder: true);
    }

    [Fact]
    public async Task When_nobody_at_all_can_be_told_it_is_red_and_stays_owed()
    {
        await BlocksAsync("ConversationBlockedByUser", times: 2);
        App.MailFaults.Next(MailCall.From, new MailFault.Answer(550), 2);
        await TellsAsync();
        App.Forgives("cannot be delivered");
        Story.Reached.ShouldBeEmpty();
        var (status, json) = await ReadyAsync();
        status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        json["facts"]!.AsArray().Single(fact => (string?)fact!["name"] == "notices")!["reason"]!.ToString().ShouldBe("1 that must arrive reached nobody, neither in Teams nor by e-mail, nor an administrator");

        await ChenJing.SaysAsync("help");
        await App.SettleAsync();
        ChenJing.Sees("This is for Li Na", ToldStory.Heading);
        Story.Reached.ShouldBe([Administrator]);
        (await ReadyAsync()).Status.ShouldBe(HttpStatusCode.OK);
    }
}
