namespace WangCheng.Core.Catalog;

/// <summary>What is offered and what it costs: section <c>Catalog</c>.</summary>
public sealed class CatalogOptions
{
    public const string Section = "Catalog";

    /// <summary>Flavors that are offered, in the order of the form; empty offers all that the region sells by the hour.</summary>
    public List<string> Flavors { get; set; } = [];

    /// <summary>Disk types that are offered, as in <c>GPSSD</c>; empty offers all that the region sells.</summary>
    public List<string> DiskTypes { get; set; } = [];

    /// <summary>Names as in the console.</summary>
    public string Vpc { get; set; } = "";

    public string Subnet { get; set; } = "";

    public string SecurityGroup { get; set; } = "";

    /// <summary>How often the cloud is asked again.</summary>
    public TimeSpan RefreshEvery { get; set; } = TimeSpan.FromMinutes(10);

    public PriceOptions Prices { get; set; } = new();
}

/// <summary>List prices while the cloud's own price inquiry is not used.</summary>
public sealed class PriceOptions
{
    /// <summary>ISO 4217.</summary>
    public string Currency { get; set; } = "CNY";

    /// <summary>Per hour, by flavor.</summary>
    public Dictionary<string, decimal> FlavorHour { get; set; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Of the public IP that is offered, with its bandwidth, per hour; null when it is not known.</summary>
    public decimal? PublicIpHour { get; set; }

    /// <summary>Per GiB and hour, by disk type.</summary>
    public Dictionary<string, decimal> DiskGiBHour { get; set; } = new(StringComparer.OrdinalIgnoreCase);
}
