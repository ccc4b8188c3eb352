using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using WangCheng.Simulator.Huawei.Gateway;
using WangCheng.Simulator.Huawei.World;

namespace WangCheng.Simulator.Huawei.Bss;

/// <summary>POST ratings/on-demand-resources: what products cost, pay per use. One wrong combination of service, type, spec and region refuses the whole call.</summary>
internal sealed class Ratings(Inventory inventory)
{
    private const int Most = 100, Hour = 4, Gb = 10, Mbits = 15, Gigabytes = 17;
    private static readonly Answer NoSuchProduct = Answer.RefusedByBss(400, "CBC.99000054", "The product does not exist.");

    public Answer Rate(Call call)
    {
        if (call.Read(HuaweiJson.Default.RateBody) is not { ProductInfos: { Count: >= 1 and <= Most } products } body) return BssApi.Bad("product_infos must hold 1 to 100 products.");
        if (body.ProjectId != Inventory.ProjectId || body.InquiryPrecision is not (null or 0 or 1)) return BssApi.Bad("project_id or inquiry_precision is invalid.");
        if (products.Any(p => p.Id is not { Length: > 0 } || p.SubscriptionNum is not (>= 1 and <= 100) || p.UsageValue is not (> 0 and <= 1_000_000))) return BssApi.Bad("id, usage_value or subscription_num is invalid.");
        var prices = products.Select(p => (Product: p, Price: PriceOf(p))).ToList();
        if (prices.Exists(p => p.Price is null)) return NoSuchProduct;

        var digits = body.InquiryPrecision == 1 ? 10 : 4;
        var results = prices.Select(p => (p.Product, Amount: Math.Round(p.Price!.Value * p.Product.UsageValue!.Value * p.Product.SubscriptionNum!.Value, digits))).ToList();
        var answer = Amounts(results.Sum(r => r.Amount));
        answer["currency"] = "CNY";
        answer["product_rating_results"] = new JsonArray([.. results.Select(r => View(r.Product, r.Amount))]);
        return Answer.Ok(answer);
    }

    /// <summary>For one unit of use; null for what is not sold here.</summary>
    private decimal? PriceOf(RateBody.Product product)
    {
        if (product.Region != inventory.Region || (product.AvailableZone is { Length: > 0 } zone && !inventory.Zones.Contains(zone))) return null;
        var byTheHour = product is { UsageFactor: "Duration", UsageMeasureId: Hour };
        return (product.CloudServiceType, product.ResourceType) switch
        {
            ("hws.service.type.ec2", "hws.resource.type.vm") when byTheHour => FlavorOf(product.ResourceSpec) is { } flavor ? PriceList.FlavorHour(flavor) : null,
            ("hws.service.type.ebs", "hws.resource.type.volume") when byTheHour && product is { ResourceSize: { } gb, SizeMeasureId: Gigabytes } => PriceList.DiskHour(product.ResourceSpec ?? "", gb),
            ("hws.service.type.vpc", "hws.resource.type.bandwidth") when byTheHour && product is { ResourceSpec: "19_bgp" or "19_sbgp", ResourceSize: { } mbits, SizeMeasureId: Mbits } => PriceList.BandwidthHour(mbits),
            ("hws.service.type.vpc", "hws.resource.type.bandwidth") when product is { ResourceSpec: "12_bgp" or "12_sbgp", UsageFactor: "upflow", UsageMeasureId: Gb } => PriceList.TrafficGb,
            ("hws.service.type.vpc", "hws.resource.type.ip") when byTheHour && product.ResourceSpec is "5_bgp" or "5_sbgp" => PriceList.IdleIpHour,
            _ => null,
        };
    }

    /// <summary>The operating system is part of the product.</summary>
    private static string? FlavorOf(string? spec) =>
        spec is null ? null : spec.EndsWith(".linux", StringComparison.Ordinal) ? spec[..^6] : spec.EndsWith(".win", StringComparison.Ordinal) ? spec[..^4] : null;

    private static JsonObject View(RateBody.Product product, decimal amount)
    {
        var view = Amounts(amount);
        view["id"] = product.Id;
        view["product_id"] = ProductIdOf(product.ResourceSpec!);
        view["discount_rating_results"] = new JsonArray();
        return view;
    }

    public static string ProductIdOf(string spec) => "00301-" + (BitConverter.ToUInt16(SHA256.HashData(Encoding.UTF8.GetBytes(spec))) + 100_000) + "-0--0";

    private static JsonObject Amounts(decimal amount) => new()
    {
        ["amount"] = amount,
        ["official_website_amount"] = amount,
        ["discount_amount"] = 0,
        ["measure_id"] = 1,
    };
}

internal sealed record RateBody(string? ProjectId, int? InquiryPrecision, IReadOnlyList<RateBody.Product>? ProductInfos)
{
    internal sealed record Product
    {
        public string? Id { get; init; }
        public string? CloudServiceType { get; init; }
        public string? ResourceType { get; init; }
        public string? ResourceSpec { get; init; }
        public string? Region { get; init; }
        public string? AvailableZone { get; init; }
        public int? ResourceSize { get; init; }
        public int? SizeMeasureId { get; init; }
        public string? UsageFactor { get; init; }
        public decimal? UsageValue { get; init; }
        public int? UsageMeasureId { get; init; }
        public int? SubscriptionNum { get; init; }
    }
}
