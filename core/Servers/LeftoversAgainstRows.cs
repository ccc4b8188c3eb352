using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using WangCheng.Core.ActionLog;
using WangCheng.Core.Huawei;
using WangCheng.Core.Operations;
using WangCheng.Core.Store;

namespace WangCheng.Core.Servers;

/// <summary>
/// From each disk and each public IP of ours that hangs on nothing to the administrators, who decide. A list only says where to look: it is told when it was seen hanging on nothing
/// twice, a list's lag apart, both times by its id, and nobody was at work on the server that it came from. Nothing is deleted here.
/// </summary>
internal sealed class LeftoversAgainstRows(
    Database database, CloudLeftovers cloud, LeftoverFacts facts, Findings findings, IOptionsMonitor<ServersOptions> options, TimeProvider time)
{
    public async Task<IReadOnlyList<Verdict>> CompareAsync(IReadOnlyList<CloudLeftover> listed, CancellationToken ct)
    {
        var told = await database.ReadAsync(db => db.Leftovers.Where(finding => finding.OpenKey != null).ToListAsync(ct), ct);
        var loose = listed.Where(thing => thing.Use == LeftoverUse.Loose && !told.Exists(finding => finding.CloudId == thing.Id)).ToList();
        var verdicts = new List<Verdict>();
        foreach (var finding in told) verdicts.Add(await LookAsync(finding.Kind, finding.CloudId, finding.Server, ct));
        foreach (var thing in loose)
        {
            var installation = options.CurrentValue.Installation;
            var from = LeftoverRules.CameFrom(thing, await database.ReadAsync(db => LeftoverOrigins.Of(db, thing, installation).ToListAsync(ct), ct), installation);
            if (LeftoverRules.IsOurs(thing, installation, from is not null)) verdicts.Add(await LookAsync(thing.Kind, thing.Id, from?.Id, ct));
        }
        return verdicts;
    }

    /// <summary>By its id.</summary>
    /// <param name="from">The row that it came from.</param>
    public async Task<Verdict> LookAsync(FindingKind kind, string id, ServerId? from, CancellationToken ct)
    {
        var looked = await cloud.LookAsync(kind, id, ct);
        if (looked.Succeeded(out var thing, out var failure)) return await database.WriteAsync(db => ThereAsync(db, thing, from, ct), ct);
        return failure.Kind == HuaweiFailureKind.Gone ? await database.WriteAsync(db => NoMoreAsync(db, kind, id, FindingState.Vanished, ct), ct) : Verdict.Blind;
    }

    private async Task<Verdict> ThereAsync(WangChengDb db, CloudLeftover thing, ServerId? from, CancellationToken ct)
    {
        if (thing.Use == LeftoverUse.InUse) return await NoMoreAsync(db, thing.Kind, thing.Id, FindingState.InUse, ct);
        if (thing.Use != LeftoverUse.Loose) return Verdict.Agrees;
        var finding = await Findings.OpenAsync(db, thing.Kind, thing.Id, ct);
        if (finding is { State: not FindingState.Suspected }) return VerdictOf(finding.State);
        // Whoever makes, takes down or changes the server may just be about to take it along, or to bring it back.
        if (from is not null && await db.Operations.AnyAsync(o => o.InProgressOn == from, ct))
        {
            if (finding is not null) db.Findings.Remove(finding);
            return Verdict.Agrees;
        }
        var row = from is null ? null : await db.Servers.SingleAsync(server => server.Id == from, ct);
        if (finding is null)
        {
            findings.Add(db, thing.Kind, FindingState.Suspected, thing.Id, from, row?.Owner, facts.Of(thing, row));
            return Verdict.Suspected;
        }
        if (time.GetUtcNow() - finding.FirstSeenAt < options.CurrentValue.ListLag) return Verdict.Suspected;

        (finding.State, finding.Facts) = (FindingState.Open, facts.Of(thing, row).Write());
        findings.Record(db, LeftoverRecords.Of(ServerVerbs.Reconcile, ActionPhase.Done, finding) with { Door = Doors.Timer });
        await findings.TellAsync(db, finding, owner: null, ct);
        return Verdict.Open;
    }

    /// <summary>Whoever was told reads that there is nothing to decide any more. What is being deleted is the business of whoever deletes it; what somebody keeps may be used.</summary>
    private async Task<Verdict> NoMoreAsync(WangChengDb db, FindingKind kind, string id, FindingState state, CancellationToken ct)
    {
        switch (await Findings.OpenAsync(db, kind, id, ct))
        {
            case { State: FindingState.Suspected } suspicion: db.Findings.Remove(suspicion); break;
            case { State: FindingState.Removing }: return Verdict.Removing;
            case { State: FindingState.Kept } when state == FindingState.InUse: break;
            case { } told: await findings.CloseAsync(db, told, state, ct); break;
        }
        return Verdict.Agrees;
    }

    private static Verdict VerdictOf(FindingState told) => told switch
    {
        FindingState.Open => Verdict.Open,
        FindingState.Removing => Verdict.Removing,
        _ => Verdict.Agrees, // kept
    };
}
