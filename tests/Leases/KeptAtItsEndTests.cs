using WangCheng.Core.Leases;

namespace WangCheng.Tests.Leases;

/// <summary>Somebody wants the server after all: just in time, a moment too late, or by another word.</summary>
public sealed class KeptAtItsEndTests : LeaseLifeJourney
{
    [Fact]
    public async Task A_server_whose_lease_has_ended_is_not_started_but_its_owner_learns_how_to_keep_it()
    {
        await HasEndedAsync();
        await LiNa.SaysAsync("start web-1");
        LiNa.Sees("The lease of web-1 ended", "extend web-1 1d");
        await LiNa.SaysAsync("delete web-1");
        await LiNa.TapsAsync("Yes, delete web-1");
        await App.SettleAsync();
        await GoneAsync();
    }

    [Fact]
    public async Task Extended_while_its_deletion_looks_for_its_moment_it_is_kept_and_started_again()
    {
        await HasEndedAsync();
        await LiNa.SaysAsync("extend web-1 1d");
        App.Clock.Advance((await LeaseAsync()).GraceEndsAt!.Value - App.Clock.GetUtcNow());
        await App.Get<LeaseSweeper>().RunDueAsync(Ct); // ordered, and not begun
        await LiNa.SaysAsync("extend web-1 1d");
        await LiNa.TapsAsync("Extend it");
        await App.SettleAsync();
        TheServer.Status.ShouldBe("ACTIVE");
        (await LeaseAsync()).ShouldSatisfyAllConditions(lease => lease.Stage.ShouldBe(LeaseStage.Running), lease => lease.Extensions.ShouldBe(1));
        await App.PassAsync(TimeSpan.FromHours(25));
        IsStopped.ShouldBeTrue("it ends once more");
    }

    [Fact]
    public async Task Extended_too_late_it_is_deleted()
    {
        await HasEndedAsync();
        App.Clock.Advance((await LeaseAsync()).GraceEndsAt!.Value - App.Clock.GetUtcNow());
        await LiNa.SaysAsync("extend web-1 1d");
        await App.RunDueAsync();
        (await LeaseAsync()).Stage.ShouldBe(LeaseStage.Over);
        await LiNa.TapsAsync("Extend it");
        (await LeaseAsync()).Extensions.ShouldBe(0);
        await App.SettleAsync();
        await GoneAsync();
    }

    [Fact]
    public async Task Whoever_restores_a_server_at_its_end_finds_it_stopped_and_announced()
    {
        await OrdersAsync(LiNa, "new web-1 2c4g ubuntu-22.04 1h");
        await App.SettleAsync();
        await App.PassAsync(TimeSpan.FromMinutes(30));
        await LiNa.SaysAsync("delete web-1");
        await LiNa.TapsAsync("Yes, delete web-1");
        await App.PassAsync(TimeSpan.FromMinutes(45));
        await LiNa.SaysAsync("restore web-1");
        await App.PassAsync(TimeSpan.FromMinutes(5));
        IsStopped.ShouldBeTrue();
        (await EndsAsync()).Count.ShouldBe(1);
    }
}
