namespace WangCheng.Core.Huawei.Ecs;

/// <summary>A size of server, with where it can be had. Stock is a hint: a create may still find it sold out.</summary>
public sealed record CloudFlavor
{
    public required string Id { get; init; }
    public required int VCpus { get; init; }
    public required int MemoryMiB { get; init; }

    /// <summary>As in <c>s6</c>.</summary>
    public string? Generation { get; init; }

    /// <summary>As in <c>normal</c>, <c>computingv3</c>, <c>kunpeng_computing</c>.</summary>
    public string? PerformanceType { get; init; }

    public bool IsArm { get; init; }

    /// <summary>Paid on while stopped, as with local disks.</summary>
    public bool CostsWhileStopped { get; init; }

    /// <summary>For zones that <see cref="Zones"/> does not name.</summary>
    public FlavorSale Elsewhere { get; init; }

    public IReadOnlyDictionary<string, FlavorSale> Zones { get; init; } = new Dictionary<string, FlavorSale>();

    /// <summary>A zone's own state wins over the region's, which is often "abandoned".</summary>
    public FlavorSale SaleIn(string zone) => Zones.TryGetValue(zone, out var own) ? own : Elsewhere;
}

public enum FlavorSale
{
    OnSale,
    SoldOut,

    /// <summary>Withdrawn, on trial for invited accounts, or a word we do not know.</summary>
    NotOffered
}
