using WangCheng.Core;
using WangCheng.Core.Huawei;
using WangCheng.Core.Huawei.Bss;
using WangCheng.Core.Huawei.Iam;
using WangCheng.Simulator.Huawei.World;

namespace WangCheng.Tests.Huawei;

/// <summary>Prices, bills and balance through the client; temporary keys and the names of regions.</summary>
public sealed class BssCallsTests
{
    /// <summary>Milliseconds.</summary>
    private const int LongestTest = 60_000;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact(Timeout = LongestTest)]
    public async Task The_cloud_is_asked_what_things_cost_and_charges_that()
    {
        await using var cloud = await PlayedCloud.StartAsync();
        var prices = (await cloud.Get<BssClient>().GetPricesAsync(
            [
                PriceQuestion.Server("vm", "s6.large.2"), PriceQuestion.Disk("disk", "GPSSD", 40), PriceQuestion.Bandwidth("line", 5), PriceQuestion.Traffic("gb"),
                PriceQuestion.IdlePublicIp("idle"), PriceQuestion.Server("win", "s6.large.2", windows: true),
            ], Ct)).Value;
        prices.ToDictionary(p => p.Key, p => p.Value.Price.Amount).ShouldBe(
            new Dictionary<string, decimal> { ["vm"] = 0.38m, ["disk"] = 0.0388m, ["line"] = 0.315m, ["gb"] = 0.8m, ["idle"] = 0.02m, ["win"] = 0.38m }, ignoreOrder: true);
        prices["vm"].Price.Currency.ShouldBe("CNY");

        await cloud.CreateAsync();
        cloud.Clock.Advance(TimeSpan.FromHours(1));
        cloud.World.Costs.Lines.ShouldContain(l => l.Rate.Product == CostProduct.Server && l.Rate.PerHour == prices["vm"].Price.Amount);
        (await cloud.Get<BssClient>().GetPricesAsync([PriceQuestion.Server("vm", "s6.large.2"), PriceQuestion.Server("none", "no-such")], Ct)).Failure.ShouldNotBeNull().Kind.ShouldBe(HuaweiFailureKind.BadRequest);
    }

    [Fact(Timeout = LongestTest)]
    public async Task What_was_billed_is_what_the_meter_says_when_it_has_settled()
    {
        await using var cloud = await PlayedCloud.StartAsync();
        var id = (await cloud.CreateAsync(s => s with { Tags = new Dictionary<string, string> { ["wc_lease"] = "L-1" } })).Id;
        cloud.Clock.Advance(TimeSpan.FromHours(30));
        await cloud.EndedAsync((await cloud.Ecs.DeleteServersAsync([id], true, true, Ct)).Value);
        cloud.Clock.Advance(TimeSpan.FromHours(3));

        var days = (await cloud.Get<BssClient>().ListFeesAsync(new DateOnly(2026, 11, 1), FeePeriod.Day, id, Ct)).Value;
        days.Count.ShouldBe(2);
        days.Sum(d => d.ListAmount.Amount).ShouldBe(cloud.World.Costs.Of(id), 0.0001m);
        days.ShouldAllBe(d => d.Tags == "wc_lease=L-1" && d.ServiceType == "hws.service.type.ec2" && d.Date != null);
        var month = (await cloud.Get<BssClient>().ListFeesAsync(new DateOnly(2026, 11, 1), FeePeriod.Month, null, Ct)).Value;
        month.Sum(f => f.ListAmount.Amount).ShouldBe(cloud.World.Costs.Total, 0.0001m);
        (await cloud.Get<BssClient>().ListFeesAsync(new DateOnly(2026, 10, 1), FeePeriod.Month, null, Ct)).Value.ShouldBeEmpty();

        var balance = (await cloud.Get<BssClient>().GetBalanceAsync(Ct)).Value;
        balance.Left.ShouldBe(new Money(Math.Round(cloud.World.Balance, 2), "CNY"));
        balance.Debt.Amount.ShouldBe(0);
    }

    [Theory]
    [InlineData("""{"currency":"","product_rating_results":[{"id":"vm","amount":"0.35","measure_id":1}]}""", "0.35")]
    [InlineData("""{"product_rating_results":[{"id":"vm","amount":35,"measure_id":3}]}""", "0.35")]
    [InlineData("""{"product_rating_results":[{"id":"vm","amount":3.5,"measure_id":"2","official_website_amount":"x"}]}""", "0.35")]
    [InlineData("""{"product_rating_results":[{"id":"vm"}]}""", null)]
    public async Task Amounts_are_read_as_number_or_text_in_yuan_tenths_or_cents_and_one_that_is_missing_is_no_zero(string answer, string? price)
    {
        await using var stub = await CloudStub.StartAsync(Answer.Json(200, answer));
        await using var cloud = Cloud.At(stub.Url, new HurriedClock());
        var prices = (await cloud.Get<BssClient>().GetPricesAsync([PriceQuestion.Server("vm", "s6.large.2")], Ct)).Value;
        if (price is null) prices.ShouldBeEmpty();
        else prices["vm"].Price.ShouldBe(new Money(decimal.Parse(price, System.Globalization.CultureInfo.InvariantCulture), "CNY"));
    }

    [Fact]
    public async Task A_refusal_under_status_200_is_one()
    {
        await using var stub = await CloudStub.StartAsync(Answer.Json(200, """{"error_code":"CBC.0151","error_msg":"Access denied."}"""));
        await using var cloud = Cloud.At(stub.Url, new HurriedClock());
        (await cloud.Get<BssClient>().GetBalanceAsync(Ct)).Failure.ShouldNotBeNull().Code.ShouldBe("CBC.0151");
    }

    [Fact]
    public void Prices_have_one_address_for_mainland_China() =>
        new HuaweiOptions { Region = "cn-east-3" }.AddressOf(HuaweiService.Bss).ShouldBe(new Uri("https://bss.myhuaweicloud.com"));

    [Fact(Timeout = LongestTest)]
    public async Task A_region_has_names_in_both_languages()
    {
        await using var cloud = await PlayedCloud.StartAsync();
        (await cloud.Get<IamClient>().ListRegionsAsync(Ct)).Value.ShouldBe([new CloudRegion("cn-east-3", "华东-上海一", "CN East-Shanghai1")]);
    }

    [Fact(Timeout = LongestTest)]
    public async Task Temporary_keys_work_with_their_token_and_not_without()
    {
        await using var cloud = await PlayedCloud.StartAsync();
        var (access, secret, token) = cloud.World.LendKey(TimeSpan.FromHours(1));
        await using var guest = cloud.Another(("AccessKey", access), ("SecretKey", secret), ("SecurityToken", token));
        (await guest.Ecs.GetLimitsAsync(Ct)).Failure.ShouldBeNull();
        await using var stranger = cloud.Another(("AccessKey", access), ("SecretKey", secret));
        (await stranger.Ecs.GetLimitsAsync(Ct)).Failure.ShouldNotBeNull().Kind.ShouldBe(HuaweiFailureKind.Authentication);
        cloud.Clock.Advance(TimeSpan.FromHours(1));
        (await guest.Ecs.GetLimitsAsync(Ct)).Failure.ShouldNotBeNull().Kind.ShouldBe(HuaweiFailureKind.Authentication);
    }
}
