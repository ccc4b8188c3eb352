using WangCheng.Core.Huawei;
using WangCheng.Simulator.Huawei;
using WangCheng.Tests.Support;

namespace WangCheng.Tests.Huawei;

/// <summary>Our own limit of calls, so that the cloud's is not met.</summary>
public sealed class PaceTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public void A_bucket_gives_what_was_saved_up_at_once_and_then_so_many_a_second_in_turn()
    {
        var clock = new ManualClock();
        var bucket = new TokenBucket(perSecond: 2, most: 3, clock);
        Enumerable.Range(0, 6).Select(_ => bucket.Take().TotalSeconds).ShouldBe([0, 0, 0, 0.5, 1, 1.5]);
        clock.Advance(TimeSpan.FromSeconds(1.5));
        bucket.Take().TotalSeconds.ShouldBe(0.5);
        clock.Advance(TimeSpan.FromHours(1));
        Enumerable.Range(0, 4).Select(_ => bucket.Take().TotalSeconds).ShouldBe([0, 0, 0, 0.5], "an hour saves no more than there is room for");
        clock.Jump(clock.GetUtcNow().AddHours(-2));
        bucket.Take().TotalSeconds.ShouldBe(1, "a clock that was set back gives nothing");
    }

    [Fact]
    public async Task With_our_pace_the_limit_of_the_cloud_is_not_met_and_without_it_is()
    {
        (await RefusalsAsync(readsPerSecond: "2")).ShouldBe(0);
        (await RefusalsAsync(readsPerSecond: "1000")).ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task Reads_and_writes_and_services_do_not_wait_for_each_other()
    {
        await using var stub = await CloudStub.StartAsync([.. Enumerable.Repeat(Answer.Json(200, """{"servers":[],"job_id":"j-1","volumes":[]}"""), 20)]);
        var clock = new HurriedClock();
        await using var cloud = Cloud.At(stub.Url, clock, null, ("Pace:ReadsPerSecond", "0.2"), ("Pace:WritesPerSecond", "0.2"));
        await cloud.Ecs.ListServersAsync(null, Ct);
        (await cloud.Ecs.StartServersAsync(["s-1"], Ct)).Failure.ShouldBeNull();
        (await cloud.Get<Core.Huawei.Evs.EvsClient>().ListVolumesAsync(null, Ct)).Failure.ShouldBeNull();
        clock.Waits.ShouldBeEmpty();
        await cloud.Ecs.ListServersAsync(null, Ct);
        clock.Waits.ShouldHaveSingleItem().ShouldBe(TimeSpan.FromSeconds(5));
    }

    [Fact]
    public async Task A_caller_who_gives_up_while_waiting_is_told_by_the_usual_exception()
    {
        await using var stub = await CloudStub.StartAsync(Answer.Json(200, """{"servers":[]}"""));
        await using var cloud = Cloud.At(stub.Url, new ManualClock(), null, ("Pace:ReadsPerSecond", "0.2"));
        await cloud.Ecs.ListServersAsync(null, Ct);
        using var giveUp = new CancellationTokenSource();
        var waiting = cloud.Ecs.ListServersAsync(null, giveUp.Token);
        await giveUp.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(waiting);
        stub.Seen.Count.ShouldBe(1);
    }

    /// <summary>How many of fifty looks had to be repeated, at a cloud that serves twenty in five seconds.</summary>
    private static async Task<int> RefusalsAsync(string readsPerSecond)
    {
        await using var cloud = await PlayedCloud.StartAsync(null, ("Pace:ReadsPerSecond", readsPerSecond));
        cloud.Faults.Add(HuaweiFault.LimitedTo(20, TimeSpan.FromSeconds(5)) with { Operation = HuaweiOperations.ShowLimits });
        var refused = 0;
        for (var call = 0; call < 50; call++)
        {
            var before = cloud.Clock.GetUtcNow();
            var limits = await cloud.Ecs.GetLimitsAsync(Ct);
            // A repeat after a refusal pauses: one call's share of the limit, and some chance.
            if (limits.Failure is not null || (readsPerSecond == "1000" && cloud.Clock.GetUtcNow() > before)) refused++;
        }
        return refused;
    }
}
