using Microsoft.EntityFrameworkCore;
using WangCheng.Core.Leases;
using WangCheng.Core.Notices;
using WangCheng.Core.Store;

namespace WangCheng.Core.Servers;

/// <summary>Whatever was told about the present end of a lease is out of date once the lease is another: every card that told of it owes its reader how it is now.</summary>
internal static class LeaseNews
{
    /// <param name="lease">As it was.</param>
    public static async Task OfAsync(WangChengDb db, NoticeQueue notices, Lease lease, CancellationToken ct)
    {
        foreach (var reminder in await db.ReminderLines.Where(line => line.Server == lease.Server && line.EndsAt == lease.EndsAt).Select(line => line.Reminder).ToListAsync(ct))
            await notices.NewsAsync(db, reminder.ToString(), ct);
        if (lease.End is { } end) await notices.NewsAsync(db, end.ToString(), ct);
    }
}
