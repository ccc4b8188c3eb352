namespace WangCheng.Simulator.Huawei.World;

/// <summary>A public address (EIP) with its bandwidth. Bound or not, it exists and costs until it is released.</summary>
public sealed record CloudPublicIp
{
    public required string Id { get; init; }
    public required string Address { get; init; }
    public required string Type { get; init; }
    public required string BandwidthId { get; init; }
    public required string BandwidthName { get; init; }

    /// <summary>Mbit/s.</summary>
    public required int BandwidthSize { get; init; }

    public required string ShareType { get; init; }
    public required string ChargeMode { get; init; }
    public required DateTimeOffset Created { get; init; }
    public bool DeleteOnTermination { get; init; }

    /// <summary>It has its address, but cannot be used yet.</summary>
    public bool IsPending { get; init; }

    /// <summary>False while it is only planned.</summary>
    public bool Exists { get; init; }

    /// <summary>The server it is bound to; null when unbound, which Huawei calls DOWN.</summary>
    public string? ServerId { get; init; }

    public string Status => IsPending ? "PENDING_CREATE" : ServerId is null ? "DOWN" : "ACTIVE";
}
