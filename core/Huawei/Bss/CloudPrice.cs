using System.Text.Json.Serialization;
using WangCheng.Core.Huawei.Wire;

namespace WangCheng.Core.Huawei.Bss;

/// <summary>What something costs for one unit of use (an hour, a GB). An inquiry's result, not an invoice.</summary>
/// <param name="Id">Of the question.</param>
/// <param name="Price">After discounts.</param>
/// <param name="ListPrice">As on Huawei's site.</param>
public sealed record CloudPrice(string Id, Money Price, Money ListPrice);

/// <summary>The account's money.</summary>
/// <param name="Left">What is there, credit included. Zero when it owes.</param>
public sealed record CloudBalance(Money Left, Money Debt);

/// <summary>What one resource was billed for a day or a month. Bills lag by an hour or more, and cents are cut off: they need not add up.</summary>
/// <param name="Date">First day of the period, in China's time.</param>
/// <param name="ServiceType">As in <c>hws.service.type.ec2</c>.</param>
/// <param name="ResourceType">As in <c>hws.resource.type.vm</c>.</param>
/// <param name="Tags">As the bill shows them: <c>key=value</c>.</param>
public sealed record CloudFee(DateOnly? Date, string ServiceType, string ResourceType, string ResourceId, string? ResourceName, string? Tags, Money Amount, Money ListAmount);

/// <summary>Whether fees are told by the day or by the month.</summary>
public enum FeePeriod
{
    Month = 1,
    Day = 2
}

internal sealed record RatedWire([property: JsonPropertyName("currency")] string? Currency = null, [property: JsonPropertyName("product_rating_results")] IReadOnlyList<RatedWire.ProductPart>? Products = null)
{
    internal sealed record ProductPart
    {
        [JsonPropertyName("id")] public required string Id { get; init; }
        [JsonPropertyName("amount"), JsonConverter(typeof(LooseDecimal))] public decimal? Amount { get; init; }
        [JsonPropertyName("official_website_amount"), JsonConverter(typeof(LooseDecimal))] public decimal? ListAmount { get; init; }
        [JsonPropertyName("measure_id"), JsonConverter(typeof(LooseInt32))] public int? Measure { get; init; }

        /// <summary>Null when no amount stands there: a price that is not known is never zero.</summary>
        public CloudPrice? ToPrice(string? currency) =>
            Amount is { } amount ? new(Id, BssMoney.Of(amount, Measure, currency), BssMoney.Of(ListAmount ?? amount, Measure, currency)) : null;
    }
}

internal sealed record BalancesWire
{
    [JsonPropertyName("account_balances")] public IReadOnlyList<AccountPart>? Accounts { get; init; }
    [JsonPropertyName("debt_amount"), JsonConverter(typeof(LooseDecimal))] public decimal? Debt { get; init; }
    [JsonPropertyName("measure_id"), JsonConverter(typeof(LooseInt32))] public int? Measure { get; init; }
    [JsonPropertyName("currency")] public string? Currency { get; init; }

    public CloudBalance ToBalance() => new(
        BssMoney.Of((Accounts ?? []).Sum(a => BssMoney.Whole(a.Amount ?? 0, a.Measure)), null, Currency), BssMoney.Of(Debt ?? 0, Measure, Currency));

    internal sealed record AccountPart
    {
        [JsonPropertyName("amount"), JsonConverter(typeof(LooseDecimal))] public decimal? Amount { get; init; }
        [JsonPropertyName("measure_id"), JsonConverter(typeof(LooseInt32))] public int? Measure { get; init; }
    }
}

internal sealed record FeesWire([property: JsonPropertyName("fee_records")] IReadOnlyList<FeesWire.RecordPart>? Records = null, [property: JsonPropertyName("currency")] string? Currency = null)
{
    internal sealed record RecordPart
    {
        [JsonPropertyName("id"), JsonConverter(typeof(LooseText))] public string? Id { get; init; }
        [JsonPropertyName("bill_date")] public string? Date { get; init; }
        [JsonPropertyName("cloud_service_type")] public string? Service { get; init; }
        [JsonPropertyName("resource_type")] public string? Resource { get; init; }
        [JsonPropertyName("resource_id")] public string? ResourceId { get; init; }
        [JsonPropertyName("resource_name")] public string? Name { get; init; }
        [JsonPropertyName("resource_tag")] public string? Tags { get; init; }
        [JsonPropertyName("sku_code")] public string? Sku { get; init; }
        [JsonPropertyName("amount"), JsonConverter(typeof(LooseDecimal))] public decimal? Amount { get; init; }
        [JsonPropertyName("official_amount"), JsonConverter(typeof(LooseDecimal))] public decimal? ListAmount { get; init; }
        [JsonPropertyName("measure_id"), JsonConverter(typeof(LooseInt32))] public int? Measure { get; init; }

        public CloudFee ToFee(string? currency) => new(
            DateOnly.TryParseExact(Date, "yyyy-MM-dd", out var day) ? day : null, Service ?? "", Resource ?? "", ResourceId ?? "", Name, Tags,
            BssMoney.Of(Amount ?? 0, Measure, currency), BssMoney.Of(ListAmount ?? 0, Measure, currency));
    }
}

/// <summary>Amounts come in yuan, tenths or cents, as <c>measure_id</c> says (1, 2, 3), and the currency is often left out.</summary>
internal static class BssMoney
{
    public static Money Of(decimal amount, int? measure, string? currency) => new(Whole(amount, measure), string.IsNullOrEmpty(currency) ? "CNY" : currency);

    public static decimal Whole(decimal amount, int? measure) => measure switch { 2 => amount / 10, 3 => amount / 100, _ => amount };
}
