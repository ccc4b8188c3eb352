namespace WangCheng.Core.Huawei;

/// <summary>One attempt at one call, for diagnosis: enough to find it again at Huawei's support, and nothing that is secret. Ids and query values are not part of it.</summary>
/// <param name="Service">Lower case, as in <c>ecs</c>.</param>
/// <param name="PathTemplate">With names instead of ids, as in <c>/v1/{project_id}/jobs/{job_id}</c>.</param>
/// <param name="Status">HTTP status; null when no answer came.</param>
/// <param name="Milliseconds">From sending to the last byte of the answer.</param>
/// <param name="Attempt">1 for the first.</param>
public sealed record CloudCall(string Service, string Method, string PathTemplate, int? Status, long Milliseconds, int Attempt, string? RequestId)
{
    /// <summary>The logger category these are written to.</summary>
    public const string Category = "WangCheng.CloudCalls";
}
