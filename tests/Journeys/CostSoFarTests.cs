using System.Globalization;
using WangCheng.Simulator.Huawei.World;
using WangCheng.Tests.OffHours;
using WangCheng.Tests.Support;

namespace WangCheng.Tests.Journeys;

/// <summary>What a server has cost stands on its cards, and it is what the cloud itself counts, but for the minutes of making, stopping and taking away.</summary>
public sealed class CostSoFarTests : Reconciling.Reconciling
{
    private const decimal Running = 0.4188m;
    private const decimal Stopped = 0.0388m;
    private const decimal Minutes = 0.03m;

    [Fact]
    public async Task Running_and_stopped_hours_have_their_own_price()
    {
        await HasAsync(LiNa);
        await App.PassAsync(TimeSpan.FromHours(5));
        (await ShownAsync()).ShouldBe(5 * Running, 0.01m);

        await LiNa.TapsAsync("Stop");
        await LiNa.TapsAsync("Yes, stop web-1");
        await App.SettleAsync();
        await App.PassAsync(TimeSpan.FromHours(10));
        (await ShownAsync()).ShouldBe(5 * Running + 10 * Stopped, 0.01m);

        await LiNa.TapsAsync("Start");
        await App.SettleAsync();
        await App.PassAsync(TimeSpan.FromHours(1));
        (await ShownAsync()).ShouldBe(6 * Running + 10 * Stopped, 0.02m);
        (await ShownAsync()).ShouldBe(App.Cloud.Costs.Total, Minutes);
    }

    [Fact]
    public async Task While_it_can_be_restored_it_costs_as_stopped_and_restored_as_running()
    {
        await HasAsync(LiNa);
        await LiNa.SaysAsync("delete web-1");
        await LiNa.TapsAsync("Yes, delete web-1");
        await App.PassAsync(TimeSpan.FromMinutes(50));
        (await ShownAsync()).ShouldBe(50 * Stopped / 60, 0.01m);
        await LiNa.SaysAsync("restore web-1");
        await App.SettleAsync();
        await App.PassAsync(TimeSpan.FromHours(10));
        (await ShownAsync()).ShouldBe(50 * Stopped / 60 + 10 * Running, 0.02m);
        (await ShownAsync()).ShouldBe(App.Cloud.Costs.Total, Minutes);
    }

    [Fact]
    public async Task What_is_gone_says_what_it_cost_altogether_on_its_last_card_and_in_the_log()
    {
        await HasAsync(LiNa);
        await App.PassAsync(TimeSpan.FromHours(24));
        await GivesBackAsync(LiNa);
        var cost = 24 * Running + Stopped;
        LiNa.Sees("It cost ¥10.");
        var line = (await App.LogAsync()).Single(line => line["verb"] == "server.delete" && line["phase"] == "done");
        (Amount(line["cost"]), line["currency"]).ShouldSatisfyAllConditions(said => said.Item1.ShouldBe(cost, Minutes), said => said.Item2.ShouldBe("CNY"));
        Amount(line["cost"]).ShouldBe(App.Cloud.Costs.Total, Minutes);

        await App.PassAsync(TimeSpan.FromHours(24));
        await LiNa.SaysAsync("help");
        Amount((await App.LogAsync()).Single(one => one["cost"] is not null)["cost"]).ShouldBe(cost, Minutes, "nothing is added to what is gone");
    }

    [Fact]
    public async Task A_lease_that_ends_says_so_on_each_card_and_its_deletion_altogether()
    {
        await OrdersAsync(LiNa, "new web-1 2c4g ubuntu-22.04 6h");
        await App.SettleAsync();
        await App.PassAsync(TimeSpan.FromHours(4.5));
        LiNa.Sees("The lease of web-1 ends soon");
        Amount(LiNa.Card.Fact("Cost so far")).ShouldBe(4 * Running, Minutes);
        await App.PassAsync(TimeSpan.FromHours(2));
        LiNa.Sees("The lease of web-1 has ended");
        Amount(LiNa.Card.Fact("Cost so far")).ShouldBe(6 * Running, Minutes);
        await App.PassAsync(TimeSpan.FromHours(24));
        LiNa.Sees("web-1 is gone", "It cost ¥3.4");
        Amount((await App.LogAsync()).Single(line => line["verb"] == "server.release" && line["cost"] is not null)["cost"]).ShouldBe(6 * Running + 24 * Stopped, Minutes);
        App.Cloud.Costs.Total.ShouldBe(6 * Running + 24 * Stopped, Minutes);
    }

