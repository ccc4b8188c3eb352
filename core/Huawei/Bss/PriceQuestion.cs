using System.Text.Json.Serialization;

namespace WangCheng.Core.Huawei.Bss;

/// <summary>One thing whose price is asked for, and how the services name it. Codes: BSS reference, "Querying the price of a pay-per-use product".</summary>
public sealed record PriceQuestion
{
    private const string Network = "hws.service.type.vpc";
    private const int Hour = 4, Gb = 10, Mbits = 15, Gigabytes = 17;

    private PriceQuestion(string id, PricedProductWire product) => (Id, Product) = (id, product);

    /// <summary>The answer carries it.</summary>
    public string Id { get; }

    internal PricedProductWire Product { get; }

    /// <summary>A server for an hour; its disks are asked for apart.</summary>
    public static PriceQuestion Server(string id, string flavor, bool windows = false) =>
        new(id, new("hws.service.type.ec2", "hws.resource.type.vm", flavor + (windows ? ".win" : ".linux"), null, null, "Duration", Hour));

    /// <summary>A disk for an hour.</summary>
    /// <param name="id">The answer carries it.</param>
    /// <param name="type">As in <c>GPSSD</c>.</param>
    /// <param name="sizeGiB">The price need not be proportional.</param>
    public static PriceQuestion Disk(string id, string type, int sizeGiB) =>
        new(id, new("hws.service.type.ebs", "hws.resource.type.volume", type, sizeGiB, Gigabytes, "Duration", Hour));

    /// <summary>Bandwidth paid by its size, for an hour, used or not.</summary>
    public static PriceQuestion Bandwidth(string id, int mbits) => new(id, new(Network, "hws.resource.type.bandwidth", "19_bgp", mbits, Mbits, "Duration", Hour));

    /// <summary>A GB that leaves the cloud through bandwidth paid by traffic.</summary>
    public static PriceQuestion Traffic(string id) => new(id, new(Network, "hws.resource.type.bandwidth", "12_bgp", 1, Mbits, "upflow", Gb));

    /// <summary>A public IP that hangs on nothing, for an hour; bound it costs only its bandwidth.</summary>
    public static PriceQuestion IdlePublicIp(string id) => new(id, new(Network, "hws.resource.type.ip", "5_bgp", null, null, "Duration", Hour));
}

internal sealed record PricedProductWire(string Service, string Resource, string Spec, int? Size, int? SizeMeasure, string Usage, int UsageMeasure);

/// <summary>The body of <c>ratings/on-demand-resources</c>.</summary>
internal sealed record PriceQuestionsWire(
    [property: JsonPropertyName("project_id")] string ProjectId,
    [property: JsonPropertyName("inquiry_precision")] int Precision,
    [property: JsonPropertyName("product_infos")] IReadOnlyList<PriceQuestionsWire.AskedPart> Products)
{
    public static PriceQuestionsWire From(string projectId, string region, IEnumerable<PriceQuestion> questions) => new(projectId, 1, [.. questions.Select(q => new AskedPart
    {
        Id = q.Id,
        Service = q.Product.Service,
        Resource = q.Product.Resource,
        Spec = q.Product.Spec,
        Region = region,
        Size = q.Product.Size,
        SizeMeasure = q.Product.SizeMeasure,
        Usage = q.Product.Usage,
        UsageMeasure = q.Product.UsageMeasure
    })]);

    internal sealed record AskedPart
    {
        [JsonPropertyName("id")] public required string Id { get; init; }
        [JsonPropertyName("cloud_service_type")] public required string Service { get; init; }
        [JsonPropertyName("resource_type")] public required string Resource { get; init; }
        [JsonPropertyName("resource_spec")] public required string Spec { get; init; }
        [JsonPropertyName("region")] public required string Region { get; init; }
        [JsonPropertyName("resource_size")] public int? Size { get; init; }
        [JsonPropertyName("size_measure_id")] public int? SizeMeasure { get; init; }
        [JsonPropertyName("usage_factor")] public required string Usage { get; init; }
        [JsonPropertyName("usage_value")] public int UsageValue { get; init; } = 1;
        [JsonPropertyName("usage_measure_id")] public required int UsageMeasure { get; init; }
        [JsonPropertyName("subscription_num")] public int Number { get; init; } = 1;
    }
}
