using Microsoft.EntityFrameworkCore;
using WangCheng.Core.Store;

namespace WangCheng.Core.Notices;

/// <summary>Remembers that a notice reached its reader, whichever way it took, and says so to whoever waits for that.</summary>
public sealed class Deliveries(IEnumerable<INoticeDelivered> waiting, TimeProvider time)
{
    private readonly ILookup<Verb, INoticeDelivered> waiting = waiting.ToLookup(one => one.Verb);

    /// <summary>Only the first time anything of its subject reached anybody is told on: a letter that came after the card, or an administrator after the owner, changes nothing.</summary>
    /// <param name="notice">As tracked by <paramref name="db"/>.</param>
    public async Task ReachedAsync(WangChengDb db, Notice notice, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(notice);
        if (notice.DeliveredAt is not null) return;
        var now = time.GetUtcNow();
        notice.DeliveredAt = now;
        if (!waiting.Contains(notice.Verb) || await db.Notices.AnyAsync(n => n.Verb == notice.Verb && n.Subject == notice.Subject && n.DeliveredAt != null, ct)) return;
        foreach (var one in waiting[notice.Verb]) await one.DeliveredAsync(db, notice, now, ct);
    }
}
