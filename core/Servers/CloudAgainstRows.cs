using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using WangCheng.Core.ActionLog;
using WangCheng.Core.Catalog;
using WangCheng.Core.Huawei;
using WangCheng.Core.Huawei.Ecs;
using WangCheng.Core.Huawei.Evs;
using WangCheng.Core.Operations;
using WangCheng.Core.Store;

namespace WangCheng.Core.Servers;

/// <summary>
/// From each server of ours that no row explains to the people who can. It is told when it was seen twice, a list's lag apart, both times by its id. It is deleted only when
/// <see cref="ReconcileRules.MayRemove"/> finds the work that says it must not exist, by an ordinary operation on that work's row.
/// </summary>
internal sealed class CloudAgainstRows(
    Database database, EcsClient ecs, EvsClient evs, Findings findings, OperationQueue operations, OperationBell bell, CatalogCache catalog, PriceBook prices, IOptionsMonitor<ServersOptions> options, TimeProvider time)
{
    public async Task<Verdict> ExplainAsync(string cloudId, CancellationToken ct)
    {
        var looked = await ecs.GetServerAsync(cloudId, ct);
        if (!looked.Succeeded(out var cloud, out var failure))
            return failure.Kind == HuaweiFailureKind.Gone ? await database.WriteAsync(db => GoneAsync(db, cloudId, ct), ct) : Verdict.Blind;
        if (cloud.State == CloudServerState.Deleted) return await database.WriteAsync(db => GoneAsync(db, cloudId, ct), ct);
        if (cloud.IsBeingDeleted || cloud.State == CloudServerState.Building || !ReconcileRules.IsOurs(cloud, options.CurrentValue.Installation)) return Verdict.Agrees;
        var facts = await FactsAsync(cloud, ct);
        var verdict = await database.WriteAsync(db => ThereAsync(db, cloud, facts, ct), ct);
        if (verdict == Verdict.Removing) bell.Bell.Ring();
        return verdict;
    }

    private async Task<Verdict> GoneAsync(WangChengDb db, string cloudId, CancellationToken ct)
    {
        switch (await Findings.OpenAsync(db, FindingKind.Orphan, cloudId, ct))
        {
            case { State: FindingState.Suspected } suspicion: db.Findings.Remove(suspicion); break;
            case { State: FindingState.Open } told: await findings.CloseAsync(db, told, FindingState.Vanished, ct); break;
        }
        return Verdict.Agrees;
    }

    private async Task<Verdict> ThereAsync(WangChengDb db, CloudServer cloud, FindingFacts facts, CancellationToken ct)
    {
        var finding = await Findings.OpenAsync(db, FindingKind.Orphan, cloud.Id, ct);
        var row = ServerId.From(cloud.Tags.GetValueOrDefault(CloudTags.Server)) is { } named ? await db.Servers.SingleOrDefaultAsync(server => server.Id == named, ct) : null;
        var works = row is null ? [] : await db.Operations.Where(o => o.Server == row.Id).ToListAsync(ct);
        // Since the lists were read it may have got a row, or somebody may be at work on the row that it names.
        if (await db.Servers.AnyAsync(server => server.CloudId == cloud.Id && (server.State == ServerState.Running || server.State == ServerState.Stopped || server.State == ServerState.Broken), ct)
            || works.Exists(work => work.InProgressOn is not null)) return finding?.State == FindingState.Removing ? Verdict.Removing : Verdict.Agrees;
        var owner = cloud.Tags.TryGetValue(CloudTags.Owner, out var tag) ? new PersonId(tag) : (PersonId?)null;
        if (finding is null)
        {
            findings.Add(db, FindingKind.Orphan, FindingState.Suspected, cloud.Id, row?.Id, owner, facts);
            return Verdict.Suspected;
        }
        if (finding.State != FindingState.Suspected) return finding.State == FindingState.Removing ? Verdict.Removing : Verdict.Open;
        if (time.GetUtcNow() - finding.FirstSeenAt < options.CurrentValue.ListLag) return Verdict.Suspected;

        finding.Facts = facts.Write();
        var isRemoved = ReconcileRules.MayRemove(cloud, options.CurrentValue.Installation, row, works);
        finding.State = isRemoved ? FindingState.Removing : FindingState.Open;
        if (isRemoved) Remove(db, finding, row!, facts);
        else findings.Record(db, RecordOf(finding, facts));
        await findings.TellAsync(db, finding, owner: null, ct);
        return isRemoved ? Verdict.Removing : Verdict.Open;
    }

    private void Remove(WangChengDb db, Finding finding, Server row, FindingFacts facts)
    {
        var memory = new DeleteMemory(JobId: null, Orphan: new OrphanToDelete(finding.CloudId, facts.Volumes, finding.Id.Value));
        var operation = operations.Add(db, ServerVerbs.Delete, row.Id, PersonId.Program, Doors.Timer, $"orphan:{finding.Id}", DeleteServerOperation.Send, memory.Write());
        findings.Record(db, ServerRecords.Of(operation, ActionPhase.Accepted, row) with { Step = null, CloudId = finding.CloudId, Reason = Findings.Orphan, Detail = $"the row is {row.State}" });
    }

    private static ActionRecord RecordOf(Finding finding, FindingFacts facts) => new()
    {
        Verb = ServerVerbs.Reconcile, Phase = ActionPhase.Done, Door = Doors.Timer, Reason = Findings.Orphan, Server = finding.Server, ServerName = facts.Name, Owner = finding.Owner, CloudId = finding.CloudId,
        Flavor = facts.Flavor, VCpus = facts.VCpus, MemoryMiB = facts.MemoryMiB, DiskGiB = facts.DiskGiB, Image = facts.ImageName, Zone = facts.Zone, PricePerHour = facts.PricePerHour, Currency = facts.Currency,
    };

    /// <summary>With its disks: what it is and what it costs.</summary>
    private async Task<FindingFacts> FactsAsync(CloudServer cloud, CancellationToken ct)
    {
        var prefix = NewServerOf.NameIn(options.CurrentValue.Installation, "");
        var facts = FindingFacts.Of(cloud.Name.StartsWith(prefix, StringComparison.Ordinal) ? cloud.Name[prefix.Length..] : cloud.Name, cloud);
        foreach (var disk in cloud.Disks)
        {
            if (!(await evs.GetVolumeAsync(disk.Id, ct)).Succeeded(out var volume, out _)) continue;
            facts = facts with { DiskGiB = facts.DiskGiB + volume.SizeGiB, DiskType = disk.IsSystem ? volume.Type : facts.DiskType ?? volume.Type };
        }
        var (flavor, diskType, publicIp) = (facts.Flavor ?? "", facts.DiskType ?? options.CurrentValue.DiskType, facts.PublicAddress is not null);
        var price = prices.PerHour(flavor, diskType, facts.DiskGiB, publicIp);
        var stopped = prices.WhileStoppedPerHour(catalog.Current?.SizeOf(flavor), [(diskType, facts.DiskGiB)], publicIp);
        return facts with { PricePerHour = price?.Amount, StoppedPricePerHour = stopped?.Amount, Currency = price?.Currency };
    }
}
