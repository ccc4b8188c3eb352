using System.Net;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WangCheng.Bot.Mail;
using WangCheng.Core;
using WangCheng.Core.Notices;
using WangCheng.Simulator.Mail;
using WangCheng.Simulator.Teams;
using WangCheng.Tests.Journeys;
using WangCheng.Tests.Support;

namespace WangCheng.Tests.Mail;

/// <summary>What must arrive: by Teams, else by e-mail, else to administrators both ways, else red. Until somebody has it, nobody is said to have it.</summary>
public sealed class ChainTests : Journey
{
    private const string NotReached = "I could not reach you in Teams, so this comes by e-mail.";
    private static readonly PersonId Developer = new(TeamsPeople.Developer.AadObjectId);
    private static readonly PersonId Administrator = new(TeamsPeople.Administrator.AadObjectId);

    private readonly ToldStory story = new();

    private Chat ChenJing => App.ChenJing;

    private protected override void Change(WangChengApp app, IServiceCollection services) => story.AddTo(services);

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        foreach (var person in (Chat[])[LiNa, ChenJing])
        {
            await person.OpensAsync();
            await person.SaysAsync("help"); // Teams is asked who they are, and says their address
        }
    }

    [Fact]
    public async Task Whom_Teams_reaches_gets_no_letter()
    {
        await TellsAsync();
        LiNa.Sees(ToldStory.Heading);
        App.Mailbox.All.ShouldBeEmpty();
        story.Reached.ShouldBe([Developer]);
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
        story.Reached.ShouldBe([Developer]);
        (await App.LogAsync()).Single(line => line["door"] == "mail").ToString().ShouldBe("test.news told");
        (await ReadyAsync()).Status.ShouldBe(HttpStatusCode.OK);

        // Back again, she still gets the card, and that is no second delivery.
        App.TeamsFaults.Clear();
        await LiNa.SaysAsync("help");
        await App.SettleAsync();
        LiNa.Sees(ToldStory.Heading);
        story.Reached.ShouldBe([Developer]);
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
        (App.Mailbox.All.Count, story.Reached.Count).ShouldBe((0, 0));

        await App.PassAsync(TimeSpan.FromHours(1.3));
        App.Mailbox.All.ShouldHaveSingleItem();
        story.Reached.ShouldBe([Developer]);
        App.Forgives("cannot be delivered", "No token for Teams");
    }

    [Fact]
    public async Task Somebody_who_never_had_a_chat_is_written_to_at_once_where_settings_know_the_address()
    {
        await TellsAsync(new PersonId(TeamsPeople.Approver.AadObjectId));
        App.Mailbox.All.ShouldHaveSingleItem().To.Single().ShouldBe("wang.wei@elsewhere.example");
        story.Reached.Single().Value.ShouldBe(TeamsPeople.Approver.AadObjectId);
    }

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

    public static TheoryData<MailCall, bool> Passing => new() { { MailCall.Connect, false }, { MailCall.StartTls, false }, { MailCall.From, false }, { MailCall.Text, false }, { MailCall.Data, true } };

    [Theory, MemberData(nameof(Passing))]
    public async Task A_mail_server_that_is_down_for_a_while_is_waited_for(MailCall call, bool hangs)
    {
        await BlocksAsync("ConversationBlockedByUser");
        App.MailFaults.Next(call, hangs ? new MailFault.Hang(TimeSpan.FromMinutes(2)) : new MailFault.Answer(421), 3);
        await TellsAsync();
        App.ExpectsErrors("cannot be delivered");
        App.Mailbox.All.ShouldHaveSingleItem().Text.ShouldNotContain("twice");
        story.Reached.ShouldBe([Developer]);
        (await LettersAsync()).Single().Attempts.ShouldBe(3);
    }

    [Fact]
    public async Task A_mail_server_that_is_down_for_six_hours_is_left_and_administrators_are_told_in_chat()
    {
        await BlocksAsync("ConversationBlockedByUser");
        App.MailFaults.Next(MailCall.Connect, new MailFault.CutBefore(), 1000);
        await ToldStory.TellAsync(App, Developer);
        await App.PassAsync(LetterSender.GiveUpAfter - TimeSpan.FromMinutes(1));
        story.Reached.ShouldBeEmpty();
        await App.PassAsync(TimeSpan.FromHours(2));
        story.Reached.ShouldBe([Administrator]);
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
        story.Reached.ShouldBe([Developer]);
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
        story.Reached.ShouldBe([Developer]);
    }

    [Fact]
    public async Task What_is_no_longer_true_is_not_told_late()
    {
        await BlocksAsync("ConversationBlockedByUser");
        App.MailFaults.Next(MailCall.Connect, new MailFault.CutBefore());
        await ToldStory.TellAsync(App, Developer);
        await App.RunDueAsync();
        story.IsOver = true;
        await App.SettleAsync();
        App.ExpectsErrors("cannot be delivered");
        (App.Mailbox.All.Count, story.Reached.Count).ShouldBe((0, 0));
    }

    [Fact]
    public async Task When_nobody_at_all_can_be_told_it_is_red_and_stays_owed()
    {
        await BlocksAsync("ConversationBlockedByUser", times: 2);
        App.MailFaults.Next(MailCall.From, new MailFault.Answer(550), 2);
        await TellsAsync();
        App.Forgives("cannot be delivered");
        story.Reached.ShouldBeEmpty();
        var (status, json) = await ReadyAsync();
        status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        json["facts"]!.AsArray().Single(fact => (string?)fact!["name"] == "notices")!["reason"]!.ToString().ShouldBe("1 that must arrive reached nobody, neither in Teams nor by e-mail, nor an administrator");

        await ChenJing.SaysAsync("help");
        await App.SettleAsync();
        ChenJing.Sees("This is for Li Na", ToldStory.Heading);
        story.Reached.ShouldBe([Administrator]);
        (await ReadyAsync()).Status.ShouldBe(HttpStatusCode.OK);
    }

    private protected override (string Key, string? Value)[] Settings => [($"People:Emails:{TeamsPeople.Approver.AadObjectId}", "wang.wei@elsewhere.example")];

    private async Task TellsAsync(PersonId? person = null)
    {
        await ToldStory.TellAsync(App, person ?? Developer);
        await App.SettleAsync();
    }

    private async Task BlocksAsync(string why, int times = 1)
    {
        if (why == "removed") await App.Wire.RemovedByAsync(LiNa);
        else App.TeamsFaults.Next(TeamsCall.Send, new TeamsFault.Answer(why == "ConversationNotFound" ? 404 : 403, why), times);
    }

    private void InTheirPlace(string name)
    {
        story.Reached.ShouldBe([Administrator]);
        ChenJing.Sees($"This is for {name}, whom I could reach neither in Teams nor by e-mail.", ToldStory.Heading);
        App.Mailbox.To(TeamsPeople.Administrator.UserPrincipalName).ShouldHaveSingleItem().Text.ShouldStartWith($"This is for {name}, whom I could reach neither in Teams nor by e-mail.");
    }

    private Task<List<Letter>> LettersAsync() => App.Database.ReadAsync(db => db.Letters.ToListAsync(Ct), Ct);

    private async Task<(HttpStatusCode Status, JsonNode Json)> ReadyAsync()
    {
        using var answer = await App.Http.GetAsync(new Uri(App.BotAddress, "/health/ready"), Ct);
        return (answer.StatusCode, JsonNode.Parse(await answer.Content.ReadAsStringAsync(Ct))!);
    }
}

/// <summary>An installation without e-mail.</summary>
public sealed class WithoutMailTests : Journey
{
    private readonly ToldStory story = new();

    private protected override (string Key, string? Value)[] Settings => [("Mail:Host", ""), ("Mail:From", ""), ("Mail:User", ""), ("Mail:Password", "")];

    private protected override void Change(WangChengApp app, IServiceCollection services) => story.AddTo(services);

    [Fact]
    public async Task It_says_so_and_tells_administrators_in_chat()
    {
        await LiNa.OpensAsync();
        await App.ChenJing.OpensAsync();
        App.LoggedLines.Count(line => line.Contains("There is no e-mail, because Mail:Host is empty", StringComparison.Ordinal)).ShouldBe(1);
        App.TeamsFaults.Next(TeamsCall.Send, new TeamsFault.Answer(403, "ConversationBlockedByUser"));
        await ToldStory.TellAsync(App, new PersonId(TeamsPeople.Developer.AadObjectId));
        await App.SettleAsync();
        App.ExpectsErrors("cannot be delivered");
        App.ChenJing.Sees("This is for Li Na", ToldStory.Heading);
        story.Reached.Single().Value.ShouldBe(TeamsPeople.Administrator.AadObjectId);
    }
}
