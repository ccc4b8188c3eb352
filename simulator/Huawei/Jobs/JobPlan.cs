using System.Collections.Immutable;
using System.Text.Json.Nodes;
using WangCheng.Simulator.Huawei.Gateway;
using WangCheng.Simulator.Huawei.World;

namespace WangCheng.Simulator.Huawei.Jobs;

/// <summary>An accepted job with one part per server: each part brings what it does to the world, and the whole ends with its last part.</summary>
internal sealed class JobPlan
{
    private readonly DateTimeOffset begin;
    private readonly string type;
    private readonly IdSource ids;
    private readonly string id;
    private readonly List<WorldChange> changes = [];
    private readonly List<CloudJob> parts = [];
    private HuaweiState state;
    private DateTimeOffset end;

    public JobPlan(Call call, string type, HuaweiDurations durations)
    {
        (state, begin, end, this.type) = (call.State, call.Now, call.Now, type);
        ids = new IdSource(state);
        id = ids.JobId();
        changes.Add(new JobRuns(begin + durations.JobWaits, id));
    }

    /// <param name="type">Of the part; job types are hardly documented and nobody may depend on them.</param>
    /// <param name="server">As it is from now on, with its task.</param>
    /// <param name="takes">From the acceptance of the job to the end of this part.</param>
    /// <param name="failure">Null when it will succeed.</param>
    /// <param name="meanwhile">What happens to the world on the way and at the end.</param>
    public void Add(string type, CloudServer server, TimeSpan takes, FaultEffect.JobFails? failure, params IEnumerable<WorldChange> meanwhile)
    {
        var part = new CloudJob
        {
            Id = ids.JobId(),
            Type = type,
            Begin = begin,
            Entities = ImmutableSortedDictionary<string, string>.Empty.Add("server_id", server.Id),
        };
        parts.Add(part);
        state = state.With(server with { Updated = begin });
        var ends = begin + takes;
        end = ends > end ? ends : end;
        changes.AddRange(meanwhile);
        changes.Add(new SubJobEnds(ends, id, part.Id, failure?.Code, failure?.Reason));
    }

    public (HuaweiState State, Answer Answer) Accept()
    {
        changes.Add(new JobEnds(end, id));
        var next = (state with { Issued = ids.Issued }).With(new CloudJob { Id = id, Type = type, Begin = begin, SubJobs = [.. parts] }).Plan(changes);
        return (next, Answer.Ok(new JsonObject { ["job_id"] = id }));
    }
}
