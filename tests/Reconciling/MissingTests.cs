using WangCheng.Core.Servers;
using WangCheng.Simulator.Huawei;

namespace WangCheng.Tests.Reconciling;

public sealed class MissingTests : Reconciling
{
    [Fact]
    public async Task A_server_deleted_at_the_console_is_told_plainly_after_a_second_look_and_its_room_is_free()
    {
        await ChenJing.OpensAsync();
        await HasAsync(LiNa);
        App.Cloud.DeleteAtTheConsole(TheServer.Id);
        await ComparisonComesAsync();
        (await RowAsync()).State.ShouldBe(ServerState.Running, "seen once is not yet known");
        CardsOf(LiNa, "web-1 is gone from the cloud").ShouldBeEmpty();

        await ComparisonComesAsync();
        CardOf(LiNa, "web-1 is gone from the cloud").Texts.ShouldContain(text => text.Contains("Its quota is yours again", StringComparison.Ordinal));
        CardOf(ChenJing, "web-1 is gone from the cloud").Texts.ShouldContain(text => text.Contains("I looked twice", StringComparison.Ordinal));
        (await RowAsync()).State.ShouldBe(ServerState.Deleted);
        (await FactsAsync()).ShouldBe(["cloud.reconcile done cloud.missing"]);
        await LiNa.SaysAsync("list");
        LiNa.Sees("You have no servers at the moment");
    }

    [Fact]
    public async Task A_server_that_is_back_at_the_second_look_was_never_missing()
    {
        await HasAsync(LiNa);
        var (server, disks) = (TheServer, App.Cloud.Volumes);
        App.Cloud.DeleteAtTheConsole(server.Id);
        await ComparisonComesAsync();
        App.Cloud.RestoreAtTheConsole(server, disks);
        await TwoComparisonsComeAsync();
        (await RowAsync()).State.ShouldBe(ServerState.Running);
        (await FactsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_server_that_was_missed_and_comes_back_is_an_administrator_s_to_decide_and_never_deleted()
    {
        await ChenJing.OpensAsync();
        await HasAsync(LiNa);
        var (server, disks) = (TheServer, App.Cloud.Volumes);
        App.Cloud.DeleteAtTheConsole(server.Id);
        await TwoComparisonsComeAsync();
        App.Cloud.RestoreAtTheConsole(server, disks);
        await TwoComparisonsComeAsync();
        await TwoComparisonsComeAsync();
        TheServer.Id.ShouldBe(server.Id);
        await ChenJing.TapsAsync("Adopt for Li Na");
        await App.SettleAsync();
        CardOf(LiNa, "web-1 is yours now");
    }

    [Fact]
    public async Task A_list_that_is_too_old_to_show_a_server_misleads_nobody()
    {
        using var lag = App.CloudFaults.Add(new HuaweiFault(new FaultEffect.ListsLag(TimeSpan.FromSeconds(120))));
        await HasAsync(LiNa);
        (await App.Get<ServerReconciler>().RunDueAsync(Ct)).ShouldBe(1);
        await LiNa.SaysAsync("delete web-1");
        await LiNa.TapsAsync("Yes, delete web-1");
        await App.SettleAsync();
        await TwoComparisonsComeAsync();
        (await FactsAsync()).ShouldBe(["server.delete accepted", "server.delete progressed", "server.delete progressed", "server.delete done"]);
    }

    [Fact]
    public async Task A_cloud_that_does_not_answer_proves_nothing()
    {
        await HasAsync(LiNa);
        using (App.CloudFaults.Add(HuaweiFault.ServerError()))
        {
            await TwoComparisonsComeAsync();
            await TwoComparisonsComeAsync();
        }
        (await RowAsync()).State.ShouldBe(ServerState.Running);
        await ComparisonComesAsync();
        (await FactsAsync()).ShouldBeEmpty();
    }
}
