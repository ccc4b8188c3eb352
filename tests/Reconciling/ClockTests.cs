using WangCheng.Core.Servers;
using WangCheng.Simulator.Huawei.World;

namespace WangCheng.Tests.Reconciling;

/// <summary>Our clock jumps; the world's goes on.</summary>
public sealed class ClockTests : Reconciling
{
    /// <summary>Minutes: within what the cloud still accepts in a signature, an hour, a day, forward and back.</summary>
    public static TheoryData<int> Jumps => [10, -10, 60, -60, 24 * 60, -24 * 60];

    [Theory, MemberData(nameof(Jumps))]
    public async Task Nothing_is_deleted_until_the_clocks_agree_again_and_then_it_is(int minutes)
    {
        await HasAsync(LiNa);
        await LiNa.SaysAsync("delete web-1");
        await LiNa.TapsAsync("Delete now");
        App.BotClock.Shift = TimeSpan.FromMinutes(minutes);
        await MinutesPassAsync(5);
        TheServer.TaskState.ShouldBeNull("it was not even asked for");

        var backAt = App.Clock.GetUtcNow();
        App.BotClock.Shift = TimeSpan.Zero;
        await App.SettleAsync();
        LiNa.Sees("web-1 is gone");
        (App.Clock.GetUtcNow() - backAt).ShouldBeLessThan(TimeSpan.FromMinutes(20), "it does not wait for the time that was never real");
    }

    [Theory, MemberData(nameof(Jumps))]
    public async Task A_creation_under_way_survives_a_jump(int minutes)
    {
        await OrdersAsync(LiNa);
        for (var seconds = 0; App.Cloud.Jobs.Count == 0 && seconds < 60; seconds++)
        {
            await App.RunDueAsync();
            App.Clock.Advance(TimeSpan.FromSeconds(1));
        }
        App.Cloud.Jobs.Count.ShouldBe(1, "the cloud has begun");
        App.BotClock.Shift = TimeSpan.FromMinutes(minutes);
        await MinutesPassAsync(5);
        App.BotClock.Shift = TimeSpan.Zero;
        await App.SettleAsync();
        await LiNa.LooksAsync();
        LiNa.Sees("web-1 is running");
    }

    [Fact]
    public async Task A_creation_that_the_cloud_refuses_for_the_clock_says_so()
    {
        await OrdersAsync(LiNa);
        App.BotClock.Shift = TimeSpan.FromHours(1);
        await App.RunDueAsync();
        await LiNa.LooksAsync();
        LiNa.Sees("web-1 could not be created", "My clock and the cloud's do not agree");
        App.BotClock.Shift = TimeSpan.Zero;
    }

    [Fact]
    public async Task A_step_back_of_both_clocks_waits_for_the_time_that_has_already_been()
    {
        await HasAsync(LiNa, "web-1");
        await HasAsync(LiNa, "web-2");
        await LiNa.SaysAsync("delete web-1");
        await LiNa.TapsAsync("Yes, delete web-1");
        await App.SettleAsync();
        var agreed = App.Clock.GetUtcNow();
        await LiNa.SaysAsync("delete web-2");
        await LiNa.TapsAsync("Yes, delete web-2");
        App.Cloud.AtTheConsole(TheServer.Id, ConsoleChange.Start); // what has happened there stays happened
        App.Clock.Jump(agreed - TimeSpan.FromHours(1));
        await MinutesPassAsync(5);
        TheServer.TaskState.ShouldBeNull();
        await App.SettleAsync();
        LiNa.Sees("web-2 is gone");
        App.Clock.GetUtcNow().ShouldBeGreaterThan(agreed - TimeSpan.FromMinutes(5));
    }

    [Fact]
    public async Task A_comparison_concludes_nothing_while_the_clocks_do_not_agree()
    {
        await HasAsync(LiNa);
        App.Cloud.DeleteAtTheConsole(TheServer.Id);
        await App.Get<ServerReconciler>().RunDueAsync(Ct);
        App.BotClock.Shift = TimeSpan.FromMinutes(10);
        await App.Get<ServerReconciler>().RunDueAsync(Ct);
        (await RowAsync()).State.ShouldBe(ServerState.Running);
        App.BotClock.Shift = TimeSpan.Zero;
        await TwoComparisonsComeAsync();
        (await RowAsync()).State.ShouldBe(ServerState.Deleted);
    }

    private async Task MinutesPassAsync(int minutes)
    {
        for (var minute = 0; minute < minutes; minute++)
        {
            await App.RunDueAsync();
            App.Clock.Advance(TimeSpan.FromMinutes(1));
        }
    }
}
