using Microsoft.EntityFrameworkCore;
using WangCheng.Core.Leases;
using WangCheng.Core.Quotas;
using WangCheng.Core.Secrets;
using WangCheng.Core.Store;

namespace WangCheng.Core.Servers;

/// <summary>The two ways in which a server ends, whatever led there: its name and its room are free, and nothing is due on its lease any more. Safe to write again.</summary>
internal static class ServerEnds
{
    /// <summary>It was there, and was looked up to be gone.</summary>
    public static async Task GoneAsync(WangChengDb db, ServerId id, DateTimeOffset now, CancellationToken ct)
    {
        await db.Servers.Where(server => server.Id == id).ExecuteUpdateAsync(set => set
            .SetProperty(server => server.State, ServerState.Deleted)
            .SetProperty(server => server.TakenName, (string?)null)
            .SetProperty(server => server.DeleteAt, (DateTimeOffset?)null)
            .SetProperty(server => server.DeletedAt, now), ct);
        await CostMeter.NoteAsync(db, id, now, ct);
        await FreeAsync(db, id, now, ct);
    }

    /// <summary>It never came to be.</summary>
    public static async Task NeverCameAsync(WangChengDb db, ServerId id, DateTimeOffset now, CancellationToken ct)
    {
        await db.Servers.Where(server => server.Id == id).ExecuteUpdateAsync(set => set
            .SetProperty(server => server.State, ServerState.Failed)
            .SetProperty(server => server.TakenName, (string?)null), ct);
        await FreeAsync(db, id, now, ct);
    }

    private static async Task FreeAsync(WangChengDb db, ServerId id, DateTimeOffset now, CancellationToken ct)
    {
        await SecretBox.DropAllAsync(db, id, ct);
        await db.Leases.Where(lease => lease.Server == id).ExecuteUpdateAsync(set => set
            .SetProperty(lease => lease.ClosedAt, now)
            .SetProperty(lease => lease.NextDueAt, (DateTimeOffset?)null)
            .SetProperty(lease => lease.Version, lease => lease.Version + 1), ct);
        await QuotaBook.ReleaseAsync(db, id, ct);
    }
}
