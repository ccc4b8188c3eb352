namespace WangCheng.Core.Leases;

/// <summary>Which reminders of one person go on one card. Pure.</summary>
internal static class ReminderDigest
{
    /// <summary>
    /// All that are due now; and when one of them is a matter of days, those of the same day of the reader, so that nobody is reminded twice a day of what can wait. The last reminder
    /// before an end is never sent early.
    /// </summary>
    public static IReadOnlyList<(Lease Lease, LeaseDue Due)> Of((Lease Lease, LeaseDue Due) first, IEnumerable<(Lease Lease, LeaseDue? Due)> others, TimeZoneInfo zone, DateTimeOffset now)
    {
        var reminders = others.Where(one => one.Due?.Deed == LeaseDeed.Remind).Select(one => (one.Lease, Due: one.Due!)).Prepend(first).ToList();
        var isOfDays = reminders.Exists(one => one.Due.At <= now && one.Due.Lead != ReminderLead.TwoHours);
        return [.. reminders.Where(one => one.Due.At <= now || (isOfDays && one.Due.Lead != ReminderLead.TwoHours && DayOf(one.Due.At, zone) == DayOf(now, zone)))];
    }

    private static DateTime DayOf(DateTimeOffset at, TimeZoneInfo zone) => TimeZoneInfo.ConvertTime(at, zone).Date;
}
