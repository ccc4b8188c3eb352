using WangCheng.Core.Store;

namespace WangCheng.Core.ActionLog;

/// <summary>
/// Compares the files with the rows and the rows with themselves, and finds every line that was edited, removed, put in or moved, and a tail that was cut. It can run while
/// lines are shipped, reads each file once or twice, and holds one bit per line and a few pages of rows in memory.
/// </summary>
public sealed class AuditVerifier(Database database)
{
    /// <param name="folders">The folder of every host that ever shipped: together they have no gap.</param>
    /// <param name="keptSince">Lines that were written before may be gone with their files, as retention removes them; null when nothing may be.</param>
    /// <param name="ct">Ends the audit.</param>
    public async Task<AuditReport> VerifyAsync(IReadOnlyList<string> folders, DateTimeOffset? keptSince, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(folders);
        var rows = new AuditRows(database);
        var run = new AuditRun(rows, await rows.SpanAsync(ct), keptSince);
        await run.CheckRowsAsync(ct);
        foreach (var folder in folders) await run.CheckFolderAsync(folder, ct);
        return await run.FinishAsync(ct);
    }
}