    [Fact]
    public async Task A_night_of_rest_costs_what_a_stopped_server_costs()
    {
        await Resting.HasAsync(App);
        await App.UntilAsync(Resting.Monday.AddDays(2).AddHours(12));
        (await ShownAsync()).ShouldBe(App.Cloud.Costs.Total, 4 * Minutes);
        App.Cloud.Costs.Total.ShouldBeLessThan(75 * Running - 30 * (Running - Stopped), "it did rest");
    }

    [Fact]
    public async Task What_was_done_at_the_console_counts_from_when_it_was_seen()
    {
        await HasAsync(LiNa);
        App.Cloud.AtTheConsole(TheServer.Id, ConsoleChange.Resize("s6.xlarge.2"));
        await ComparisonComesAsync();
        var before = await ShownAsync();
        await App.PassAsync(TimeSpan.FromHours(2));
        (await ShownAsync() - before).ShouldBe(2 * 0.7988m, 0.02m);

        App.Cloud.AtTheConsole(TheServer.Id, ConsoleChange.Stop);
        await ComparisonComesAsync();
        before = await ShownAsync();
        await App.PassAsync(TimeSpan.FromHours(10));
        (await ShownAsync() - before).ShouldBe(10 * Stopped, 0.02m);

        App.Cloud.DeleteAtTheConsole(TheServer.Id);
        await TwoComparisonsComeAsync();
        Amount((await App.LogAsync()).Single(line => line["reason"] == "cloud.missing")["cost"]).ShouldBe(before + 10 * Stopped, Minutes);
    }

    [Fact]
    public async Task What_was_adopted_is_counted_from_then_and_says_so()
    {
        await IsFoundAsync();
        await App.PassAsync(TimeSpan.FromHours(10));
        await ChenJing.TapsAsync("Adopt for Li Na");
        await App.PassAsync(TimeSpan.FromHours(2));
        await LiNa.SaysAsync("show lost-1");
        LiNa.Card.Fact("Cost so far").ShouldBeNull();
        Amount(LiNa.Card.Fact("Cost since it was adopted")).ShouldBe(2 * Running, Minutes);
        await GivesBackAsync(LiNa, "lost-1");
        LiNa.Sees("since it was adopted.");
    }

    private async Task<decimal> ShownAsync()
    {
        await LiNa.SaysAsync("show web-1");
        return Amount(LiNa.Card.Fact("Cost so far"));
    }

    private static decimal Amount(string? shown) => decimal.Parse(shown.ShouldNotBeNull().TrimStart('¥'), CultureInfo.InvariantCulture);
}

/// <summary>Nobody knows what a public IP costs here.</summary>
public sealed class CostNotKnownTests : Journey
{
    private protected override (string Key, string? Value)[] Settings => [("Catalog:Prices:PublicIpHour", "")];

    [Fact]
    public async Task Nothing_is_said_where_a_part_of_it_is_not_known()
    {
        await LiNa.SaysAsync("new web-1 2c4g ubuntu-22.04 3d");
        await LiNa.TapsAsync("Change something");
        await LiNa.TapsAsync("Next: check the facts", ("publicIp", "true"));
        await LiNa.TapsAsync("Order it");
        await App.SettleAsync();
        await App.PassAsync(TimeSpan.FromHours(5));
        await LiNa.SaysAsync("show web-1");
        LiNa.Sees("web-1 is running");
        LiNa.Card.Fact("Cost so far").ShouldBeNull();
        await GivesBackAsync(LiNa);
        LiNa.DoesNotSee("It cost");
        (await App.LogAsync()).ShouldAllBe(line => line["cost"] == null);
    }
}
