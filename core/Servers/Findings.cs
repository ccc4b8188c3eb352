using Microsoft.EntityFrameworkCore;
using WangCheng.Core.ActionLog;
using WangCheng.Core.Notices;
using WangCheng.Core.Operations;
using WangCheng.Core.People;
using WangCheng.Core.Store;

namespace WangCheng.Core.Servers;

/// <summary>Writes what was found into the caller's transaction, and that people must be told of it.</summary>
internal sealed class Findings(PersonalNotices personal, NoticeQueue notices, PeopleDirectory people, ActionLogWriter log, TimeProvider time)
{
    /// <summary>As <c>reason</c> in the action log.</summary>
    public const string Drift = "cloud.drift";
    public const string Missing = "cloud.missing";
    public const string Orphan = "cloud.orphan";

    public static Task<Finding?> OpenAsync(WangChengDb db, FindingKind kind, string cloudId, CancellationToken ct)
    {
        var key = Finding.KeyOf(kind, cloudId);
        return db.Findings.SingleOrDefaultAsync(f => f.OpenKey == key, ct);
    }

    public Finding Add(WangChengDb db, FindingKind kind, FindingState state, string cloudId, ServerId? server, PersonId? owner, FindingFacts facts)
    {
        var finding = new Finding
        {
            Id = FindingId.New(time), Kind = kind, State = state, CloudId = cloudId, OpenKey = state == FindingState.Suspected ? Finding.KeyOf(kind, cloudId) : null,
            Server = server, Owner = owner, Facts = facts.Write(), FirstSeenAt = time.GetUtcNow(), ClosedAt = state == FindingState.Suspected ? null : time.GetUtcNow(),
        };
        db.Findings.Add(finding);
        return finding;
    }

    /// <summary>It needs nobody any more; cards that follow it say what became of it.</summary>
    public async Task CloseAsync(WangChengDb db, Finding finding, FindingState state, CancellationToken ct)
    {
        (finding.State, finding.OpenKey, finding.ClosedAt) = (state, null, time.GetUtcNow());
        await notices.NewsAsync(db, finding.Id.ToString(), ct);
    }

    /// <summary>The owner is told once, as owner; the other administrators as administrators.</summary>
    public async Task TellAsync(WangChengDb db, Finding finding, PersonId? owner, CancellationToken ct)
    {
        var subject = finding.Id.ToString();
        if (owner is { } theirs) await personal.TellAsync(db, theirs, ServerVerbs.Changed, subject, ct);
        foreach (var administrator in people.Administrators.Where(id => id != owner)) await personal.TellAsync(db, administrator, ServerVerbs.Reconcile, subject, ct);
    }

    /// <summary>Every card that follows work on this server shows what its row says now.</summary>
    public async Task NewsOfAsync(WangChengDb db, ServerId server, CancellationToken ct)
    {
        var operations = await db.Operations.Where(o => o.Server == server).Select(o => o.Id).ToListAsync(ct);
        foreach (var id in operations) await notices.NewsAsync(db, id.ToString(), ct);
    }

    public void Record(WangChengDb db, ActionRecord record) => log.Add(db, record);
}
