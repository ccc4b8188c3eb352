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

    /// <summary>While it runs, end_time is an empty text and the error fields are not there at all; parts are shown once it has begun.</summary>
    private static JsonObject View(CloudJob job, bool isPart)
    {
        var entities = new JsonObject(job.Entities.Select(e => KeyValuePair.Create(e.Key, (JsonNode?)e.Value)));
        if (!isPart)
        {
            var parts = job.Status == "INIT" ? [] : job.SubJobs;
            entities["sub_jobs_total"] = parts.Count;
            entities["sub_jobs"] = new JsonArray([.. parts.Select(p => View(p, isPart: true))]);
        }
        var view = new JsonObject
        {
            ["status"] = job.Status,
            ["entities"] = entities,
            ["job_id"] = job.Id,
            ["job_type"] = job.Type,
            ["begin_time"] = Milliseconds(job.Begin),
            ["end_time"] = job.End is { } end ? Milliseconds(end) : "",
        };
        if (job.End is null) return view;
        view["error_code"] = job.ErrorCode;
        view["fail_reason"] = job.FailReason;
        return view;
    }

    private static string Milliseconds(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
