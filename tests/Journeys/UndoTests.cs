using WangCheng.Core.Servers;
using WangCheng.Simulator.Huawei.World;
using WangCheng.Tests.Support;

namespace WangCheng.Tests.Journeys;

/// <summary>A server that is given back is stopped at once, deleted an hour later, and can be restored until then.</summary>
public sealed class UndoTests : DeletionJourney
{
    [Fact]
    public async Task A_server_given_back_is_stopped_now_deleted_in_an_hour_and_says_so_meanwhile()
    {
        await HasAsync(LiNa);
        await DeletesAsync();
        LiNa.Sees("web-1 is to be deleted", "Sun 22 Nov, 10:00 (in 60 min)");
        var card = LiNa.Newest.Id;
        await App.PassAsync(TimeSpan.FromMinutes(8));
        TheServer.VmState.ShouldBe("stopped");

        await LiNa.SaysAsync("list");
        LiNa.Sees("You have 1 server", "to be deleted Sun 22 Nov, 10:00 (in 52 min) · 2 vCPU, 4 GiB");
        await LiNa.SaysAsync("show web-1");
        LiNa.Sees("web-1 is to be deleted", "(in 52 min)");
        LiNa.Card.Buttons.ShouldBe(["Refresh", "Restore"]);
        await LiNa.SaysAsync("new web-1 2c4g ubuntu-22.04 3d");
        LiNa.Sees("There is already a server called web-1");
        (await RowAsync()).State.ShouldBe(ServerState.Deleting);

        await App.PassAsync(TimeSpan.FromMinutes(51));
        TheServer.TaskState.ShouldBeNull("not a minute too early");
        await App.PassAsync(TimeSpan.FromMinutes(3));
        App.Cloud.Servers.ShouldBeEmpty();
        LiNa.Messages.Single(message => message.Id == card).ShouldBe(LiNa.Newest);
        LiNa.Sees("web-1 is gone");
    }

    [Fact]
    public async Task Restore_on_the_card_keeps_it_and_it_runs_again()
    {
        await HasAsync(LiNa);
        await DeletesAsync();
        await App.PassAsync(TimeSpan.FromMinutes(30));
        await LiNa.TapsAsync("Restore");
        LiNa.Sees("Restoring web-1", "It will not be deleted");
        await App.SettleAsync();
        LiNa.Sees("web-1 is running");
        await App.PassAsync(TimeSpan.FromHours(2));
        TheServer.VmState.ShouldBe("active");
        (await RowAsync()).DeleteAt.ShouldBeNull();
        (await FactsAsync()).TakeLast(4).ShouldBe(["server.delete accepted", "server.delete progressed", "server.restore accepted", "server.delete cancelled"]);
    }

    [Fact]
    public async Task 输入恢复也可以_服务器重新开机()
    {
        await LiNa.SpeaksAsync("zh-CN");
        await LiNa.SaysAsync("申请 web-1 2核4G 3天");
        await LiNa.TapsAsync("就要这台");
        await App.SettleAsync();
        await LiNa.SaysAsync("删除web-1");
        LiNa.Sees("要删除 web-1 吗？", "我会马上把它关机，1 小时后再删除");
        await LiNa.TapsAsync("确认删除 web-1");
        LiNa.Sees("web-1 即将删除");
        await App.PassAsync(TimeSpan.FromMinutes(5));
        await LiNa.SaysAsync("列表");
        LiNa.Sees("等待删除，11月22日 周日 10:00（55 分钟后）");
        await LiNa.SaysAsync("恢复 web");
        await App.SettleAsync();
        LiNa.Sees("web-1 已经跑起来了");
        TheServer.VmState.ShouldBe("active");
    }

    [Fact]
    public async Task Restored_before_it_was_even_stopped_it_runs_on()
    {
        await HasAsync(LiNa);
        await DeletesAsync();
        await LiNa.SaysAsync("restore web-1");
        await App.SettleAsync();
        LiNa.Sees("web-1 is running");
        TheServer.VmState.ShouldBe("active");
    }

    [Fact]
    public async Task A_server_that_was_stopped_before_stays_stopped_when_it_is_restored()
    {
        await HasAsync(LiNa);
        App.Cloud.AtTheConsole(TheServer.Id, ConsoleChange.Stop);
        await App.Get<ServerReconciler>().RunDueAsync(Ct);
        await DeletesAsync();
        await App.PassAsync(TimeSpan.FromMinutes(5));
        await LiNa.SaysAsync("restore web-1");
        await App.SettleAsync();
        LiNa.Sees("web-1 is stopped");
        TheServer.VmState.ShouldBe("stopped");
    }

    [Theory]
    [InlineData("delete web-1 --now")]
    [InlineData("delete web-1 now")]
    public async Task Who_says_now_is_asked_once_more_and_waits_for_nothing(string words)
    {
        await HasAsync(LiNa);
        await LiNa.SaysAsync(words);
        LiNa.Sees("Delete web-1?", "gone for good");
        LiNa.Card.Buttons.ShouldBe(["Delete now", "Keep it"]);
        App.Cloud.Servers.ShouldHaveSingleItem();
        await LiNa.TapsAsync("Delete now");
        LiNa.Sees("Deleting web-1");
        await App.PassAsync(TimeSpan.FromMinutes(2));
        LiNa.Sees("web-1 is gone");
    }

