using Microsoft.EntityFrameworkCore;
using WangCheng.Core.ActionLog;
using WangCheng.Core.Automation;
using WangCheng.Core.Leases;
using WangCheng.Core.Store;

namespace WangCheng.Core.Servers;

/// <summary>Everything a release is decided by, as the rows say it at one moment.</summary>
/// <param name="End">The notice that says what is being done; null when the lease is not at its end.</param>
internal sealed record ReleaseFacts(Server Server, Lease Lease, LeaseEnd? End, AutomationSwitch Automation)
{
    public static async Task<ReleaseFacts> ReadAsync(WangChengDb db, ServerId id, CancellationToken ct)
    {
        var lease = await db.Leases.AsNoTracking().SingleAsync(l => l.Server == id, ct);
        return new(
            await db.Servers.AsNoTracking().SingleAsync(s => s.Id == id, ct), lease,
            lease.End is { } end ? await db.LeaseEnds.AsNoTracking().SingleAsync(e => e.Id == end, ct) : null,
            await db.AutomationAsync(ct));
    }

    /// <summary>Who says so, why, under which rule, after which notice: on every line of a release.</summary>
    public ActionRecord Explain(ActionRecord record) => record with { LeaseEnds = Lease.EndsAt, LeaseRule = Lease.Rule.Name(), LeaseEnd = End?.Id, NotifiedAt = End?.DeliveredAt };
}
