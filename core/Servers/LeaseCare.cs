using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using WangCheng.Core.Automation;
using WangCheng.Core.Leases;
using WangCheng.Core.People;
using WangCheng.Core.Store;

namespace WangCheng.Core.Servers;

/// <summary>One server whose end somebody was told of: how it is now, and what can be done about it.</summary>
/// <param name="View">The server, as its owner may see it.</param>
/// <param name="Told">The end that they were told of.</param>
/// <param name="Sight">What has become of that.</param>
/// <param name="Offers">The extensions that are possible, of those that were asked about.</param>
/// <param name="WhyNot">Why none is; null where one is, or none was asked about.</param>
/// <param name="IsPaused">Nothing is stopped or deleted by itself for now.</param>
/// <param name="Grace">Between the notice of the end and the deletion.</param>
public sealed record LeaseCare(ServerView View, DateTimeOffset Told, LeaseSight Sight, IReadOnlyList<ExtensionQuote> Offers, Refusal? WhyNot, bool IsPaused, TimeSpan Grace);

/// <summary>Looks at leases for the cards that tell of their ends, from what is true at the moment of sending.</summary>
internal sealed class LeaseLook(ShowServer showServer, IOptionsMonitor<LeaseOptions> options, TimeProvider time)
{
    public async Task<LeaseCare> AtAsync(WangChengDb db, PersonId reader, ServerId id, DateTimeOffset told, IReadOnlyList<Extension> offered, CancellationToken ct)
    {
        var (now, limits) = (time.GetUtcNow(), options.CurrentValue);
        var server = await db.Servers.AsNoTracking().SingleAsync(s => s.Id == id, ct);
        var view = await showServer.ViewAsync(db, new Caller(reader, Doors.Timer, IsAdministrator: false), server, ct);
        var isPaused = (await db.AutomationAsync(ct)).IsPaused;
        var sight = LeaseSights.Of(server, view.Lease!, told, now);
        if (sight is not (LeaseSight.Due or LeaseSight.Ended)) return new(view, told, sight, [], null, isPaused, limits.Grace);
        var looks = offered.Select(extension => ExtensionQuote.Of(server, view.Lease!, extension, now, limits)).ToList();
        var quotes = looks.Select(look => look.Quote).OfType<ExtensionQuote>().ToList();
        return new(view, told, sight, quotes, quotes.Count == 0 ? looks.FirstOrDefault().Refusal : null, isPaused, limits.Grace);
    }

    /// <summary>With what the servers have cost, all of them looked up at once. Whose end has moved shows a card that does not say it.</summary>
    public async Task<IReadOnlyList<LeaseCare>> WithCostsAsync(WangChengDb db, IReadOnlyList<LeaseCare> cares, CancellationToken ct)
    {
        var asked = cares.Where(SaysCost).Select(care => care.View.Server.Id).Distinct().ToList();
        var costs = await CostMeter.SoFarAsync(db, asked, time.GetUtcNow(), ct);
        return [.. cares.Select(care => SaysCost(care) ? care with { View = care.View with { CostSoFar = costs.GetValueOrDefault(care.View.Server.Id) } } : care)];
    }

    private static bool SaysCost(LeaseCare care) => care.Sight is LeaseSight.Due or LeaseSight.Ended or LeaseSight.Gone;
}
