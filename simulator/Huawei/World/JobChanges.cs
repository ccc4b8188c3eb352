namespace WangCheng.Simulator.Huawei.World;

internal sealed record JobRuns(DateTimeOffset At, string Job) : WorldChange(At)
{
    public override HuaweiState ApplyTo(HuaweiState state)
    {
        var job = state.Jobs[Job];
        return job.End is not null ? state   // so short that it is over already
            : state.With(job with { Status = "RUNNING", SubJobs = [.. job.SubJobs.Select(s => s.End is null ? s with { Status = "RUNNING" } : s)] });
    }
}

/// <summary>One server's part ends; without a code it succeeded. Huawei puts the readable reason into the entities as well.</summary>
internal sealed record SubJobEnds(DateTimeOffset At, string Job, string SubJob, string? Code = null, string? Reason = null) : WorldChange(At)
{
    public override HuaweiState ApplyTo(HuaweiState state)
    {
        var job = state.Jobs[Job];
        var part = job.SubJobs.Single(s => s.Id == SubJob);
        var ended = part.Ended(At, Code, Code is null ? null : $"{part.Type} fail: {Reason}");
        if (Code is not null) ended = ended with { Entities = ended.Entities.SetItem("errorcode_message", Reason ?? "") };
        return state.With(job with { SubJobs = job.SubJobs.Replace(part, ended) });
    }
}

/// <summary>
/// The whole ends when its parts have: the parent only says that a part failed, the useful reason stays in the part. A job without parts has
/// its own reason.
/// </summary>
internal sealed record JobEnds(DateTimeOffset At, string Job, string? Code = null, string? Reason = null) : WorldChange(At)
{
    public override HuaweiState ApplyTo(HuaweiState state)
    {
        var job = state.Jobs[Job];
        return state.With(job.SubJobs.Any(s => s.ErrorCode is not null) ? job.Ended(At, "Common.0021", "Sub job fail!") : job.Ended(At, Code, Reason));
    }
}
