namespace WangCheng.Core.Leases;

/// <summary>What is next about a lease.</summary>
/// <param name="At">When; in the past for what should have been done already.</param>
/// <param name="Lead">Of a reminder only.</param>
public sealed record LeaseDue(LeaseDeed Deed, DateTimeOffset At, ReminderLead? Lead = null);

public enum LeaseDeed
{
    /// <summary>Its owner is reminded.</summary>
    Remind,

    /// <summary>It has come to its end: the server is stopped, and its deletion is announced.</summary>
    End,

    /// <summary>Its grace is over: the server is deleted.</summary>
    Delete,

    /// <summary>Its grace was over for too long: the deletion is announced once more, and another grace begins.</summary>
    Announce,
}

/// <summary>What the plan of a lease depends on besides the lease.</summary>
/// <param name="Earlier">The nearest moment, not later than the given one, at which its owner works.</param>
/// <param name="MostOverdue">How much later than its time a deletion is still done without another notice.</param>
/// <param name="ResumedAt">When automation last went on after a pause; null when it was never paused.</param>
public sealed record LeaseCircumstances(Func<DateTimeOffset, DateTimeOffset> Earlier, TimeSpan MostOverdue, DateTimeOffset? ResumedAt = null);
