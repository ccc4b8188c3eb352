using System.Text.Json.Nodes;
using WangCheng.Simulator.Huawei.World;
using WangCheng.Tests.Support;

namespace WangCheng.Tests.SimulatedHuawei;

/// <summary>Prices, bills and the balance, as BSS tells them.</summary>
public sealed class BillTests
{
    [Fact]
    public async Task The_price_asked_for_is_the_price_that_is_charged()
    {
        await using var cloud = await Cloud.StartAsync();
        var reply = await cloud.PostAsync("/v2/bills/ratings/on-demand-resources", Question());
        AnswerShapeTests.ShouldLookLike(reply, "bss-rate-on-demand");
        var prices = reply["product_rating_results"].AsArray().ToDictionary(p => (string)p!["id"]!, p => (decimal)p!["amount"]!);
        prices.ShouldBe(new Dictionary<string, decimal> { ["vm"] = 0.38m, ["root"] = 0.0388m, ["data"] = 0.028m }, ignoreOrder: true);
        ((decimal)reply["amount"]!).ShouldBe(prices.Values.Sum());

        await cloud.CreateRunningAsync(Orders.Small());
        cloud.Clock.Advance(TimeSpan.FromHours(1));
        cloud.World.Costs.Of(CostProduct.Server).ShouldBe(prices["vm"]);
    }

    [Theory]
    [InlineData("resource_spec", "\"s6.large.2\"", "CBC.99000054")]
    [InlineData("resource_type", "\"hws.resource.type.volume\"", "CBC.99000054")]
    [InlineData("region", "\"cn-north-1\"", "CBC.99000054")]
    [InlineData("usage_measure_id", "10", "CBC.99000054")]
    [InlineData("available_zone", "\"cn-east-3z\"", "CBC.99000054")]
    [InlineData("subscription_num", "0", "CBC.99000006")]
    [InlineData("usage_value", "0", "CBC.99000006")]
    [InlineData("id", "null", "CBC.99000006")]
    public async Task One_wrong_product_refuses_the_whole_inquiry(string field, string value, string code)
    {
        await using var cloud = await Cloud.StartAsync();
        var question = Question();
        question["product_infos"]![0]![field] = JsonNode.Parse(value);
        var reply = await cloud.PostAsync("/v2/bills/ratings/on-demand-resources", question);
        (reply.Status, reply.Code).ShouldBe((400, code));
    }

    [Fact]
    public async Task An_hour_is_on_the_bill_an_hour_after_it_ended()
    {
        await using var cloud = await Cloud.StartAsync();   // 01:00 UTC
        await cloud.CreateRunningAsync(Orders.Small());     // runs from 01:01 on
        cloud.Clock.Advance(TimeSpan.FromMinutes(118));
        (await FeesAsync(cloud, 3)).ShouldBeEmpty("02:59: the first hour has not settled");
        cloud.Clock.Advance(TimeSpan.FromMinutes(1));
        var vm = (await FeesAsync(cloud, 3)).Single(f => (string?)f["resource_type"] == "hws.resource.type.vm");
        ((decimal?)vm["usage"], (decimal?)vm["official_amount"], (decimal?)vm["amount"]).ShouldBe((3540m, 0.37366667m, 0.37m), "59 minutes; cents are cut");
    }

    [Fact]
    public async Task Bills_look_as_documented()
    {
        await using var cloud = await Cloud.StartAsync();
        await cloud.CreateRunningAsync();
        cloud.Clock.Advance(TimeSpan.FromHours(5));
        AnswerShapeTests.ShouldLookLike(await cloud.GetAsync("/v2/bills/customer-bills/res-fee-records?cycle=2026-11&charge_mode=3&statistic_type=3&limit=100"), "bss-resource-fee-records");
        AnswerShapeTests.ShouldLookLike(await cloud.PostAsync("/v2/bills/customer-bills/res-records/query", Samples.Read("bss-resource-record-details")["request"]!["body"]!.DeepClone()), "bss-resource-record-details");
        AnswerShapeTests.ShouldLookLike(await cloud.GetAsync("/v2/bills/customer-bills/monthly-sum?bill_cycle=2026-11"), "bss-monthly-sum");
        AnswerShapeTests.ShouldLookLike(await cloud.GetAsync("/v2/accounts/customer-accounts/balances"), "bss-account-balances");
    }

    [Fact]
    public async Task Days_and_months_are_cut_in_China()
    {
        await using var cloud = await Cloud.StartAsync(new ManualClock(new DateTimeOffset(2026, 11, 30, 14, 0, 0, TimeSpan.Zero)));
        await cloud.CreateRunningAsync(Orders.Small());
        cloud.Clock.Advance(TimeSpan.FromHours(30));
        (await FeesAsync(cloud, 2)).Select(f => (string?)f["bill_date"]).Distinct().ShouldBe(["2026-11-30"]);
        var december = await FeesAsync(cloud, 2, cycle: "2026-12");
        december.Select(f => (string?)f["bill_date"]).Distinct().ShouldBe(["2026-12-01", "2026-12-02"], ignoreOrder: true);
        december.Where(f => (string?)f["resource_type"] == "hws.resource.type.vm" && (string?)f["bill_date"] == "2026-12-01").Sum(f => (decimal)f["usage"]!).ShouldBe(24 * 3600m);
    }

    [Fact]
    public async Task Hours_days_and_the_month_tell_the_same_sum_and_it_is_the_meters()
    {
        await using var cloud = await Cloud.StartAsync();
        var server = await cloud.CreateRunningAsync();
        cloud.Clock.Advance(TimeSpan.FromHours(3));
        await cloud.PostAsync("/v1/{p}/cloudservers/delete", JsonNode.Parse($$"""{"servers":[{"id":"{{server}}"}],"delete_volume":true,"delete_publicip":true}"""));
        cloud.Clock.Advance(TimeSpan.FromHours(48));
        foreach (var by in new[] { 1, 2, 3 })
        {
            var fees = await FeesAsync(cloud, by);
            fees.Sum(f => (decimal)f["official_amount"]!).ShouldBe(cloud.World.Costs.Total, 0.000001m);
            fees.Sum(f => (decimal)f["amount"]!).ShouldBeLessThan(cloud.World.Costs.Total);
        }
        (await FeesAsync(cloud, 3)).Count.ShouldBeGreaterThan((await FeesAsync(cloud, 1)).Count);
        (await cloud.GetAsync("/v2/bills/customer-bills/res-fee-records?cycle=2026-11&charge_mode=1"))["fee_records"].AsArray().ShouldBeEmpty("nothing here is prepaid");
        var paged = await cloud.GetAsync("/v2/bills/customer-bills/res-fee-records?cycle=2026-11&offset=1&limit=1");
        (paged["fee_records"].AsArray().Count, (int?)paged["total_count"] > 3).ShouldBe((1, true));
        (await FeesAsync(cloud, 1, $"&resource_id={server}")).ShouldHaveSingleItem();
        (await cloud.GetAsync("/v2/bills/customer-bills/res-fee-records?cycle=november")).Code.ShouldBe("CBC.99000006");
    }

    private static JsonNode Question() => Samples.Read("bss-rate-on-demand")["request"]!["body"]!.DeepClone();

    private static async Task<IReadOnlyList<JsonNode>> FeesAsync(Cloud cloud, int by, string more = "", string cycle = "2026-11") =>
        [.. (await cloud.GetAsync($"/v2/bills/customer-bills/res-fee-records?cycle={cycle}&charge_mode=3&statistic_type={by}&limit=1000{more}"))["fee_records"].AsArray().Select(f => f!)];
}
