using Microsoft.EntityFrameworkCore;
using WangCheng.Core.Store;

namespace WangCheng.Core.Servers;

/// <summary>
/// Counts what each server costs, in the transaction that changes how it is: whoever writes a state or a price of a server says so here. Where somebody forgot, the state or price of
/// the server is not that of its last span, which is looked for after every test and at every commit of the histories.
/// </summary>
internal static class CostMeter
{
    /// <summary>The server is another now than a moment ago, in the rows of this transaction.</summary>
    /// <param name="isOff">See <see cref="CostRules.PerHour"/>.</param>
    public static async Task NoteAsync(WangChengDb db, ServerId id, DateTimeOffset now, CancellationToken ct, bool isOff = false)
    {
        await db.SaveChangesAsync(ct);
        var server = await db.Servers.AsNoTracking().SingleAsync(s => s.Id == id, ct);
        var last = await db.CostSpans.AsNoTracking().Where(span => span.Server == id).OrderByDescending(span => span.Id).FirstOrDefaultAsync(ct);
        db.CostSpans.AddRange(CostRules.Next(server, last, now, isOff));
        await db.SaveChangesAsync(ct);
    }

    /// <summary>The server is in this state from now on.</summary>
    public static async Task BecomesAsync(WangChengDb db, ServerId id, ServerState state, DateTimeOffset now)
    {
        await db.Servers.Where(server => server.Id == id).ExecuteUpdateAsync(set => set.SetProperty(server => server.State, state));
        await NoteAsync(db, id, now, CancellationToken.None);
    }

    /// <summary>What a server has cost until <paramref name="now"/>, at list prices; null when part of it is not known.</summary>
    public static async Task<Money?> SoFarAsync(WangChengDb db, ServerId id, DateTimeOffset now, CancellationToken ct) => (await SoFarAsync(db, [id], now, ct)).GetValueOrDefault(id);

    /// <summary>The same of several at once.</summary>
    public static async Task<IReadOnlyDictionary<ServerId, Money?>> SoFarAsync(WangChengDb db, IReadOnlyCollection<ServerId> ids, DateTimeOffset now, CancellationToken ct)
    {
        var spans = await db.CostSpans.AsNoTracking().Where(span => ids.Contains(span.Server)).OrderBy(span => span.Id).ToListAsync(ct);
        return spans.GroupBy(span => span.Server).ToDictionary(own => own.Key, own => CostRules.SoFar([.. own], now));
    }
}
