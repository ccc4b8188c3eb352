using WangCheng.Core.Leases;

namespace WangCheng.Core.Servers;

/// <summary>What a release has to do, by the rows and a clock that the cloud agreed with. Pure.</summary>
internal static class ReleaseRules
{
    public static ReleaseTask Decide(ReleaseFacts facts, LeaseOptions options, DateTimeOffset now)
    {
        var (lease, end) = (facts.Lease, facts.End);
        if (lease.Stage == LeaseStage.Over) return new ReleaseTask.Delete();
        if (lease.IsPinned || lease.Stage == LeaseStage.Running || end is null) return new ReleaseTask.TurnBack();
        if (facts.Automation.IsPaused) return new ReleaseTask.LetGo("automation.paused");
        // It was seen to end by a clock that was ahead.
        if (lease.EndsAt > now) return new ReleaseTask.LetGo("clock.ahead");
        // The grace counts from the delivery of the notice, whatever else the rows say.
        if (lease.Stage != LeaseStage.Grace || lease.GraceEndsAt is not { } graceEnds || now < graceEnds || end.DeliveredAt is not { } told || told >= graceEnds) return new ReleaseTask.Stop();
        return LeasePlan.IsStale(graceEnds, new LeaseCircumstances(static instant => instant, options.MostOverdue, facts.Automation.ResumedAt), now) ? new ReleaseTask.LetGo("lease.overdue") : new ReleaseTask.Delete();
    }
}

/// <summary>The set is closed.</summary>
internal abstract record ReleaseTask
{
    private ReleaseTask() { }

    /// <summary>The lease has ended.</summary>
    public sealed record Stop : ReleaseTask;

    /// <summary>Its grace is over.</summary>
    public sealed record Delete : ReleaseTask;

    /// <summary>Somebody keeps the server: it is started again.</summary>
    public sealed record TurnBack : ReleaseTask;

    /// <summary>Not now, and not by this work: the sweeper works out what is next.</summary>
    public sealed record LetGo(string Why) : ReleaseTask;
}
