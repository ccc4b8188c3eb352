using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using WangCheng.Simulator.Huawei.Gateway;
using WangCheng.Simulator.Huawei.World;

namespace WangCheng.Simulator.Huawei.Bss;

/// <summary>Bills of a month: per resource by the hour, the day or the month, and sums per product. They come late, and cents are cut off, so they do not add up to the meter.</summary>
internal sealed partial class Bills(Inventory inventory)
{
    /// <summary>GET res-fee-records. statistic_type: 1 by the month, 2 by the day, 3 as it was settled.</summary>
    public Answer Records(Call call)
    {
        if (call.Query("cycle") is not { } cycle || !Cycle().IsMatch(cycle)) return BssApi.Bad("cycle must be a month, as in 2026-11.");
        if (call.Number("statistic_type", 3, 1, 3) is not { } by || call.Number("offset", 0, 0, int.MaxValue) is not { } offset || call.Number("limit", 10, 1, 1000) is not { } limit)
            return BssApi.Bad("statistic_type, offset or limit is invalid.");
        var (begin, end) = (call.Query("bill_date_begin"), call.Query("bill_date_end"));
        var all = Of(call, cycle, begin, end, call.Query("charge_mode")).Where(r =>
            (call.Query("cloud_service_type") is not { } service || r.Service == service)
            && (call.Query("resource_type") is not { } resource || r.Resource == resource)
            && (call.Query("region") is not { } region || region == inventory.Region)
            && (call.Query("resource_id") is not { } id || r.Rate.ResourceId == id));
        var lines = Grouped(all, by).ToList();
        return Answer.Ok(new JsonObject
        {
            ["fee_records"] = new JsonArray([.. lines.Skip(offset).Take(limit).Select((line, index) => Record(line, offset + index + 1))]),
            ["total_count"] = lines.Count,
            ["currency"] = "CNY",
        });
    }

    /// <summary>POST res-records/query, by day or month; one of its names has a capital letter.</summary>
    public Answer Details(Call call)
    {
        if (call.Read(HuaweiJson.Default.FeeDetailsBody) is not { Cycle: { } cycle } asked || !Cycle().IsMatch(cycle)) return BssApi.Bad("cycle must be a month, as in 2026-11.");
        if (asked.StatisticType is not (null or 1 or 2) || asked.Offset is < 0 || asked.Limit is < 1 or > 1000) return BssApi.Bad("statistic_type, offset or limit is invalid.");
        var all = Of(call, cycle, asked.BillCycleBegin, asked.BillCycleEnd, asked.ChargeMode?.ToString(CultureInfo.InvariantCulture))
            .Where(r => asked.ResInstanceId is not { Length: > 0 } id || r.Rate.ResourceId == id);
        var lines = Grouped(all, asked.StatisticType ?? 1).ToList();
        return Answer.Ok(new JsonObject
        {
            ["monthly_records"] = new JsonArray([.. lines.Skip(asked.Offset ?? 0).Take(asked.Limit ?? 10).Select(Detail)]),
            ["total_count"] = lines.Count,
            ["currency"] = "CNY",
        });
    }

    public static Answer MonthSum(Call call)
    {
        if (call.Query("bill_cycle") is not { } cycle || !Cycle().IsMatch(cycle)) return BssApi.Bad("bill_cycle must be a month, as in 2026-11.");
        var sums = Of(call, cycle, null, null, null).GroupBy(r => (r.Service, r.Resource)).OrderBy(g => g.Key.Service, StringComparer.Ordinal).Select(g => Sum(cycle, [.. g])).ToList();
        var total = sums.Sum(s => (decimal)s["consume_amount"]!);
        return Answer.Ok(new JsonObject
        {
            ["total_count"] = sums.Count,
            ["currency"] = "CNY",
            ["measure_id"] = 1,
            ["consume_amount"] = total,
            ["debt_amount"] = 0,
            ["coupon_amount"] = 0,
            ["flexipurchase_coupon_amount"] = 0,
            ["stored_value_card_amount"] = 0,
            ["cash_amount"] = total,
            ["credit_amount"] = 0,
            ["writeoff_amount"] = 0,
            ["bill_sums"] = new JsonArray([.. sums]),
        });
    }

    /// <summary>Everything here is pay per use, mode 3; of another mode there is nothing.</summary>
    private static IEnumerable<FeeRecord> Of(Call call, string cycle, string? firstDay, string? lastDay, string? mode) =>
        mode is not (null or "3") ? [] : FeeRecord.Settled(call.State.Meter, call.Now).Where(r =>
            r.Month == cycle
            && (firstDay is null || string.CompareOrdinal(r.Day, firstDay) >= 0)
            && (lastDay is null || string.CompareOrdinal(r.Day, lastDay) <= 0));

    private static IEnumerable<FeeRecord[]> Grouped(IEnumerable<FeeRecord> all, int by) => by switch
    {
        1 => all.GroupBy(r => (r.Rate, r.Month)).Select(g => g.ToArray()),
        2 => all.GroupBy(r => (r.Rate, r.Day)).Select(g => g.ToArray()),
        _ => all.Select(r => new[] { r }),
    };

