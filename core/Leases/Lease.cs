namespace WangCheng.Core.Leases;

/// <summary>How long somebody may keep a server. It begins at the first running moment, not while the server waits or is built.</summary>
public sealed class Lease
{
    public required ServerId Server { get; init; }

    /// <summary>As asked for.</summary>
    public required TimeSpan Length { get; init; }

    /// <summary>Which rule set it, as in <c>default</c> or <c>asked</c>.</summary>
    public required string Rule { get; init; }

    /// <summary>Included; null until the server first ran.</summary>
    public DateTimeOffset? StartsAt { get; set; }

    /// <summary>Excluded; null until the server first ran.</summary>
    public DateTimeOffset? EndsAt { get; set; }

    /// <summary>When its server was gone, or never came: nothing is due on it any more.</summary>
    public DateTimeOffset? ClosedAt { get; set; }
}
