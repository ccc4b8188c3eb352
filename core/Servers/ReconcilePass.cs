using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using WangCheng.Core.Huawei.Ecs;
using WangCheng.Core.Operations;
using WangCheng.Core.Store;

namespace WangCheng.Core.Servers;

/// <summary>
/// One comparison: 1. lists what is ours at the cloud, by tag and by name, 2. stops when the clocks do not agree, for times decide here, 3. from what hangs on nothing to the rows,
/// which still know what they had, 4. from the rows to the cloud, 5. from the cloud to the rows. The lists are read before the rows: what was made in between has its row already.
/// </summary>
internal sealed class ReconcilePass(
    Database database, EcsClient ecs, ClockGuard clock, RowsAgainstCloud rowsAgainstCloud, CloudAgainstRows cloudAgainstRows, CloudLeftovers disksAndAddresses, LeftoversAgainstRows leftovers, IOptionsMonitor<ServersOptions> options)
{
    public async Task<PassResult> RunAsync(CancellationToken ct)
    {
        var installation = options.CurrentValue.Installation;
        if (!(await ecs.FindServersByTagAsync(CloudTags.Installation, installation, ct)).Succeeded(out var tagged, out var blind)) return PassResult.Blind(CloudFailures.CodeOf(blind.Kind)); // 1
        if (!(await ecs.ListServersAsync("^" + NewServerOf.NameIn(installation, ""), ct)).Succeeded(out var named, out blind)) return PassResult.Blind(CloudFailures.CodeOf(blind.Kind));
        if (await clock.WhyNotAsync(ct) is not null) return PassResult.Blind(CloudFailures.Clock); // 2

        var listed = named.Where(server => ReconcileRules.IsOurs(server, installation)).ToDictionary(server => server.Id);
        var ours = tagged.Select(server => server.Id).Union(listed.Keys).ToList();
        var isSeen = (await disksAndAddresses.ListAsync(ct)).Succeeded(out var things, out _); // 3
        var verdicts = new List<Verdict>(isSeen ? await leftovers.CompareAsync(things!, ct) : [Verdict.Blind]);
        var sizes = (things ?? []).Where(thing => thing.Kind == FindingKind.Disk).ToDictionary(disk => disk.Id, disk => disk.SizeGiB, StringComparer.Ordinal);
        var known = await KnownAsync(ct);
        foreach (var row in known.Rows) verdicts.Add(await rowsAgainstCloud.CompareAsync(row, listed.GetValueOrDefault(row.CloudId!), sizes, known.Missing.Contains(row.CloudId!), ct)); // 4
        foreach (var id in ours.Union(known.Orphans).Except(known.Explained)) verdicts.Add(await cloudAgainstRows.ExplainAsync(id, ct)); // 5
        return PassResult.Of(ours.Count, known.Rows.Count, verdicts);
    }

    private Task<Known> KnownAsync(CancellationToken ct) => database.ReadAsync(async db =>
    {
        var living = await db.Servers.Where(server => server.CloudId != null && server.TakenName != null).ToListAsync(ct);
        var busy = (await db.Operations.Where(o => o.InProgressOn != null).Select(o => o.Server).ToListAsync(ct)).ToHashSet();
        var open = await db.Findings.Where(finding => finding.OpenKey != null).Select(finding => new { finding.Kind, finding.CloudId }).ToListAsync(ct);
        return new Known(
            living.FindAll(server => server.State.IsThere() && !busy.Contains(server.Id)),
            living.ConvertAll(server => server.CloudId!),
            [.. open.Where(finding => finding.Kind == FindingKind.Missing).Select(finding => finding.CloudId)],
            [.. open.Where(finding => finding.Kind == FindingKind.Orphan).Select(finding => finding.CloudId)]);
    }, ct);

    /// <param name="Rows">To be compared; those that somebody works on are left alone.</param>
    /// <param name="Explained">Cloud ids that a living row holds.</param>
    /// <param name="Missing">Cloud ids that were looked for in vain.</param>
    /// <param name="Orphans">Cloud ids that no row explained when they were seen last: looked at again even when no list shows them.</param>
    private sealed record Known(IReadOnlyList<Server> Rows, IReadOnlyList<string> Explained, IReadOnlyList<string> Missing, IReadOnlyList<string> Orphans);
}

/// <summary>How one comparison went. With a failure nothing was concluded.</summary>
internal sealed record PassResult(string? Failure, int AtTheCloud, int Rows, int Followed, int Suspected, int Open, int Removing)
{
    public static PassResult Blind(string failure) => new(failure, 0, 0, 0, 0, 0, 0);

    public static PassResult Of(int atTheCloud, int rows, IReadOnlyCollection<Verdict> verdicts)
    {
        return new(verdicts.Contains(Verdict.Blind) ? CloudFailures.Unreachable : null, atTheCloud, rows, Count(Verdict.Followed), Count(Verdict.Suspected), Count(Verdict.Open), Count(Verdict.Removing));

        int Count(Verdict verdict) => verdicts.Count(one => one == verdict);
    }
}