    private JsonObject Record(FeeRecord[] parts, int number)
    {
        var (first, official) = (parts[0], parts.Sum(p => p.Official));
        return Line(first, official, Cut(official), new()
        {
            ["resource_type"] = first.Resource,
            ["effective_time"] = Seconds(first.From),
            ["expire_time"] = Seconds(parts[^1].To),
            ["resource_id"] = first.Rate.ResourceId,
            ["product_id"] = Ratings.ProductIdOf(first.Rate.Spec),
            ["product_name"] = first.Rate.Spec,
            ["spec_size"] = first.Rate.Size,
            ["spec_size_measure_id"] = first.Rate.Product switch { CostProduct.Disk => 17, CostProduct.Bandwidth => 15, _ => (int?)null },
            ["trade_id"] = first.Rate.ResourceId.Replace("-", "", StringComparison.Ordinal)[..16],
            ["id"] = number.ToString(CultureInfo.InvariantCulture),
            ["trade_time"] = Seconds(parts[^1].To.AddHours(1)),
            ["charge_mode"] = "3",
            ["order_id"] = null,
            ["period_type"] = null,
            ["usage_type"] = "Duration",
            ["usage"] = parts.Sum(p => p.Seconds),
            ["usage_measure_id"] = 1,
            ["free_resource_usage"] = 0,
            ["free_resource_measure_id"] = 1,
            ["unit_price"] = first.Rate.PerHour,
            ["unit"] = "元/小时",
            ["amount"] = Cut(official),
            ["formula"] = null,
            ["consume_time"] = Seconds(first.From),
        });
    }

    private JsonObject Detail(FeeRecord[] parts)
    {
        var (first, official) = (parts[0], parts.Sum(p => p.Official));
        return Line(first, official, official, new()
        {
            ["cycle"] = first.Month,
            ["resource_Type_code"] = first.Resource,
            ["res_instance_id"] = first.Rate.ResourceId,
            ["charge_mode"] = 3,
            ["consume_amount"] = official,
        });
    }

    /// <summary>What both lists say of a line, and what only one of them does.</summary>
    private JsonObject Line(FeeRecord first, decimal official, decimal paid, JsonObject only)
    {
        var line = Money(official, paid);
        foreach (var (name, value) in only.Concat(new JsonObject
        {
            ["bill_date"] = first.Day,
            ["bill_type"] = 5,
            ["customer_id"] = Inventory.DomainId,
            ["region"] = inventory.Region,
            ["region_name"] = "华东-上海一",
            ["cloud_service_type"] = first.Service,
            ["cloud_service_type_name"] = first.ServiceName,
            ["resource_type_name"] = first.ResourceName,
            ["resource_name"] = first.Rate.Name,
            ["resource_tag"] = first.Rate.Tags,
            ["product_spec_desc"] = first.Rate.Spec,
            ["sku_code"] = first.Rate.Spec,
            ["enterprise_project_id"] = "0",
            ["enterprise_project_name"] = "default",
        })) line[name] = value?.DeepClone();
        return line;
    }

    private static JsonObject Sum(string cycle, FeeRecord[] parts)
    {
        var official = parts.Sum(p => p.Official);
        return new()
        {
            ["bill_cycle"] = cycle,
            ["bill_type"] = 1,
            ["customer_id"] = Inventory.DomainId,
            ["service_type_code"] = parts[0].Service,
            ["service_type_name"] = parts[0].ServiceName,
            ["resource_type_code"] = parts[0].Resource,
            ["resource_type_name"] = parts[0].ResourceName,
            ["charging_mode"] = 3,
            ["official_amount"] = official,
            ["official_discount_amount"] = 0,
            ["truncated_amount"] = official - Cut(official),
            ["consume_amount"] = Cut(official),
            ["coupon_amount"] = 0,
            ["flexipurchase_coupon_amount"] = 0,
            ["stored_value_card_amount"] = 0,
            ["debt_amount"] = 0,
            ["writeoff_amount"] = 0,
            ["cash_amount"] = Cut(official),
            ["credit_amount"] = 0,
            ["measure_id"] = 1,
        };
    }

    private static JsonObject Money(decimal official, decimal paid) => new()
    {
        ["official_amount"] = official,
        ["discount_amount"] = 0,
        ["cash_amount"] = paid,
        ["credit_amount"] = 0,
        ["coupon_amount"] = 0,
        ["flexipurchase_coupon_amount"] = 0,
        ["stored_card_amount"] = 0,
        ["bonus_amount"] = 0,
        ["debt_amount"] = 0,
        ["adjustment_amount"] = 0,
        ["measure_id"] = 1,
    };

    private static decimal Cut(decimal amount) => Math.Floor(amount * 100) / 100;

    private static string Seconds(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^20[0-9]{2}-(0[1-9]|1[0-2])\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Cycle();
}

internal sealed record FeeDetailsBody(string? Cycle, int? ChargeMode, int? StatisticType, string? BillCycleBegin, string? BillCycleEnd, string? ResInstanceId, int? Offset, int? Limit);
