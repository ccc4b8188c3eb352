using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using WangCheng.Core.Huawei;
using WangCheng.Core.Notices;
using WangCheng.Core.Operations;
using WangCheng.Core.Store;

namespace WangCheng.Core.Leases;

/// <summary>The grace begins when somebody was told that the server will be deleted; whoever is told later changes nothing.</summary>
internal sealed class LeaseEndDelivered(CloudClock cloud, IOptionsMonitor<LeaseOptions> options) : INoticeDelivered
{
    public Verb Verb => LeaseVerbs.Ended;

    public async Task DeliveredAsync(WangChengDb db, Notice notice, DateTimeOffset at, CancellationToken ct)
    {
        if (LeaseEndId.From(notice.Subject) is not { } id) return;
        // While our clock is behind, the grace counts from the time that it really is.
        if (cloud.Last is { } seen && seen.Offset > ClockRules.Tolerance) at += seen.Offset;
        var reader = notice.Person;
        var first = await db.LeaseEnds.Where(end => end.Id == id && end.DeliveredAt == null).ExecuteUpdateAsync(set => set.SetProperty(end => end.DeliveredAt, at).SetProperty(end => end.DeliveredTo, reader), ct);
        if (first == 0) return;
        var graceEnds = at + options.CurrentValue.Grace;
        var begun = await db.Leases.Where(lease => lease.End == id && lease.Stage == LeaseStage.Ended).ExecuteUpdateAsync(set => set
            .SetProperty(lease => lease.Stage, LeaseStage.Grace)
            .SetProperty(lease => lease.GraceEndsAt, graceEnds)
            .SetProperty(lease => lease.NextDueAt, graceEnds)
            .SetProperty(lease => lease.Version, lease => lease.Version + 1), ct);
        // Now it is known when: the card that said "a day after this" says the hour from now on.
        if (begun > 0) notice.Wanted++;
    }
}
