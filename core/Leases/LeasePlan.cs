namespace WangCheng.Core.Leases;

/// <summary>What happens to a lease, and when. Pure; the sweeper does it, and the dry run tells it.</summary>
public static class LeasePlan
{
    /// <summary>The next thing to do; null while nothing ever is, or somebody else must do something first: as long as nobody was told, nothing is deleted.</summary>
    public static LeaseDue? Next(Lease lease, LeaseCircumstances around, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(lease);
        ArgumentNullException.ThrowIfNull(around);
        if (lease.ClosedAt is not null || lease.IsPinned || lease is not { StartsAt: not null, EndsAt: { } ends }) return null;
        return lease.Stage switch
        {
            LeaseStage.Running => ends <= now ? new LeaseDue(LeaseDeed.End, ends) : NextReminder(lease, around, now) ?? new LeaseDue(LeaseDeed.End, ends),
            LeaseStage.Grace when lease.GraceEndsAt is { } graceEnds => new LeaseDue(IsStale(graceEnds, around, now) ? LeaseDeed.Announce : LeaseDeed.Delete, graceEnds),
            _ => null,
        };
    }

    /// <summary>Between its time and now lay an outage or a pause: whoever was told then may not remember it now.</summary>
    public static bool IsStale(DateTimeOffset graceEnds, LeaseCircumstances around, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(around);
        return now - graceEnds > around.MostOverdue || graceEnds <= around.ResumedAt;
    }

    /// <summary>
    /// Every reminder of the present end, in the order of time. Those that do not fit between beginning and end are left out, and so are those whose time had passed when this end was
    /// set: whoever set it knows. The first two are moved to working time and wait while somebody is busy; the last one is always on time.
    /// </summary>
    public static IReadOnlyList<LeaseDue> Reminders(Lease lease, Func<DateTimeOffset, DateTimeOffset> earlier)
    {
        ArgumentNullException.ThrowIfNull(lease);
        ArgumentNullException.ThrowIfNull(earlier);
        if (lease is not { StartsAt: { } starts, EndsAt: { } ends }) return [];
        var known = lease.EndSetAt > starts ? lease.EndSetAt.Value : starts;
        var last = ends - ReminderLead.TwoHours.Length();
        return [.. Enum.GetValues<ReminderLead>()
            .Where(lead => lead.Length() < ends - starts)
            .Select(lead => (Lead: lead, At: lead == ReminderLead.TwoHours ? last : earlier(ends - lead.Length())))
            .Where(one => one.At >= known)
            .Select(one => new LeaseDue(LeaseDeed.Remind, one.Lead == ReminderLead.TwoHours ? last : Unmuted(one.At, lease.BusyUntil, last), one.Lead))];
    }

    /// <summary>Of several whose time has passed only the last one still means something.</summary>
    private static LeaseDue? NextReminder(Lease lease, LeaseCircumstances around, DateTimeOffset now)
    {
        var left = Reminders(lease, around.Earlier).Where(one => lease.Reminded is not { } done || one.Lead > done).ToList();
        return left.FindLast(one => one.At <= now) ?? left.Where(one => one.At == left[0].At).LastOrDefault();
    }

    private static DateTimeOffset Unmuted(DateTimeOffset at, DateTimeOffset? busyUntil, DateTimeOffset last) => busyUntil is not { } until || until <= at ? at : until < last ? until : last;
}

public static class ReminderLeads
{
    /// <summary>How long before the end it is.</summary>
    public static TimeSpan Length(this ReminderLead lead) => lead switch
    {
        ReminderLead.ThreeDays => TimeSpan.FromDays(3),
        ReminderLead.OneDay => TimeSpan.FromDays(1),
        ReminderLead.TwoHours => TimeSpan.FromHours(2),
        _ => throw new ArgumentOutOfRangeException(nameof(lead), lead, null),
    };
}
