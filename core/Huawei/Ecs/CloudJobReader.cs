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
        var state = StateOf(job.TextOf("status"));
        return new(
            job.TextOf("job_id") ?? id, job.TextOf("job_type"), state,
            LooseTime.Parse(job.TextOf("begin_time")), LooseTime.Parse(job.TextOf("end_time")),
            state == CloudJobState.Failed ? WhyFailed(job, parts) : null,
            Ids("server_id"))
        {
            DiskIds = Ids("volume_id")
        };

        IReadOnlyList<string> Ids(string name) => [.. parts.Prepend(job).SelectMany(part => Named(part, name)).Distinct(StringComparer.Ordinal)];
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

    private static IEnumerable<string> Named(JsonElement job, string name)
    {
        if (Entities(job) is not { ValueKind: JsonValueKind.Object } entities || !entities.TryGetProperty(name, out var ids)) return [];
        return ids.ValueKind switch
        {
            JsonValueKind.Array => ids.EnumerateArray().Select(id => id.Text()).OfType<string>(),
            _ => ids.Text() is { } id ? [id] : []
        };
    }

    private static HuaweiFailure WhyFailed(JsonElement job, IEnumerable<JsonElement> parts)
    {
        var cause = parts.Where(p => StateOf(p.TextOf("status")) == CloudJobState.Failed && p.TextOf("error_code") is not null).Append(job).First();
        return FailureReader.OfJob(cause.TextOf("error_code"), cause.TextOf("fail_reason") ?? "");
    }

    private static JsonElement? Entities(JsonElement job) => job.ValueKind == JsonValueKind.Object && job.TryGetProperty("entities", out var entities) ? entities : null;
}
