using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using WangCheng.Simulator.Huawei.Gateway;
using WangCheng.Simulator.Huawei.World;

namespace WangCheng.Simulator.Huawei.Jobs;

/// <summary>GET jobs/{id}: one path and, here, one table for ECS, EVS, EIP and IMS.</summary>
internal static class JobsApi
{
    public static void MapJobs(this IEndpointRouteBuilder app, ApiGateway api) =>
        app.MapGet("/v1/{project}/jobs/{job}", api.Reads(HuaweiOperations.ShowJob, Show));

    private static Answer Show(Call call) => call.State.Jobs.GetValueOrDefault(call.Route("job")) is { } job
        ? Answer.Ok(View(job, isPart: false))
        : Answer.Refused(400, "Common.0011", "Failed to query system tasks.");

    /// <summary>
    /// While it runs, end_time is an empty text, and the error fields are not there at all, or null at EVS; parts are shown once it has begun. A
    /// job about one thing has no parts.
    /// </summary>
    private static JsonObject View(CloudJob job, bool isPart)
    {
        var ofEvs = job.Type.EndsWith("Volume", StringComparison.Ordinal) && !job.Entities.ContainsKey("server_id");
        var view = new JsonObject
        {
            ["status"] = job.Status,
            ["entities"] = isPart || !job.Entities.IsEmpty ? About(job) : Parts(job, counted: !ofEvs),
            ["job_id"] = job.Id,
            ["job_type"] = job.Type,
            ["begin_time"] = Milliseconds(job.Begin),
            ["end_time"] = job.End is { } end ? Milliseconds(end) : "",
        };
        if (job.End is null && !ofEvs) return view;
        view["error_code"] = job.ErrorCode;
        view["fail_reason"] = job.FailReason;
        return view;
    }

    /// <summary>A size is a number, everything else a text.</summary>
    private static JsonObject About(CloudJob job) => new(job.Entities.Select(e =>
        KeyValuePair.Create(e.Key, (JsonNode?)(e.Key == "size" ? JsonValue.Create(int.Parse(e.Value, CultureInfo.InvariantCulture)) : JsonValue.Create(e.Value)))));

    private static JsonObject Parts(CloudJob job, bool counted)
    {
        var parts = job.Status == "INIT" ? [] : job.SubJobs;
        var view = new JsonObject();
        if (counted) view["sub_jobs_total"] = parts.Count;
        view["sub_jobs"] = new JsonArray([.. parts.Select(p => View(p, isPart: true))]);
        return view;
    }

    private static string Milliseconds(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
