namespace WangCheng.Core.Huawei.Ecs;

/// <summary>Work under way at the cloud. That a job succeeded does not mean that lists show it yet.</summary>
/// <param name="Type">Undocumented for most jobs; for the log only.</param>
/// <param name="Failure">The telling reason when it failed: of the part that failed, not "a part failed". Null otherwise.</param>
/// <param name="ServerIds">Every server the job or a part of it speaks of.</param>
public sealed record CloudJob(
    string Id, string? Type, CloudJobState State, DateTimeOffset? BeganAt, DateTimeOffset? EndedAt, HuaweiFailure? Failure, IReadOnlyList<string> ServerIds)
{
    /// <summary>Every disk the job or a part of it speaks of.</summary>
    public IReadOnlyList<string> DiskIds { get; init; } = [];
}

public enum CloudJobState
{
    /// <summary>A word we do not know: ask again.</summary>
    Unknown,
    Waiting,
    Running,
    Succeeded,
    Failed
}
