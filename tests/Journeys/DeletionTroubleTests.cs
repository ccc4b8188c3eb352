using WangCheng.Core.Servers;
using WangCheng.Simulator.Huawei;
using WangCheng.Tests.Support;

namespace WangCheng.Tests.Journeys;

/// <summary>What the cloud, the clocks and other hands do to a server between the order to delete it and its end.</summary>
public sealed class DeletionTroubleTests : DeletionJourney
{
    [Fact]
    public async Task A_window_that_ended_while_the_program_was_down_ends_as_it_was_asked_for()
    {
        await HasAsync(LiNa);
        await DeletesAsync();
        await App.PassAsync(TimeSpan.FromMinutes(5));
        App.Clock.Advance(TimeSpan.FromHours(9));
        await App.CrashAsync();
        await App.SettleAsync();
        LiNa.Sees("web-1 is gone");
    }

    [Fact]
    public async Task A_comparison_with_the_cloud_has_nothing_to_say_about_a_server_that_waits()
    {
        await App.ChenJing.OpensAsync();
        await HasAsync(LiNa);
        await DeletesAsync();
        await App.PassAsync(TimeSpan.FromMinutes(5));
        await App.Get<ServerReconciler>().RunDueAsync(Ct);
        App.Clock.Advance(TimeSpan.FromMinutes(10));
        await App.Get<ServerReconciler>().RunDueAsync(Ct);
        (await FactsAsync()).ShouldNotContain(fact => fact.StartsWith("cloud.reconcile", StringComparison.Ordinal));
        (await RowAsync()).State.ShouldBe(ServerState.Deleting);
    }

    public static TheoryData<string, HuaweiFault, string> StartFaults => new()
    {
        { "sold out", new HuaweiFault(new FaultEffect.SoldOut(The.Flavor)), "the cloud has no room for its size" },
        { "the job fails", new HuaweiFault(new FaultEffect.JobFails("Ecs.0000", "made up for this test")) { Operation = HuaweiOperations.StartServers }, "the cloud did not start it again" },
        { "refused", new HuaweiFault(new FaultEffect.Refuses(403, "Pdp.0001", "Policy doesn't allow it.")) { Operation = HuaweiOperations.StartServers }, "the cloud did not start it again" },
    };

    [Theory, MemberData(nameof(StartFaults))]
    public async Task A_server_that_does_not_start_again_is_kept_all_the_same(string how, HuaweiFault fault, string why)
    {
        await HasAsync(LiNa);
        await DeletesAsync();
        await App.PassAsync(TimeSpan.FromMinutes(5));
        using (App.CloudFaults.Add(fault))
        {
            await LiNa.TapsAsync("Restore");
            await App.SettleAsync();
        }
        LiNa.Sees("web-1 is stopped", "It will not be deleted", why);
        TheServer.VmState.ShouldBe("stopped", how);
    }

    [Fact]
    public async Task A_start_that_hangs_or_is_throttled_only_takes_longer()
    {
        await HasAsync(LiNa);
        await DeletesAsync();
        await App.PassAsync(TimeSpan.FromMinutes(5));
        App.CloudFaults.Add(new HuaweiFault(new FaultEffect.Hangs(TimeSpan.FromSeconds(90), FaultMoment.AfterTheWork)) { Operation = HuaweiOperations.StartServers, Times = 1 });
        await LiNa.TapsAsync("Restore");
        await App.SettleAsync();
        LiNa.Sees("web-1 is running");
    }

    [Fact]
    public async Task A_server_that_cannot_be_stopped_is_deleted_at_its_time_all_the_same()
    {
        App.CloudFaults.Add(new HuaweiFault(new FaultEffect.Refuses(403, "Pdp.0001", "Policy doesn't allow it.")) { Operation = HuaweiOperations.StopServers });
        await HasAsync(LiNa);
        await DeletesAsync();
        await App.PassAsync(TimeSpan.FromMinutes(50));
        TheServer.VmState.ShouldBe("active");
        await App.PassAsync(TimeSpan.FromMinutes(20));
        LiNa.Sees("web-1 is gone");
    }

    [Fact]
    public async Task A_server_that_vanishes_by_other_hands_is_gone_whether_or_not_it_was_restored()
    {
        await HasAsync(LiNa);
        await DeletesAsync();
        await App.PassAsync(TimeSpan.FromMinutes(5));
        App.Cloud.DeleteAtTheConsole(TheServer.Id);
        await LiNa.TapsAsync("Restore");
        await App.SettleAsync();
        LiNa.Sees("web-1 is in trouble");
        await App.Get<ServerReconciler>().RunDueAsync(Ct);
        App.Clock.Advance(TimeSpan.FromMinutes(10));
        await App.Get<ServerReconciler>().RunDueAsync(Ct);
        await App.SettleAsync();
        LiNa.Messages.ShouldContain(message => message.Card != null && new ShownCard(message.Card).Texts.Any(text => text.Contains("web-1 is gone from the cloud")));
    }

    [Theory]
    [InlineData(24 * 60)]
    [InlineData(-24 * 60)]
    [InlineData(10)] // as much as the cloud still takes in a signature
    public async Task While_the_clocks_disagree_nothing_is_deleted_and_it_can_still_be_restored(int minutes)
    {
        await HasAsync(LiNa);
        await DeletesAsync();
        await App.PassAsync(TimeSpan.FromMinutes(54));
        App.BotClock.Shift = TimeSpan.FromMinutes(minutes);
        await App.PassAsync(TimeSpan.FromMinutes(3));
        TheServer.TaskState.ShouldBeNull();
        App.BotClock.Shift = TimeSpan.Zero;
        await LiNa.SaysAsync("restore web-1");
        await App.SettleAsync();
        LiNa.Sees("web-1 is running");
    }
}
