namespace WangCheng.Simulator.Huawei.World;

/// <summary>A size. Stock is a text at Huawei, <c>cond:operation:az</c>, and a zone named there overrides the region's default.</summary>
internal sealed record Flavor(string Id, int Cores, int RamMb, string Kind, string Cpu, IReadOnlyDictionary<string, string> StockByZone)
{
    public string Generation => Id[..Id.IndexOf('.', StringComparison.Ordinal)];

    public bool IsArm => Kind == "kunpeng_computing";

    /// <summary>The default is abandon, as it often is: what no zone names is not for sale there.</summary>
    public string StockIn(string zone) => StockByZone.GetValueOrDefault(zone, "abandon");

    public string StockText => string.Join(',', StockByZone.Select(s => $"{s.Key}({s.Value})"));
}
