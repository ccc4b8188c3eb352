using System.Collections.Immutable;

namespace WangCheng.Simulator.Huawei.World;

/// <summary>An asynchronous job. All services share one table, as one host serves them all here.</summary>
public sealed record CloudJob
{
    public required string Id { get; init; }
    public required string Type { get; init; }

    /// <summary>INIT, RUNNING, SUCCESS or FAIL.</summary>
    public string Status { get; init; } = "INIT";

    public required DateTimeOffset Begin { get; init; }
    public DateTimeOffset? End { get; init; }
    public string? ErrorCode { get; init; }
    public string? FailReason { get; init; }

    /// <summary>What the job is about, for a sub job the server.</summary>
    public ImmutableSortedDictionary<string, string> Entities { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    public ImmutableList<CloudJob> SubJobs { get; init; } = [];

    public CloudJob Ended(DateTimeOffset at, string? errorCode = null, string? reason = null) =>
        this with { Status = errorCode is null ? "SUCCESS" : "FAIL", End = at, ErrorCode = errorCode, FailReason = reason };
}
