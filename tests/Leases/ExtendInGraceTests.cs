using WangCheng.Core.Leases;
using WangCheng.Simulator.Teams;
using WangCheng.Tests.Support;

namespace WangCheng.Tests.Leases;

/// <summary>Keeping a server whose lease has ended: the extension starts it again, until it is too late.</summary>
public sealed class ExtendInGraceTests : LeaseJourney
{
    [Theory]
    [InlineData(LeaseStage.Ended)]
    [InlineData(LeaseStage.Grace)]
    public async Task In_grace_an_extension_starts_the_server_again_on_one_card_to_the_end(LeaseStage stage)
    {
        await HasEndedAsync(stage);
        await LiNa.SaysAsync("extend web-1");
        LiNa.Sees("The lease of web-1 has ended", "I start it again");
        var card = LiNa.Newest.Id;
        await LiNa.TapsAsync("Extend 1 day");
        LiNa.Sees("web-1 is starting", "Extended: its lease now ends");
        var lease = await LeaseAsync();
        (lease.Stage, lease.EndsAt, lease.GraceEndsAt, lease.End).ShouldBe((LeaseStage.Running, App.Clock.GetUtcNow().AddDays(1), null, null), "nobody pays for the time that has passed");
        await App.SettleAsync();
        var shown = new ShownCard(LiNa.Messages.Single(message => message.Id == card).Card!);
        shown.Heading.ShouldBe("web-1 is running");
        shown.Texts.ShouldContain(text => text.StartsWith("Extended: its lease now ends", StringComparison.Ordinal));
        App.Cloud.Servers.Single().VmState.ShouldBe("active");
    }

    [Fact]
    public async Task Facts_from_before_the_end_are_shown_anew_when_it_has_come()
    {
        await HasAsync(LiNa);
        await LiNa.SaysAsync("extend web-1 3d");
        var sure = LiNa.Newest;
        await HasEndedAsync(LeaseStage.Grace, isThere: true);
        await LiNa.TapsAsync(sure, "Extend it");
        LiNa.Sees("Its end or its price changed since you looked", "It was stopped because its lease had ended");
        await LiNa.TapsAsync("Extend it");
        LiNa.Sees("web-1 is starting");
        await LiNa.TapsAsync(sure, "Extend it");
        LiNa.Sees("web-1 is starting");
        await App.SettleAsync();
        (await LeaseAsync()).Extensions.ShouldBe(1);
    }

    [Fact]
    public async Task What_is_kept_by_words_in_its_grace_reads_as_it_is_on_every_card_when_it_runs_again()
    {
        await HasAsync(LiNa);
        await App.PassAsync(TimeSpan.FromDays(3).Add(TimeSpan.FromMinutes(10)));
        LiNa.Sees("The lease of web-1 has ended");
        await LiNa.SaysAsync("extend web-1 1d");
        await LiNa.TapsAsync("Extend it");
        await App.RunDueAsync();
        await App.SettleAsync();
        var headings = LiNa.Messages.Where(message => message.From == ChatMessage.Bot && message.Card is not null).Select(message => new ShownCard(message.Card!).Heading).ToList();
        headings.ShouldContain("The lease of web-1 goes on");
        headings.ShouldContain("web-1 is running");
        headings.ShouldNotContain("web-1 is starting");
    }

    [Fact]
    public async Task A_second_extension_while_it_is_being_started_follows_the_start()
    {
        await HasEndedAsync(LeaseStage.Grace);
        await LiNa.SaysAsync("extend web-1 1d");
        await LiNa.TapsAsync("Extend it");
        await LiNa.SaysAsync("extend web-1 1d");
        await LiNa.TapsAsync("Extend it");
        LiNa.Sees("web-1 is starting", "Extended: its lease now ends");
        var second = LiNa.Newest.Id;
        await App.SettleAsync();
        new ShownCard(LiNa.Messages.Single(message => message.Id == second).Card!).Heading.ShouldBe("web-1 is running");
    }

    [Fact]
    public async Task While_something_else_is_done_to_what_has_ended_that_is_said()
    {
        await HasEndedAsync(LeaseStage.Grace);
        await LiNa.SaysAsync("rename web-1 api-1");
        await LiNa.SaysAsync("extend api-1 3d");
        LiNa.Sees("Please wait until that is done, then ask again.");
        await App.SettleAsync();
        await LiNa.SaysAsync("extend api-1 3d");
        LiNa.Sees("Extend api-1?");
    }

    [Fact]
    public async Task While_it_is_still_being_stopped_for_its_end_an_extension_has_it_started_again()
    {
        await HasAsync(LiNa);
        App.Clock.Advance((await LeaseAsync()).EndsAt!.Value - App.Clock.GetUtcNow());
        await App.Get<LeaseSweeper>().RunDueAsync(Ct);
        (await LeaseAsync()).Stage.ShouldBe(LeaseStage.Ended);
        await LiNa.SaysAsync("extend web-1 3d");
        await LiNa.TapsAsync("Extend it");
        await App.SettleAsync();
        App.Cloud.Servers.Single().VmState.ShouldBe("active");
        (await LeaseAsync()).Stage.ShouldBe(LeaseStage.Running);
    }

    [Fact]
    public async Task What_is_over_is_too_late()
    {
        await HasEndedAsync(LeaseStage.Over);
        await LiNa.SaysAsync("extend web-1 3d");
        LiNa.Sees("web-1 is already being deleted");
    }
}
