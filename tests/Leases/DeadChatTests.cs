using System.Text.Json.Nodes;
using WangCheng.Core.Leases;
using WangCheng.Simulator.Mail;
using WangCheng.Simulator.Teams;
using WangCheng.Tests.Support;

namespace WangCheng.Tests.Leases;

/// <summary>A lease ends and its owner's chat is dead. She is told by e-mail, else administrators in her place; the day before the deletion counts from whoever was told first.</summary>
public sealed class DeadChatTests : LeaseJourney
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    private Chat ChenJing => App.ChenJing;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await ChenJing.OpensAsync();
        await ChenJing.SaysAsync("help"); // Teams is asked who she is, and says her address
        await OrdersAsync(LiNa, "new web-1 2c4g ubuntu-22.04 1h");
        await App.SettleAsync();
        await App.Wire.RemovedByAsync(LiNa);
    }

    [Fact]
    public async Task Its_owner_is_told_by_a_letter_and_it_is_deleted_a_day_after_that()
    {
        var heard = ChenJing.BotMessages;
        await ItsHourPassesAsync();
        App.Mailbox.To(TeamsPeople.Administrator.UserPrincipalName).ShouldBeEmpty();
        ChenJing.BotMessages.ShouldBe(heard);
        var mail = App.Mailbox.To(TeamsPeople.Developer.UserPrincipalName).ShouldHaveSingleItem();
        mail.Subject.ShouldBe("The lease of web-1 has ended; it is stopped, and will be deleted unless you extend it.");
        mail.Text.ShouldContain("Cost so far: ¥0.4");
        mail.Text.ShouldContain("已花费: ¥0.4");
        await GoneADayAfterAsync(LiNa);
    }

    [Fact]
    public async Task Where_she_has_no_mailbox_administrators_are_told_in_her_place_and_it_is_deleted_a_day_after_that()
    {
        App.MailFaults.Close(TeamsPeople.Developer.UserPrincipalName);
        await ItsHourPassesAsync();
        ChenJing.Sees("This is for Li Na, whom I could reach neither in Teams nor by e-mail.", "The lease of web-1 has ended");
        App.Mailbox.All.ShouldHaveSingleItem().To.Single().ShouldBe(TeamsPeople.Administrator.UserPrincipalName);
        await GoneADayAfterAsync(ChenJing);
        ChenJing.Sees("web-1 is gone", "It cost ¥");
    }

    [Fact]
    public async Task While_the_mail_server_is_down_too_six_hours_pass_before_administrators_are_told_and_nothing_is_deleted_before()
    {
        App.MailFaults.Next(MailCall.Connect, new MailFault.CutBefore(), 1000);
        await App.PassAsync(TimeSpan.FromHours(6.9));
        (await EndsAsync()).Single().DeliveredAt.ShouldBeNull();
        await App.PassAsync(TimeSpan.FromHours(1.3));
        App.Forgives("cannot be delivered");
        App.MailFaults.Clear();
        (await EndsAsync()).Single().DeliveredTo!.Value.Value.ShouldBe(ChenJing.Person.AadObjectId);
        await GoneADayAfterAsync(ChenJing);
    }

    [Fact]
    public async Task As_long_as_nobody_at_all_could_be_told_it_stays_stopped_and_red_and_whoever_comes_back_first_starts_the_day()
    {
        await App.Wire.RemovedByAsync(ChenJing);
        App.MailFaults.Close(TeamsPeople.Developer.UserPrincipalName);
        App.MailFaults.Close(TeamsPeople.Administrator.UserPrincipalName);
        await App.PassAsync(TimeSpan.FromDays(40));
        App.Forgives("cannot be delivered");
        App.Cloud.Servers.Single().Status.ShouldBe("SHUTOFF");
        (await UnheardAsync()).ShouldBe("1 that must arrive reached nobody, neither in Teams nor by e-mail, nor an administrator");

        await LiNa.OpensAsync();
        await LiNa.SaysAsync("help");
        await App.PassAsync(TimeSpan.FromMinutes(1));
        (await UnheardAsync())!.ShouldNotContain("reached nobody");
        await GoneADayAfterAsync(LiNa);
        LiNa.Sees("web-1 is gone", "It cost ¥");
    }

    /// <summary>Its hour passes, and it is stopped.</summary>
    private async Task ItsHourPassesAsync()
    {
        await App.PassUntilAsync((await LeaseAsync()).EndsAt!.Value.AddMinutes(2));
        App.Forgives("cannot be delivered");
        App.Cloud.Servers.Single().Status.ShouldBe("SHUTOFF");
    }

    private async Task GoneADayAfterAsync(Chat told)
    {
        App.Forgives("cannot be delivered");
        var (lease, end) = (await LeaseAsync(), (await EndsAsync()).Single());
        end.DeliveredTo!.Value.Value.ShouldBe(told.Person.AadObjectId);
        (lease.Stage, lease.GraceEndsAt).ShouldBe((LeaseStage.Grace, end.DeliveredAt + Day));
        await App.PassUntilAsync(lease.GraceEndsAt!.Value.AddSeconds(-1));
        App.Cloud.Servers.Single().Status.ShouldBe("SHUTOFF");
        await App.PassAsync(TimeSpan.FromMinutes(5));
        App.Cloud.Servers.ShouldBeEmpty();
        (await LeaseAsync()).ClosedAt.ShouldNotBeNull();
        (await App.LogAsync()).Single(line => line["verb"] == LeaseVerbs.Release.Name && line["phase"] == "progressed" && line["step"] == "send")["lease_end"].ShouldBe(end.Id.ToString());
    }

    /// <summary>What operators read of it when they ask whether all is well; null when it is.</summary>
    private async Task<string?> UnheardAsync()
    {
        using var answer = await App.Http.GetAsync(new Uri(App.BotAddress, "/health/ready"), Ct);
        var facts = JsonNode.Parse(await answer.Content.ReadAsStringAsync(Ct))!["facts"]!.AsArray();
        return (string?)facts.Single(fact => (string?)fact!["name"] == "notices")!["reason"];
    }
}
