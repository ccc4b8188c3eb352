using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using WangCheng.Core.ActionLog;
using WangCheng.Core.Catalog;
using WangCheng.Core.Huawei;
using WangCheng.Core.Huawei.Ecs;
using WangCheng.Core.Huawei.Evs;
using WangCheng.Core.Operations;
using WangCheng.Core.Quotas;
using WangCheng.Core.Store;

namespace WangCheng.Core.Servers;

/// <summary>
/// From each row that says there is a server to the cloud. A list only says where to look: every verdict comes from asking for the server by its id, a server is missing only
/// when that said so twice, a list's lag apart, and a row on which something was done meanwhile is left alone.
/// </summary>
internal sealed class RowsAgainstCloud(
    Database database, EcsClient ecs, EvsClient evs, LeftoversAgainstRows leftovers, Findings findings, CatalogCache catalog, PriceBook prices, IOptionsMonitor<ServersOptions> options, TimeProvider time)
{
    /// <param name="row">As read before anything was asked.</param>
    /// <param name="listed">What the lists show of it; null when they show nothing, or not enough.</param>
    /// <param name="sizes">Of the disks that the lists show, in GiB by id.</param>
    /// <param name="isSuspected">It was looked for in vain before.</param>
    public async Task<Verdict> CompareAsync(Server row, CloudServer? listed, IReadOnlyDictionary<string, int> sizes, bool isSuspected, CancellationToken ct)
    {
        if (listed is not null && !isSuspected && ReconcileRules.Drifts(row, listed).Count == 0 && !MayHaveOtherDisks(row, listed, sizes)) return Verdict.Agrees;
        var lookedAt = time.GetUtcNow();
        var looked = await ecs.GetServerAsync(row.CloudId!, ct);
        if (!looked.Succeeded(out var cloud, out var failure))
            return failure.Kind == HuaweiFailureKind.Gone ? await NotThereAsync(row, lookedAt, ct) : Verdict.Blind;
        if (cloud.State == CloudServerState.Deleted) return await NotThereAsync(row, lookedAt, ct);
        var disks = await DisksAsync(cloud, ct);
        // While the row still says that they were its own.
        foreach (var gone in cloud.Disks.Count == 0 ? [] : row.VolumeIds.Except(cloud.Disks.Select(disk => disk.Id), StringComparer.Ordinal)) await leftovers.LookAsync(FindingKind.Disk, gone, row.Id, ct);
        return await database.WriteAsync(db => ThereAsync(db, row.Id, cloud, disks, lookedAt, ct), ct);
    }

    private static bool MayHaveOtherDisks(Server row, CloudServer listed, IReadOnlyDictionary<string, int> sizes) =>
        ReconcileRules.DisksDrift(row, listed, sizes) is not null || (listed.Disks.Count > 0 && row.VolumeIds.Any() && !row.VolumeIds.ToHashSet(StringComparer.Ordinal).SetEquals(listed.Disks.Select(disk => disk.Id)));

    /// <summary>Those that could be looked up.</summary>
    private async Task<IReadOnlyDictionary<string, CloudDisk>> DisksAsync(CloudServer cloud, CancellationToken ct)
    {
        var disks = new Dictionary<string, CloudDisk>(StringComparer.Ordinal);
        foreach (var disk in cloud.Disks)
            if ((await evs.GetVolumeAsync(disk.Id, ct)).Succeeded(out var volume, out _)) disks[disk.Id] = volume;
        return disks;
    }

    private async Task<Verdict> ThereAsync(WangChengDb db, ServerId id, CloudServer cloud, IReadOnlyDictionary<string, CloudDisk> disks, DateTimeOffset lookedAt, CancellationToken ct)
    {
        if (await Findings.OpenAsync(db, FindingKind.Missing, cloud.Id, ct) is { } suspicion) db.Findings.Remove(suspicion);
        if (await UntouchedAsync(db, id, cloud.Id, lookedAt, ct) is not { } row) return Verdict.Agrees;
        var sizes = disks.ToDictionary(disk => disk.Key, disk => disk.Value.SizeGiB, StringComparer.Ordinal);
        List<Drift> drifts = [.. ReconcileRules.Drifts(row, cloud), .. ReconcileRules.DisksDrift(row, cloud, sizes) is { } other ? new[] { other } : []];
        if (drifts.Count == 0) return Verdict.Agrees;

        await FollowAsync(db, row, cloud, disks, drifts, ct);
        await CostMeter.NoteAsync(db, row.Id, time.GetUtcNow(), ct);
        var finding = findings.Add(db, FindingKind.Drift, FindingState.Followed, cloud.Id, row.Id, row.Owner, FindingFacts.Of(row.Name, cloud) with { DiskGiB = row.DiskGiB, PricePerHour = row.PricePerHour, Currency = row.Currency, Drifts = drifts });
        findings.Record(db, ServerRecords.Of(ServerVerbs.Reconcile, ActionPhase.Done, row) with { Door = Doors.Timer, Reason = Findings.Drift, Detail = string.Join("; ", drifts) });
        await findings.TellAsync(db, finding, row.Owner, ct);
        await findings.NewsOfAsync(db, row.Id, ct);
        return Verdict.Followed;
    }

    /// <summary>The row says what is true, and the books hold what is really used: a size that somebody chose at the console may stand above a limit, and then nothing more fits.</summary>
    private async Task FollowAsync(WangChengDb db, Server row, CloudServer cloud, IReadOnlyDictionary<string, CloudDisk> disks, IReadOnlyList<Drift> drifts, CancellationToken ct)
    {
        row.State = ReconcileRules.StateOf(cloud)!.Value;
        row.IsFrozen = cloud.IsFrozen;
        row.PrivateAddress = cloud.PrivateAddress ?? row.PrivateAddress;
        row.PublicAddress = cloud.PublicAddress;
        var (isResized, hasOtherDisks) = (drifts.Any(drift => drift.Kind == DriftKind.Size), drifts.Any(drift => drift.Kind == DriftKind.Disks));
        if (!isResized && !hasOtherDisks) return;

        if (isResized) (row.Flavor, row.VCpus, row.MemoryMiB) = (cloud.FlavorId!, cloud.VCpus!.Value, cloud.MemoryMiB!.Value);
        if (hasOtherDisks) (row.CloudVolumes, row.DiskGiB) = (string.Join(',', cloud.Disks.Select(disk => disk.Id)), disks.Values.Sum(disk => disk.SizeGiB));
        (string, int)[] all = [.. disks.Values.Select(disk => (disk.Type ?? row.DiskType, disk.SizeGiB))];
        var publicIp = row.PublicAddress is not null;
        var (price, stopped) = (prices.PerHour(row.Flavor, all, publicIp), prices.WhileStoppedPerHour(catalog.Current?.SizeOf(row.Flavor), all, publicIp));
        (row.PricePerHour, row.StoppedPricePerHour, row.Currency) = (price?.Amount, stopped?.Amount, price?.Currency);
        await QuotaBook.ChangeAsync(db, row.Id, new QuotaAmounts(1, row.VCpus, row.MemoryMiB, row.DiskGiB), ct);
    }

    private async Task<Verdict> NotThereAsync(Server row, DateTimeOffset lookedAt, CancellationToken ct)
    {
        var left = await DisksLeftAsync(row, ct);
        return await database.WriteAsync(db => NotThereAsync(db, row, left, lookedAt, ct), ct);
    }

    private async Task<Verdict> NotThereAsync(WangChengDb db, Server seen, IReadOnlyList<string> left, DateTimeOffset lookedAt, CancellationToken ct)
    {
        if (await UntouchedAsync(db, seen.Id, seen.CloudId!, lookedAt, ct) is not { } row) return Verdict.Agrees;
        var facts = new FindingFacts { Name = row.Name, Flavor = row.Flavor, VCpus = row.VCpus, MemoryMiB = row.MemoryMiB, DiskGiB = row.DiskGiB, State = row.State, Volumes = left };
        if (await Findings.OpenAsync(db, FindingKind.Missing, row.CloudId!, ct) is not { } finding)
        {
            findings.Add(db, FindingKind.Missing, FindingState.Suspected, row.CloudId!, row.Id, row.Owner, facts);
            return Verdict.Suspected;
        }
        if (lookedAt - finding.FirstSeenAt < options.CurrentValue.ListLag) return Verdict.Suspected;

        await ServerEnds.GoneAsync(db, row.Id, time.GetUtcNow(), ct);
        finding.Facts = facts.Write();
        await findings.CloseAsync(db, finding, FindingState.Followed, ct);
        var gone = ServerRecords.Gone(ServerRecords.Of(ServerVerbs.Reconcile, ActionPhase.Done, row), await CostMeter.SoFarAsync(db, row.Id, time.GetUtcNow(), ct));
        findings.Record(db, gone with { Door = Doors.Timer, Reason = Findings.Missing, Detail = left.Count == 0 ? null : "disks left: " + string.Join(',', left) });
        await findings.TellAsync(db, finding, row.Owner, ct);
        await findings.NewsOfAsync(db, row.Id, ct);
        return Verdict.Followed;
    }

    /// <summary>Whoever deletes a server at the console may leave its disks, and they go on costing.</summary>
    private async Task<IReadOnlyList<string>> DisksLeftAsync(Server row, CancellationToken ct)
    {
        var left = new List<string>();
        foreach (var volume in row.VolumeIds)
            if ((await evs.GetVolumeAsync(volume, ct)).Succeeded(out _, out _)) left.Add(volume);
        return left;
    }

    /// <summary>The row, if it is still the one that was looked for and nothing was done to it since; else there is no verdict.</summary>
    private static async Task<Server?> UntouchedAsync(WangChengDb db, ServerId id, string cloudId, DateTimeOffset lookedAt, CancellationToken ct)
    {
        var row = await db.Servers.SingleAsync(server => server.Id == id, ct);
        if (!row.State.IsThere() || row.CloudId != cloudId) return null;
        return await db.Operations.AnyAsync(o => o.Server == id && (o.InProgressOn != null || o.EndedAt > lookedAt), ct) ? null : row;
    }
}

/// <summary>What came of one comparison.</summary>
internal enum Verdict
{
    Agrees,

    /// <summary>The cloud did not answer.</summary>
    Blind,

    Suspected,
    Followed,
    Open,
    Removing
}
