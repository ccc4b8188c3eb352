using System.Collections.Immutable;
using System.Text.Json.Nodes;
using WangCheng.Simulator.Huawei.Gateway;
using WangCheng.Simulator.Huawei.World;

namespace WangCheng.Simulator.Huawei.Jobs;

/// <summary>An accepted job: what it does to the world and when. Either it has parts, one for each thing it is about, or it is about one thing itself; it ends with its last part.</summary>
internal sealed class JobPlan
{
    private readonly DateTimeOffset begin;
    private readonly List<WorldChange> changes = [];
    private readonly List<CloudJob> parts = [];
    private CloudJob whole;
    private DateTimeOffset end;
    private FaultEffect.JobFails? failed;

    public JobPlan(Call call, string type, HuaweiDurations durations, bool ofEvs = false)
    {
        (State, begin, end) = (call.State, call.Now, call.Now);
        Ids = new IdSource(State);
        whole = new() { Id = ofEvs ? Ids.Uuid() : Ids.JobId(), Type = type, Begin = begin };
        changes.Add(new JobRuns(begin + durations.JobWaits, whole.Id));
    }

    /// <summary>The world from now on; what happens later is planned with the parts.</summary>
    public HuaweiState State { get; set; }

    public IdSource Ids { get; }

    public string Id => whole.Id;

    /// <summary>A part about a server.</summary>
    /// <param name="type">Of the part; job types are hardly documented and nobody may depend on them.</param>
    /// <param name="server">As it is from now on, with its task.</param>
    /// <param name="takes">From the acceptance of the job to the end of this part.</param>
    /// <param name="failure">Null when it will succeed.</param>
    /// <param name="meanwhile">What happens to the world on the way and at the end.</param>
    public void Add(string type, CloudServer server, TimeSpan takes, FaultEffect.JobFails? failure, params IEnumerable<WorldChange> meanwhile)
    {
        State = State.With(server with { Updated = begin });
        Add(type, [("server_id", server.Id)], takes, failure, meanwhile);
    }

    public void Add(string type, IEnumerable<(string Name, string Value)> about, TimeSpan takes, FaultEffect.JobFails? failure, params IEnumerable<WorldChange> meanwhile)
    {
        var part = new CloudJob { Id = Ids.JobId(), Type = type, Begin = begin, Entities = Named(about) };
        parts.Add(part);
        EndsNotBefore(takes, meanwhile);
        changes.Add(new SubJobEnds(begin + takes, whole.Id, part.Id, failure?.Code, failure?.Reason));
    }

    /// <summary>The whole job is about this one thing and has no parts.</summary>
    public void IsAbout(IEnumerable<(string Name, string Value)> about, TimeSpan takes, FaultEffect.JobFails? failure, params IEnumerable<WorldChange> meanwhile)
    {
        whole = whole with { Entities = Named(about) };
        failed = failure;
        EndsNotBefore(takes, meanwhile);
    }

    /// <param name="status">Of the answer.</param>
    /// <param name="more">What stands in it beside the job.</param>
    public (HuaweiState State, Answer Answer) Accept(int status = 200, params IEnumerable<(string Name, JsonNode Value)> more)
    {
        changes.Add(new JobEnds(end, whole.Id, failed?.Code, failed?.Reason));
        var next = (State with { Issued = Ids.Issued }).With(whole with { SubJobs = [.. parts] }).Plan(changes);
        var answer = new JsonObject { ["job_id"] = whole.Id };
        foreach (var (name, value) in more) answer[name] = value;
        return (next, Answer.Ok(answer) with { Status = status });
    }

    private void EndsNotBefore(TimeSpan takes, IEnumerable<WorldChange> meanwhile)
    {
        end = begin + takes > end ? begin + takes : end;
        changes.AddRange(meanwhile);
    }

    private static ImmutableSortedDictionary<string, string> Named(IEnumerable<(string Name, string Value)> about) => about.ToImmutableSortedDictionary(a => a.Name, a => a.Value);
}
