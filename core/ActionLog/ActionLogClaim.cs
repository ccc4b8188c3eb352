using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using WangCheng.Core.Store;

namespace WangCheng.Core.ActionLog;

/// <summary>
/// The right to ship, held by one folder of one host at a time. It keeps two instances from writing the same lines twice; that numbers are unique does not hang on the
/// clock but on the head's row, which is locked from renewing to committing.
/// </summary>
internal sealed class ActionLogClaim(Database database, TimeProvider time, IOptions<ActionLogOptions> options)
{
    /// <summary>Nobody else ships for this long after the holder was last heard of.</summary>
    public static readonly TimeSpan Length = TimeSpan.FromSeconds(30);

    /// <summary>A claim that reaches further than this was written by a clock that was wrong: it binds nobody.</summary>
    private static readonly TimeSpan Absurd = TimeSpan.FromMinutes(10);

    // The folder and not the process: after a crash the same folder goes on at once, and its lock file keeps two living processes apart.
    private readonly string me = $"{Environment.MachineName}:{Path.GetFullPath(options.Value.Folder)}";

    /// <summary>Takes or renews the claim inside the caller's transaction, and locks the head until it ends. False: somebody else holds it.</summary>
    public async Task<bool> TakeAsync(WangChengDb db, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        return 1 == await db.ActionLogHead
            .Where(head => head.Owner == null || head.Owner == me || head.Until <= now || head.Until > now + Absurd)
            .ExecuteUpdateAsync(set => set.SetProperty(head => head.Owner, me).SetProperty(head => head.Until, now + Length), ct);
    }

    /// <summary>Lets others ship at once.</summary>
    public Task ReleaseAsync(CancellationToken ct) => database.WriteAsync(
        db => db.ActionLogHead.Where(head => head.Owner == me).ExecuteUpdateAsync(set => set.SetProperty(head => head.Owner, (string?)null), ct),
        ct);
}
