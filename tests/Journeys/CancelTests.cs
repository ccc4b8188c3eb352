using Microsoft.EntityFrameworkCore;
using WangCheng.Core.Operations;
using WangCheng.Core.Servers;
using WangCheng.Simulator.Huawei;
using WangCheng.Tests.Support;

namespace WangCheng.Tests.Journeys;

/// <summary>An order that is being carried out is called off: everything goes, and name and room are free.</summary>
public sealed class CancelTests : Journey
{
    /// <summary>From before the cloud heard of it until just before the server runs.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(7)]
    public async Task An_order_called_off_at_any_moment_leaves_nothing(int secondsLater)
    {
        await OrdersAsync(LiNa);
        if (secondsLater > 0) await App.PassAsync(TimeSpan.FromSeconds(secondsLater));
        await LiNa.TapsAsync("Cancel the order");
        LiNa.Sees("Cancel the order of web-1?", "its name and quota are free again");
        await LiNa.TapsAsync("Yes, cancel it");
        LiNa.Sees("Cancelling the order of web-1");
        await App.SettleAsync();
        LiNa.Sees("The order of web-1 was cancelled", "Nothing of it is left");
        (App.Cloud.Servers.Count, App.Cloud.Volumes.Count).ShouldBe((0, 0));
        (await RowsAsync()).ShouldHaveSingleItem().TakenName.ShouldBeNull();
        (await App.LogAsync()).Select(line => line.ToString()).ShouldContain("server.create cancelled");
        await HasAsync(LiNa);
    }

    [Fact]
    public async Task 输入取消也可以_确认之后才取消()
    {
        await LiNa.SpeaksAsync("zh-CN");
        await LiNa.SaysAsync("申请 web-1 2核4G 3天");
        await LiNa.TapsAsync("就要这台");
        await App.PassAsync(TimeSpan.FromSeconds(3));
        await LiNa.SaysAsync("取消 web-1");
        LiNa.Sees("要取消 web-1 的申请吗？");
        await LiNa.TapsAsync("继续创建");
        LiNa.Sees("收到，正在准备 web-1");
        await LiNa.SaysAsync("取消web-1");
        await LiNa.TapsAsync("确认取消");
        LiNa.Sees("正在取消 web-1 的申请");
        await App.SettleAsync();
        LiNa.Sees("web-1 的申请已取消");
        App.Cloud.Servers.ShouldBeEmpty();
    }

