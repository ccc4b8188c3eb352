using Microsoft.EntityFrameworkCore;
using WangCheng.Core.Leases;
using WangCheng.Core.OffHours;
using WangCheng.Core.Operations;
using WangCheng.Core.Servers;
using WangCheng.Simulator.Huawei;
using WangCheng.Tests.Journeys;
using WangCheng.Tests.Support;

namespace WangCheng.Tests.OffHours;

/// <summary>A server that stops for the night and starts in the morning. It is Sunday, 22 November, nine in the morning in Shanghai.</summary>
public sealed class OffHoursSweeperTests : Journey
{
    private static readonly DateTimeOffset Monday = Resting.Monday;
    private static readonly DateTimeOffset SundayEvening = Monday.AddHours(-4);

    private string VmState => App.Cloud.Servers.Single().VmState;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await Resting.HasAsync(App);
    }

    [Fact]
    public async Task It_stops_every_evening_and_starts_on_working_days_and_nobody_is_disturbed_by_it()
    {
        var messages = LiNa.BotMessages;
        await App.UntilAsync(SundayEvening.AddSeconds(-1));
        VmState.ShouldBe("active", "not a moment early");
        await App.UntilAsync(Monday.AddHours(-3));
        VmState.ShouldBe("stopped", "on Sunday evening");
        await App.UntilAsync(Monday.AddHours(8.49));
        VmState.ShouldBe("stopped");
        await App.UntilAsync(Monday.AddHours(9));
        VmState.ShouldBe("active", "on Monday morning");
        await App.UntilAsync(Monday.AddDays(4).AddHours(21));
        VmState.ShouldBe("stopped", "on Friday evening");
        await App.UntilAsync(Monday.AddDays(6).AddHours(12));
        VmState.ShouldBe("stopped", "over the weekend");
        (Jobs("stopServer"), Jobs("startServer")).ShouldBe((6, 5));
        LiNa.BotMessages.ShouldBe(messages);
        var ordered = (await App.LogAsync()).Where(line => line["rule"] == "offhours").ToList();
        ordered.Count.ShouldBe(11);
        ordered.ShouldAllBe(line => line["phase"] == "accepted" && line["door"] == "timer" && line["actor"] == null && line["detail"] == "20:00-08:30 workdays Asia/Shanghai");
    }

    [Fact]
    public async Task Whoever_starts_it_by_hand_in_the_evening_is_left_alone_until_the_next_one()
    {
        await App.UntilAsync(Monday.AddHours(-3));
        await LiNa.SaysAsync("start web-1");
        await App.UntilAsync(Monday.AddHours(19));
        (VmState, Jobs("stopServer")).ShouldBe(("active", 1));
        await App.UntilAsync(Monday.AddHours(21));
        VmState.ShouldBe("stopped");
    }

    [Fact]
    public async Task While_somebody_is_busy_it_runs_and_it_stops_when_they_are_not()
    {
        await ChangeLeaseAsync(lease => lease.BusyUntil = Monday.AddHours(-1));
        await App.UntilAsync(Monday.AddHours(-1).AddMinutes(-1));
        VmState.ShouldBe("active");
        await App.UntilAsync(Monday);
        VmState.ShouldBe("stopped");
    }

    [Fact]
    public async Task After_the_end_of_its_lease_it_is_not_started()
    {
        await App.UntilAsync(Monday.AddHours(-3));
        await ChangeLeaseAsync(lease => lease.Stage = LeaseStage.Ended);
        await App.UntilAsync(Monday.AddHours(12));
        VmState.ShouldBe("stopped");
        await ChangeLeaseAsync(lease => lease.Stage = LeaseStage.Running);
    }

    [Fact]
    public async Task While_an_administrator_has_paused_what_happens_by_itself_nothing_is_stopped_and_nothing_is_made_up_for()
    {
        await App.ChenJing.OpensAsync();
        await App.ChenJing.SaysAsync("pause automation moving to another region");
        App.ChenJing.Sees("Automation is paused");
        await App.UntilAsync(Monday.AddHours(-2));
        await App.ChenJing.SaysAsync("resume automation");
        await App.UntilAsync(Monday.AddHours(12));
        (VmState, Jobs("stopServer")).ShouldBe(("active", 0));
        await App.UntilAsync(Monday.AddHours(21));
        VmState.ShouldBe("stopped");
    }

    [Theory]
    [InlineData(22, "stopped", 2, "a stop that was missed by two hours is made up for")]
    [InlineData(34, "active", 1, "of a night that was missed as a whole nothing is left to do")]
    public async Task After_a_time_without_the_program_only_the_latest_counts(int hours, string state, int stops, string why)
    {
        await App.UntilAsync(Monday.AddHours(12));
        App.Clock.Advance(Monday.AddHours(hours) - App.Clock.GetUtcNow());
        await App.UntilAsync(Monday.AddHours(hours + 1));
        (VmState, Jobs("stopServer")).ShouldBe((state, stops), why);
    }

    [Fact]
    public async Task Work_in_progress_is_waited_for()
    {
        await App.UntilAsync(SundayEvening.AddSeconds(-2));
        await LiNa.SaysAsync("restart web-1");
        await LiNa.TapsAsync("Yes, restart web-1");
        await App.UntilAsync(Monday.AddHours(-3));
        VmState.ShouldBe("stopped");
        (await StopsAsync()).ShouldHaveSingleItem().CreatedAt.ShouldBe(SundayEvening.AddMinutes(1));
    }

    [Fact]
    public async Task A_clock_that_is_set_back_stops_nothing_early_and_nothing_twice()
    {
        await App.UntilAsync(SundayEvening.AddMinutes(6));
        VmState.ShouldBe("stopped");
        await LiNa.SaysAsync("start web-1");
        await App.UntilAsync(SundayEvening.AddMinutes(12));
        App.BotClock.Shift = TimeSpan.FromHours(-1);
        await App.UntilAsync(SundayEvening.AddHours(2));
        (VmState, Jobs("stopServer")).ShouldBe(("active", 1));
        App.BotClock.Shift = TimeSpan.Zero;
        await App.UntilAsync(Monday.AddHours(21));
        (VmState, Jobs("stopServer")).ShouldBe(("stopped", 2), "the next evening it stops again");
    }

    [Fact]
    public async Task A_clock_that_was_a_month_ahead_does_not_keep_it_from_stopping_on_time()
    {
        App.BotClock.Shift = TimeSpan.FromDays(30);
        await App.Get<OffHoursSweeper>().RunDueAsync(Ct);
        App.BotClock.Shift = TimeSpan.Zero;
        await App.UntilAsync(Monday.AddHours(-3));
        VmState.ShouldBe("stopped", "on Sunday evening");
    }

    [Fact]
    public async Task An_owner_is_told_when_it_could_not_be_started()
    {
        await App.UntilAsync(Monday.AddHours(-3));
        App.CloudFaults.Add(new HuaweiFault(new FaultEffect.SoldOut(The.Flavor)));
        await App.UntilAsync(Monday.AddHours(10));
        LiNa.Sees("web-1", "Its off-hours ended, but it could not be started.");
        LiNa.Card.Buttons.ShouldContain("Start");
    }

    [Fact]
    public async Task Two_instances_order_one_stop()
    {
        await using var other = await AnotherBot.StartAsync(App);
        App.Clock.Advance(SundayEvening - App.Clock.GetUtcNow());
        await Task.WhenAll(Enumerable.Range(0, 4).Select(n => Task.Run(() => n % 2 == 0 ? App.Get<OffHoursSweeper>().RunDueAsync(Ct) : other.Get<OffHoursSweeper>().RunDueAsync(Ct), Ct)));
        (await StopsAsync()).Count.ShouldBe(1);
        await App.SettleAsync();
        VmState.ShouldBe("stopped");
        other.Errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task With_the_server_its_hours_are_gone()
    {
        await LiNa.SaysAsync("delete web-1");
        await LiNa.TapsAsync("Delete now");
        await App.UntilAsync(Monday);
        (await App.Database.ReadAsync(db => db.OffHours.CountAsync(Ct), Ct)).ShouldBe(0);
        (await App.Get<OffHoursSweeper>().NextDueAsync(Ct)).ShouldBeNull();
    }

    private int Jobs(string type) => App.Cloud.Jobs.Count(job => job.Type == type);

    private Task<List<Operation>> StopsAsync() => App.Database.ReadAsync(db => db.Operations.Where(o => o.Verb == ServerVerbs.Stop).ToListAsync(Ct), Ct);

    private Task ChangeLeaseAsync(Action<Lease> change) => App.Database.WriteAsync(async db =>
    {
        var lease = await db.Leases.SingleAsync(Ct);
        change(lease);
        lease.Version++;
        return true;
    }, Ct);
}
