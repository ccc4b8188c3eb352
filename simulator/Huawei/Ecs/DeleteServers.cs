using System.Collections.Immutable;
using System.Text.Json.Nodes;
using WangCheng.Simulator.Huawei.Gateway;
using WangCheng.Simulator.Huawei.World;

namespace WangCheng.Simulator.Huawei.Ecs;

/// <summary>
/// POST cloudservers/delete. The system disk always goes. Data disks go with delete_volume alone; the public IP goes or is unbound as
/// delete_publicip says, and without it as its own delete_on_termination says. One unknown id refuses the whole call.
/// </summary>
internal sealed class DeleteServers(HuaweiDurations durations)
{
    private const int Most = 1000;

    public (HuaweiState, Answer) Run(Call call)
    {
        if (call.Read(HuaweiJson.Default.DeleteServersBody) is not { Servers: { Count: > 0 } asked } body) return (call.State, EcsRefusals.NotJson);
        if (asked.Count > Most) return (call.State, EcsRefusals.Of("Ecs.0118", "Too many servers in one call."));
        var ids = asked.Select(r => r.Id ?? "").Distinct().ToList();
        var servers = ids.Select(id => call.State.Servers.GetValueOrDefault(id)).ToList();
        if (servers.Any(s => s is not { Exists: true })) return (call.State, EcsRefusals.DeleteOfNoSuchServer);
        if (servers.Any(s => !MayGo(s!))) return (call.State, EcsRefusals.WrongState);

        var (state, job) = Plan(call, servers!, body);
        return (state, Answer.Ok(new JsonObject { ["job_id"] = job }));
    }

    private static bool MayGo(CloudServer server) => server is { TaskState: null, VmState: "active" or "stopped" or "error" };

    private (HuaweiState, string Job) Plan(Call call, IReadOnlyList<CloudServer> servers, DeleteServersBody body)
    {
        var ids = new IdSource(call.State);
        var job = new CloudJob { Id = ids.JobId(), Type = "deleteServer", Begin = call.Now };
        var state = call.State;
        var (ends, gone) = (call.Now + durations.Delete, call.Now + durations.Delete + durations.LingersAfterDelete);
        List<WorldChange> changes = [new JobRuns(call.Now + durations.JobWaits, job.Id)];
        foreach (var server in servers)
        {
            var part = new CloudJob
            {
                Id = ids.JobId(),
                Type = "deleteSingleServer",
                Begin = call.Now,
                Entities = ImmutableSortedDictionary<string, string>.Empty.Add("server_id", server.Id),
            };
            job = job with { SubJobs = job.SubJobs.Add(part) };
            state = state.With(server with { TaskState = "deleting", Updated = call.Now });
            changes.Add(new SubJobEnds(ends, job.Id, part.Id));
            changes.Add(new ServerIsGone(gone, server.Id, body.DeleteVolume ?? false, body.DeletePublicip));
        }
        changes.Add(new JobEnds(ends, job.Id));
        return ((state with { Issued = ids.Issued }).With(job).Plan(changes), job.Id);
    }
}
