namespace WangCheng.Simulator.Huawei.World;

/// <summary>What something cost between two instants; the first is included, the second is not.</summary>
public sealed record CostLine(CostRate Rate, DateTimeOffset From, DateTimeOffset To)
{
    /// <summary>Yuan, not rounded.</summary>
    public decimal Amount => Rate.PerHour * (To - From).Ticks / TimeSpan.TicksPerHour;
}

/// <summary>Everything that anything has cost so far, to the tick.</summary>
public sealed record CloudCosts(IReadOnlyList<CostLine> Lines)
{
    public decimal Total => Lines.Sum(l => l.Amount);

    public decimal Of(string resourceId) => Lines.Where(l => l.Rate.ResourceId == resourceId).Sum(l => l.Amount);

    public decimal Of(CostProduct product) => Lines.Where(l => l.Rate.Product == product).Sum(l => l.Amount);
}
