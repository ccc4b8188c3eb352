using WangCheng.Core.Leases;

namespace WangCheng.Tests.Leases;

/// <summary>Leases over an outage, and by a clock that is wrong: nothing comes early, and nobody is told less.</summary>
public sealed class LeaseClockTests : LeaseLifeJourney
{
    [Fact]
    public async Task After_an_outage_over_the_end_it_is_stopped_and_told_at_once_and_has_its_whole_grace()
    {
        await HasAsync(LiNa);
        App.Clock.Advance(TimeSpan.FromDays(20));
        await App.PassAsync(TimeSpan.FromMinutes(5));
        (await LeadsAsync()).ShouldBeEmpty("what is over needs no reminder");
        IsStopped.ShouldBeTrue();
        await App.PassAsync(Day - TimeSpan.FromMinutes(10));
        IsStopped.ShouldBeTrue();
        await App.PassAsync(TimeSpan.FromMinutes(20));
        await GoneAsync();
    }

    [Fact]
    public async Task After_an_outage_over_the_grace_it_is_announced_once_more()
    {
        await HasEndedAsync();
        App.Clock.Advance(TimeSpan.FromDays(40));
        await App.PassAsync(Day - TimeSpan.FromMinutes(10));
        (await EndsAsync()).Count.ShouldBe(2);
        IsStopped.ShouldBeTrue();
        await App.PassAsync(TimeSpan.FromMinutes(20));
        await GoneAsync();
    }

    [Fact]
    public async Task A_clock_that_is_ahead_stops_and_deletes_nothing_and_when_it_is_right_again_everything_comes_at_its_time()
    {
        await HasAsync(LiNa);
        var ends = (await LeaseAsync()).EndsAt!.Value;
        App.BotClock.Shift = TimeSpan.FromDays(5);
        await MinutesPassAsync(10);
        TheServer.Status.ShouldBe("ACTIVE");
        App.BotClock.Shift = TimeSpan.Zero;
        await MinutesPassAsync(10);
        (await LeaseAsync()).ShouldSatisfyAllConditions(lease => lease.Stage.ShouldBe(LeaseStage.Running), lease => lease.EndsAt.ShouldBe(ends));
        await App.PassUntilAsync(ends.AddSeconds(-1));
        TheServer.Status.ShouldBe("ACTIVE");
        await App.PassAsync(Day - TimeSpan.FromMinutes(5));
        IsStopped.ShouldBeTrue();
        await App.PassAsync(TimeSpan.FromMinutes(10));
        await GoneAsync();
    }

    [Fact]
    public async Task A_clock_that_was_behind_when_somebody_was_told_shortens_no_grace()
    {
        await HasAsync(LiNa);
        var ends = (await LeaseAsync()).EndsAt!.Value;
        App.BotClock.Shift = TimeSpan.FromMinutes(-10); // what the cloud still accepts
        await App.PassUntilAsync(ends.AddMinutes(11));
        var told = App.Clock.GetUtcNow();
        (await EndsAsync()).Single().DeliveredAt!.Value.ShouldBeGreaterThan(ends.AddMinutes(9));
        App.BotClock.Shift = TimeSpan.Zero;
        await App.PassUntilAsync(told + Day - TimeSpan.FromMinutes(2));
        IsStopped.ShouldBeTrue();
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
