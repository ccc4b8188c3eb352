using Microsoft.Extensions.Options;
using WangCheng.Core.Store;

namespace WangCheng.Core.ActionLog;

/// <summary>
/// Compares the files with the rows, the rows with themselves and with the archive, and all of it with the signed heads: it finds every line that was edited, removed, put in or moved, a tail that
/// was cut, and a database that is not the one that was there. It can run while lines are shipped, reads each file once or twice, and holds one bit per line, sixteen bytes per archived line and a few
/// pages of rows in memory.
/// </summary>
public sealed class AuditVerifier(Database database, HeadSeal seal, IOptions<ActionLogOptions> options)
{
    /// <summary>With the archive of the settings.</summary>
    /// <param name="folders">The folder of every host that ever shipped: together they have no gap.</param>
    /// <param name="keptSince">Lines that were written before may be gone with their files, as retention removes them; null when nothing may be.</param>
    /// <param name="ct">Ends the audit.</param>
    public Task<AuditReport> VerifyAsync(IReadOnlyList<string> folders, DateTimeOffset? keptSince, CancellationToken ct) => VerifyAsync(folders, [options.Value.ArchiveFolder], keptSince, ct);

    /// <param name="archives">The archive of every host.</param>
    public async Task<AuditReport> VerifyAsync(IReadOnlyList<string> folders, IReadOnlyList<string> archives, DateTimeOffset? keptSince, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(folders);
        ArgumentNullException.ThrowIfNull(archives);
        var rows = new AuditRows(database);
        var run = new AuditRun(rows, await rows.SpanAsync(ct), seal, keptSince);
        await run.CheckArchiveAsync(archives, ct);
        await run.CheckRowsAsync(ct);
        foreach (var folder in folders) await run.CheckFolderAsync(folder, ct);
        return await run.FinishAsync(ct);
    }

    /// <summary>Without the database: the files with themselves and with the signed heads. Whether lines were cut before the first one, <see cref="AuditReport.Beginning"/> says.</summary>
    /// <param name="keptSince">As above.</param>
    public Task<AuditReport> VerifyFilesAsync(IReadOnlyList<string> folders, IReadOnlyList<string> archives, DateTimeOffset? keptSince, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(folders);
        ArgumentNullException.ThrowIfNull(archives);
        var zone = TimeZoneInfo.FindSystemTimeZoneById(options.Value.TimeZone);
        DateOnly? keptFrom = keptSince is { } since ? DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(since, zone).DateTime) : null;
        return new FilesAudit(seal, keptFrom).RunAsync(folders, archives, ct);
    }
}
