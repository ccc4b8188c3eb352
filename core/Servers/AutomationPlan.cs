using WangCheng.Core.Automation;

namespace WangCheng.Core.Servers;

/// <summary>What will happen by itself if nobody does anything: the dry run of the sweepers, by the same pure rules as theirs.</summary>
/// <param name="Days">How far it looks ahead.</param>
/// <param name="Switch">While it is paused nothing of this is done but the reminders.</param>
/// <param name="Grace">From the delivered notice of an end to the deletion.</param>
/// <param name="Steps">In the order of time.</param>
/// <param name="More">At least as many further steps, which are not among <paramref name="Steps"/>.</param>
/// <param name="Untold">Stopped at the end of their lease, and not deleted as long as nobody got the notice of it; the first few, by name.</param>
/// <param name="Pinned">Whose lease never ends; the first few, by name.</param>
public sealed record AutomationPlan(
    int Days, AutomationSwitch Switch, TimeSpan Grace, IReadOnlyList<PlannedStep> Steps, int More, IReadOnlyList<string> Untold, IReadOnlyList<string> Pinned);

/// <param name="Server">Its name.</param>
/// <param name="Owner">Their name, or the id of somebody whom we never met.</param>
/// <param name="Deed">What is done.</param>
/// <param name="At">When; now for what is overdue.</param>
public sealed record PlannedStep(string Server, string Owner, PlannedDeed Deed, DateTimeOffset At);

public enum PlannedDeed
{
    /// <summary>Its owner is reminded of the end of the lease.</summary>
    Remind,

    /// <summary>Its lease is at its end: it is stopped, and the deletion is announced.</summary>
    End,

    /// <summary>Its grace is over: it is deleted.</summary>
    Delete,

    /// <summary>Its grace was over for too long: the deletion is announced once more.</summary>
    Announce,

    /// <summary>Off-hours begin: it is stopped.</summary>
    Rest,

    /// <summary>Off-hours end: it is started.</summary>
    Wake,
}
