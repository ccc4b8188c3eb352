using Microsoft.EntityFrameworkCore;
using WangCheng.Core.Leases;
using WangCheng.Core.Notices;
using WangCheng.Core.Store;

namespace WangCheng.Core.Servers;

/// <summary>Whatever was told about the present end of a lease is out of date once the lease is another: every card that told of it owes its reader how it is now.</summary>
internal static class LeaseNews
{
    /// <param name="endsAt">As it was.</param>
    /// <param name="end">What was told about it once it had come; null where it had not.</param>
    public static async Task OfAsync(WangChengDb db, NoticeQueue notices, ServerId server, DateTimeOffset? endsAt, LeaseEndId? end, CancellationToken ct)
    {
        foreach (var reminder in await db.ReminderLines.Where(line => line.Server == server && line.EndsAt == endsAt).Select(line => line.Reminder).ToListAsync(ct))
            await notices.NewsAsync(db, reminder.ToString(), ct);
        if (end is { } told) await notices.NewsAsync(db, told.ToString(), ct);
    }
}