    [Fact]
    public async Task Delete_now_on_the_usual_card_waits_for_nothing_either_and_cannot_be_restored()
    {
        await HasAsync(LiNa);
        await LiNa.SaysAsync("delete web-1");
        LiNa.Card.Buttons.ShouldBe(["Yes, delete web-1", "Delete now", "Keep it"]);
        await LiNa.TapsAsync("Delete now");
        await LiNa.SaysAsync("restore web-1");
        LiNa.Sees("It is too late to restore web-1");
        await App.PassAsync(TimeSpan.FromMinutes(2));
        App.Cloud.Servers.ShouldBeEmpty();
        await LiNa.SaysAsync("restore web-1");
        LiNa.Sees("You have no server called web-1");
    }

    [Fact]
    public async Task An_old_restore_button_never_calls_off_a_later_deletion()
    {
        await HasAsync(LiNa);
        await DeletesAsync();
        var old = LiNa.Newest;
        await LiNa.TapsAsync("Restore");
        await App.SettleAsync();
        await DeletesAsync();
        await LiNa.TapsAsync(old, "Restore");
        LiNa.Sees("web-1 is to be deleted");
        await App.ChenJing.OpensAsync();
        var asAnother = await App.Wire.PostAsync(App.Wire.Executes(App.ChenJing, App.ChenJing.Newest.Id, "server.restore", new ShownCard(old.Card!).Button("Restore")!["data"]!.DeepClone()));
        asAnother.Texts.ShouldContain(text => text.Contains("web-1 is to be deleted"));
        await App.SettleAsync();
        App.Cloud.Servers.ShouldBeEmpty();
        await LiNa.TapsAsync(old, "Restore");
        LiNa.Sees("web-1 is gone");
    }

    [Fact]
    public async Task The_same_typed_restore_delivered_again_after_a_restart_counts_once_and_leaves_a_later_deletion_alone()
    {
        await HasAsync(LiNa);
        await DeletesAsync();
        await LiNa.SaysAsync("restore web-1");
        var said = System.Text.Json.Nodes.JsonNode.Parse(App.Wire.Deliveries.Sent.Last(activity => activity.Contains("restore web-1", StringComparison.Ordinal)))!.AsObject();
        await App.SettleAsync();
        await DeletesAsync();
        await App.RestartAsync();
        await App.Wire.PostAsync(said);
        await App.SettleAsync();
        App.Cloud.Servers.ShouldBeEmpty();
    }

    [Fact]
    public async Task Restoring_twice_is_restoring_once()
    {
        await HasAsync(LiNa);
        await DeletesAsync();
        await App.PassAsync(TimeSpan.FromMinutes(5));
        var action = LiNa.Card.Button("Restore")!;
        var answers = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => App.Wire.PostAsync(App.Wire.Executes(LiNa, LiNa.Newest.Id, (string)action["verb"]!, action["data"]!.DeepClone()))));
        answers.ShouldAllBe(answer => answer.Texts.Any(text => text.Contains("Restoring web-1")));
        await LiNa.SaysAsync("restore web-1");
        LiNa.Sees("Restoring web-1");
        await App.SettleAsync();
        (await FactsAsync()).Count(fact => fact.StartsWith("server.restore", StringComparison.Ordinal)).ShouldBe(1);
        await LiNa.SaysAsync("restore web-1");
        LiNa.Sees("There is nothing to restore: web-1 is running.");
    }

    [Fact]
    public async Task Nobody_restores_what_is_not_theirs_and_an_administrator_can()
    {
        await HasAsync(LiNa);
        await DeletesAsync();
        var data = LiNa.Card.Button("Restore")!["data"]!;
        await App.WangWei.OpensAsync();
        var answer = await App.Wire.PostAsync(App.Wire.Executes(App.WangWei, App.WangWei.Newest.Id, "server.restore", data.DeepClone()));
        answer.Texts.ShouldContain(text => text.Contains("You have no server called"));
        (await RowAsync()).DeleteAt.ShouldNotBeNull();
        await App.ChenJing.OpensAsync();
        await App.Wire.PostAsync(App.Wire.Executes(App.ChenJing, App.ChenJing.Newest.Id, "server.restore", data.DeepClone()));
        await App.SettleAsync();
        LiNa.Sees("web-1 is running");
    }

    [Fact]
    public async Task A_confirming_card_of_the_previous_version_deletes_with_time_to_think_again()
    {
        await HasAsync(LiNa);
        var server = (await RowAsync()).Id.ToString();
        await App.Wire.PostAsync(App.Wire.Executes(LiNa, LiNa.Newest.Id, "server.delete", new System.Text.Json.Nodes.JsonObject { ["step"] = "yes", ["server"] = server, ["nonce"] = "drawn-before" }));
        (await RowAsync()).DeleteAt.ShouldBe(App.Clock.GetUtcNow() + TimeSpan.FromHours(1));
        await LiNa.LooksAsync();
    }
}
