namespace WangCheng.Core.Leases;

/// <summary>
/// How long somebody may keep a server. It begins at the first running moment, not while the server waits or is built; when it ends, the server is stopped, and deleted a grace
/// later. Whatever is done about it next is due at <see cref="NextDueAt"/>: whoever changes a lease sets that to now, and the sweeper works out the rest.
/// </summary>
public sealed class Lease
{
    public required ServerId Server { get; init; }

    /// <summary>Who is reminded of it.</summary>
    public required PersonId Owner { get; init; }

    /// <summary>As asked for.</summary>
    public required TimeSpan Length { get; init; }

    /// <summary>Which rule set it.</summary>
    public required LeaseRule Rule { get; init; }

    /// <summary>Included; null until the server first ran.</summary>
    public DateTimeOffset? StartsAt { get; set; }

    /// <summary>Excluded; null until the server first ran.</summary>
    public DateTimeOffset? EndsAt { get; set; }

    /// <summary>Since when this is the end: nobody is reminded of it for a time before that. Null where it never changed since the beginning.</summary>
    public DateTimeOffset? EndSetAt { get; set; }

    /// <summary>How often it was extended.</summary>
    public int Extensions { get; set; }

    /// <summary>An administrator decided that it never ends by itself: <see cref="EndsAt"/> is only remembered.</summary>
    public bool IsPinned { get; set; }

    /// <summary>Somebody said that they are busy on it until then, excluded: no reminder and no off-hours stop disturbs them. It moves neither the end nor the last reminder before it.</summary>
    public DateTimeOffset? BusyUntil { get; set; }

    public LeaseStage Stage { get; set; } = LeaseStage.Running;

    /// <summary>The last reminder of the present end that was sent or has passed; null when none was.</summary>
    public ReminderLead? Reminded { get; set; }

    /// <summary>What was told about the present end, once it has come: see <see cref="LeaseEnd"/>.</summary>
    public LeaseEndId? End { get; set; }

    /// <summary>When the server is deleted: a grace after the notice that says so was delivered. Null before that.</summary>
    public DateTimeOffset? GraceEndsAt { get; set; }

    /// <summary>When there is next something to do about it; null when nothing ever is.</summary>
    public DateTimeOffset? NextDueAt { get; set; }

    /// <summary>Raised with every change: of two changes at once the second one looks again.</summary>
    public int Version { get; set; }

    /// <summary>When its server was gone, or never came: nothing is due on it any more.</summary>
    public DateTimeOffset? ClosedAt { get; set; }

    /// <summary>From its first running moment to its end, with every extension; null until it began.</summary>
    public TimeSpan? Total => EndsAt - StartsAt;
}

public enum LeaseStage
{
    /// <summary>Not begun, or not at its end.</summary>
    Running,

    /// <summary>At its end: the server is being stopped or is stopped, and the notice of its deletion is not delivered yet.</summary>
    Ended,

    /// <summary>The notice was delivered; the grace runs.</summary>
    Grace,

    /// <summary>The grace is over, and the deletion can no longer be averted.</summary>
    Over,
}

/// <summary>How long before the end of a lease its owner is reminded.</summary>
public enum ReminderLead
{
    ThreeDays,
    OneDay,
    TwoHours,
}