    [Fact]
    public async Task Too_late_is_said_and_nothing_is_done()
    {
        await OrdersAsync(LiNa);
        await LiNa.SaysAsync("cancel web-1");
        var old = LiNa.Newest;
        await App.SettleAsync();
        await LiNa.TapsAsync(old, "Yes, cancel it");
        LiNa.Sees("There is nothing to cancel: web-1 is running.");
        await LiNa.SaysAsync("cancel web-1");
        LiNa.Sees("There is nothing to cancel: web-1 is running.");
        App.Cloud.Servers.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_creation_whose_answer_was_lost_is_found_and_taken_away()
    {
        App.CloudFaults.Add(new HuaweiFault(new FaultEffect.ListsLag(TimeSpan.FromMinutes(2))));
        App.CloudFaults.Add(new HuaweiFault(new FaultEffect.Resets(FaultMoment.AfterTheWork)) { Operation = HuaweiOperations.CreateServers, Times = 5 });
        await OrdersAsync(LiNa);
        await App.RunDueAsync();
        await CancelsAsync();
        await App.SettleAsync();
        LiNa.Sees("The order of web-1 was cancelled");
        App.Cloud.Servers.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_failure_at_the_same_time_ends_called_off_too()
    {
        App.CloudFaults.Add(new HuaweiFault(new FaultEffect.JobFailsHalfway("Ecs.0000", "made up for this test")));
        await OrdersAsync(LiNa);
        await App.PassAsync(TimeSpan.FromSeconds(7));
        await CancelsAsync();
        await App.SettleAsync();
        LiNa.Sees("The order of web-1 was cancelled");
        App.Cloud.Servers.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_finished_step_that_did_not_know_of_it_is_not_written_over_it()
    {
        await OrdersAsync(LiNa);
        await App.PassAsync(TimeSpan.FromSeconds(7));
        var worker = App.Get<OperationClaims>();
        // Somebody is at work on it when it is called off, and their claim stays theirs.
        App.Clock.Advance(TimeSpan.FromSeconds(30));
        var taken = (await worker.TakeDueAsync(8, Ct)).ShouldHaveSingleItem();
        await CancelsAsync();
        var row = await App.Database.ReadAsync(db => db.Operations.SingleAsync(o => o.Id == taken.Id, Ct), Ct);
        (row.Claim, row.IsCalledOff).ShouldBe((taken.Claim, true));
        await App.SettleAsync();
        LiNa.Sees("The order of web-1 was cancelled");
    }

    [Fact]
    public async Task What_is_to_be_deleted_is_restored_and_not_cancelled()
    {
        await HasAsync(LiNa);
        await LiNa.SaysAsync("delete web-1");
        await LiNa.TapsAsync("Yes, delete web-1");
        await LiNa.SaysAsync("cancel web-1");
        LiNa.Sees("web-1 is to be deleted");
        LiNa.Card.Buttons.ShouldContain("Restore");
    }

    [Fact]
    public async Task Another_person_cannot_cancel_and_learns_nothing()
    {
        await OrdersAsync(LiNa);
        await LiNa.SaysAsync("cancel web-1");
        var data = LiNa.Card.Button("Yes, cancel it")!["data"]!;
        await App.WangWei.OpensAsync();
        (await App.Wire.PostAsync(App.Wire.Executes(App.WangWei, App.WangWei.Newest.Id, "server.cancel", data.DeepClone()))).Texts.ShouldContain(text => text.Contains("You have no server called"));
        await App.SettleAsync();
        await LiNa.LooksAsync();
        App.Cloud.Servers.ShouldHaveSingleItem();
    }

    private async Task CancelsAsync()
    {
        await LiNa.SaysAsync("cancel web-1");
        await LiNa.TapsAsync("Yes, cancel it");
    }

    private Task<List<Server>> RowsAsync() => App.Database.ReadAsync(db => db.Servers.ToListAsync(Ct), Ct);
}

/// <summary>What failed is asked for again, with the same values; only the button orders.</summary>
public sealed class RetryTests : Journey
{
    private const string Order = "new web-1 4c8g debian-12 100g 2d \"load test\"";

    [Fact]
    public async Task The_failed_card_leads_to_the_same_facts_and_its_button_orders()
    {
        await FailsAsync();
        LiNa.Card.Buttons.ShouldBe(["Try again", "New server"]);
        await LiNa.TapsAsync("Try again");
        LiNa.Sees("Order web-1?");
        (LiNa.Card.Fact("System disk"), LiNa.Card.Fact("Size"), LiNa.Card.Fact("Image"), LiNa.Card.Fact("What for")).ShouldBe(("100 GiB (GPSSD)", "4 vCPU, 8 GiB (s6.xlarge.2)", "debian-12.0", "load test"));
        LiNa.Card.Fact("How long")!.ShouldStartWith("2 days");
        App.Cloud.Servers.ShouldBeEmpty();
        await LiNa.TapsAsync("Order it");
        await App.SettleAsync();
        LiNa.Sees("web-1 is running");
    }

    [Fact]
    public async Task 输入重试也可以()
    {
        await FailsAsync();
        await LiNa.SpeaksAsync("zh-CN");
        await LiNa.SaysAsync("重试 web");
        LiNa.Sees("确认申请 web-1？");
        LiNa.Card.Fact("用途").ShouldBe("load test");
    }

    [Fact]
    public async Task A_problem_that_is_still_there_is_shown_in_the_form()
    {
        await FailsAsync();
        await HasAsync(LiNa);
        await LiNa.SaysAsync("retry web-1");
        LiNa.Sees("There is nothing to try again: web-1 is running.");
        await LiNa.TapsAsync(failed!, "Try again");
        LiNa.Sees("There is already a server called web-1");
        LiNa.Card.Inputs()["in_disk"]!.ToString().ShouldBe("100");
    }

    [Fact]
    public async Task Nobody_sees_what_others_asked_for()
    {
        await FailsAsync();
        await App.WangWei.SaysAsync("retry web-1");
        App.WangWei.Sees("You have no server called web-1");
        await App.WangWei.SaysAsync("retry " + (await App.Database.ReadAsync(db => db.Servers.SingleAsync(Ct), Ct)).Id);
        App.WangWei.Sees("You have no server called");
    }

    private WangCheng.Simulator.Teams.ChatMessage? failed;

    private async Task FailsAsync()
    {
        App.CloudFaults.Add(new HuaweiFault(new FaultEffect.Refuses(403, "Pdp.0001", "Policy doesn't allow it.")) { Operation = HuaweiOperations.CreateServers, Times = 1 });
        await OrdersAsync(LiNa, Order);
        await App.SettleAsync();
        LiNa.Sees("web-1 could not be created");
        failed = LiNa.Newest;
    }
}
