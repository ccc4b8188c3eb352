namespace WangCheng.Core.Servers;

/// <summary>What a server costs from a moment on, until the next of its spans. The first one begins when it first ran; the last one, when it is gone, costs nothing.</summary>
public sealed class CostSpan
{
    /// <summary>In the order in which they were written.</summary>
    public long Id { get; init; }

    public required ServerId Server { get; init; }

    /// <summary>Included.</summary>
    public required DateTimeOffset From { get; init; }

    /// <summary>How the server was from then on.</summary>
    public required ServerState State { get; init; }

    /// <summary>List price as it was known then; null when it was not.</summary>
    public decimal? PerHour { get; init; }

    public string? Currency { get; init; }
}
