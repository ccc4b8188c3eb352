using WangCheng.Simulator.Huawei;
using WangCheng.Tests.Journeys;

namespace WangCheng.Tests.Turns;

/// <summary>An invoke has three seconds. A turn never waits for the cloud, so none is lost however slow that is.</summary>
public sealed class BudgetTests : Journey
{
    [Fact]
    public async Task A_cloud_that_hangs_holds_up_no_answer()
    {
        await LiNa.SaysAsync("new web-1 2c4g ubuntu-22.04 3d");
        App.CloudFaults.Add(new HuaweiFault(new FaultEffect.Hangs(TimeSpan.FromHours(1), FaultMoment.BeforeTheWork)) { Times = 1 });
        var before = App.Clock.GetUtcNow();
        await LiNa.TapsAsync("Order it");
        LiNa.Sees("On it: web-1");
        await LiNa.SaysAsync("list");
        LiNa.Sees("web-1");
        App.Clock.GetUtcNow().ShouldBe(before, "nobody waited");
    }
}
