namespace WangCheng.Core.Leases;

/// <summary>
/// One time that a lease came to its end, and the notice of the deletion that follows: the row behind every automatic deletion, which says of what, under which rule and after
/// which notice. After an outage or a pause an overdue lease gets another one, with a notice and a grace of its own. Its id is the subject of the notice.
/// </summary>
public sealed class LeaseEnd
{
    public required LeaseEndId Id { get; init; }

    public required ServerId Server { get; init; }

    /// <summary>The end that came, excluded.</summary>
    public required DateTimeOffset EndsAt { get; init; }

    /// <summary>When the program saw it.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>When its notice was first delivered to somebody; the grace runs from here. Null until then.</summary>
    public DateTimeOffset? DeliveredAt { get; set; }

    /// <summary>Who it was delivered to: the owner, or an administrator when the owner could not be reached.</summary>
    public PersonId? DeliveredTo { get; set; }
}

/// <summary>Who is reminded of what by one card. Several leases of one person that are due the same day stand on one card.</summary>
public sealed class Reminder
{
    public required ReminderId Id { get; init; }

    public required PersonId Person { get; init; }

    public required DateTimeOffset At { get; init; }
}

/// <summary>One line of a <see cref="Reminder"/>.</summary>
public sealed class ReminderLine
{
    public required ReminderId Reminder { get; init; }

    public required ServerId Server { get; init; }

    public required ReminderLead Lead { get; init; }

    /// <summary>The end that it reminded of: where the lease has another one by now, this line was answered.</summary>
    public required DateTimeOffset EndsAt { get; init; }
}
