using System.Text.Json;
using WangCheng.Core.Huawei.Wire;

namespace WangCheng.Core.Huawei.Ecs;

/// <summary>
/// Reads a job by hand and loosely: its entities have been seen as text, object and list, and a surprise in them must not lose the job.
/// </summary>
internal static class CloudJobReader
{
    public static CloudJob Read(string id, JsonElement job)
    {
        var parts = Parts(job);
        var state = StateOf(Text(job, "status"));
        return new(
            Text(job, "job_id") ?? id, Text(job, "job_type"), state,
            LooseTime.Parse(Text(job, "begin_time")), LooseTime.Parse(Text(job, "end_time")),
            state == CloudJobState.Failed ? WhyFailed(job, parts) : null,
            [.. parts.Prepend(job).SelectMany(ServerIds).Distinct(StringComparer.Ordinal)]);
    }

    private static CloudJobState StateOf(string? status) => status switch
    {
        "INIT" => CloudJobState.Waiting,
        "RUNNING" => CloudJobState.Running,
        "SUCCESS" => CloudJobState.Succeeded,
        "FAIL" => CloudJobState.Failed,
        _ => CloudJobState.Unknown
    };

    private static List<JsonElement> Parts(JsonElement job) =>
        Entities(job) is { ValueKind: JsonValueKind.Object } entities && entities.TryGetProperty("sub_jobs", out var parts) && parts.ValueKind == JsonValueKind.Array
            ? [.. parts.EnumerateArray()]
            : [];

    private static IEnumerable<string> ServerIds(JsonElement job)
    {
        if (Entities(job) is not { ValueKind: JsonValueKind.Object } entities || !entities.TryGetProperty("server_id", out var ids)) return [];
        return ids.ValueKind switch
        {
            JsonValueKind.String => [ids.GetString()!],
            JsonValueKind.Array => ids.EnumerateArray().Where(i => i.ValueKind == JsonValueKind.String).Select(i => i.GetString()!),
            _ => []
        };
    }

    private static HuaweiFailure WhyFailed(JsonElement job, IEnumerable<JsonElement> parts)
    {
        var cause = parts.Where(p => StateOf(Text(p, "status")) == CloudJobState.Failed && Text(p, "error_code") is not null).Append(job).First();
        return FailureReader.OfJob(Text(cause, "error_code"), Text(cause, "fail_reason") ?? "");
    }

    private static JsonElement? Entities(JsonElement job) => job.ValueKind == JsonValueKind.Object && job.TryGetProperty("entities", out var entities) ? entities : null;

    private static string? Text(JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
