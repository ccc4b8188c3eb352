using System.Globalization;
using WangCheng.Simulator.Huawei.World;

namespace WangCheng.Tests.Journeys;

/// <summary>What a server has cost stands on its card, and it is what the cloud will ask for.</summary>
public sealed class CostSoFarTests : Journey
{
    [Fact]
    public async Task Running_and_stopped_hours_have_their_own_price_and_a_deleted_server_costs_nothing_more()
    {
        await HasAsync(LiNa);
        await App.PassAsync(TimeSpan.FromHours(5));
        (await ShownAsync()).ShouldBe(5 * 0.4188m, 0.01m);

        await LiNa.TapsAsync("Stop");
        await LiNa.TapsAsync("Yes, stop web-1");
        await App.SettleAsync();
        await App.PassAsync(TimeSpan.FromHours(10));
        (await ShownAsync()).ShouldBe(5 * 0.4188m + 10 * 0.0388m, 0.01m);
        (await ShownAsync()).ShouldBe(App.Cloud.Costs.Total, 0.02m, "what the cloud itself counts, but for the minutes of making and stopping");

        await LiNa.TapsAsync("Start");
        await App.SettleAsync();
        await App.PassAsync(TimeSpan.FromHours(1));
        var before = await ShownAsync();
        before.ShouldBe(6 * 0.4188m + 10 * 0.0388m, 0.02m);

        // In the hour in which it can be restored it is off.
        await LiNa.SaysAsync("delete web-1");
        await LiNa.TapsAsync("Yes, delete web-1");
        await App.PassAsync(TimeSpan.FromMinutes(59));
        (await ShownAsync()).ShouldBe(before + 0.0388m, 0.01m);
    }

    [Fact]
    public async Task A_size_that_somebody_changed_at_the_console_costs_its_own_price_from_when_it_was_seen()
    {
        await HasAsync(LiNa);
        App.Cloud.AtTheConsole(App.Cloud.Servers.Single().Id, ConsoleChange.Resize("s6.xlarge.2"));
        var reconciler = App.Get<Core.Servers.ServerReconciler>();
        for (var round = 0; round < 2; round++)
        {
            if (await reconciler.NextDueAsync(Ct) - App.BotClock.GetUtcNow() is { } pause && pause > TimeSpan.Zero) App.Clock.Advance(pause);
            await reconciler.RunDueAsync(Ct);
        }
        var before = await ShownAsync();
        await App.PassAsync(TimeSpan.FromHours(2));
        (await ShownAsync() - before).ShouldBe(2 * 0.7988m, 0.02m);
    }

    private async Task<decimal> ShownAsync()
    {
        await LiNa.SaysAsync("show web-1");
        return decimal.Parse(LiNa.Card.Fact("Cost so far").ShouldNotBeNull().TrimStart('¥'), CultureInfo.InvariantCulture);
    }
}
