using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using WangCheng.Core.Store;

namespace WangCheng.Core.Quotas;

/// <summary>
/// The ledger. Room is taken by a conditional update in the transaction that accepts the request, so that two requests in the same instant can never pass the limit
/// together; it is settled when the server is there and released exactly once, whatever the end.
/// </summary>
public sealed class QuotaBook(IOptionsMonitor<QuotaOptions> options)
{
    /// <summary>What the book would look like with <paramref name="more"/>, per limit that holds for <paramref name="person"/>.</summary>
    public async Task<IReadOnlyList<QuotaLine>> LookAsync(WangChengDb db, PersonId person, QuotaAmounts more, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(more);
        var limits = QuotaRules.LimitsFor(person, options.CurrentValue);
        var holders = limits.Select(limit => limit.Holder.Key).Distinct().ToList();
        var uses = await db.QuotaUses.AsNoTracking().Where(use => holders.Contains(use.Holder)).ToListAsync(ct);
        return [.. limits.Select(limit =>
        {
            var before = uses.Where(use => use.Holder == limit.Holder.Key && use.Kind == limit.Kind).Sum(use => use.Used + use.Reserved);
            return new QuotaLine(limit.Kind, before, before + more.Of(limit.Kind), limit.Limit, limit.Source);
        })];
    }

    /// <summary>Takes room for <paramref name="server"/>. When it answers with a refusal, the caller's transaction must not be committed.</summary>
    public async Task<QuotaRefusals.Over?> ReserveAsync(WangChengDb db, PersonId person, ServerId server, QuotaAmounts amounts, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(amounts);
        foreach (var limit in QuotaRules.LimitsFor(person, options.CurrentValue))
        {
            var amount = amounts.Of(limit.Kind);
            if (amount == 0) continue;
            if (await TakeAsync(db, limit, amount, isThere: false, ct) is { } over) return over;
            db.QuotaHolds.Add(new QuotaHold { Server = server, Holder = limit.Holder.Key, Kind = limit.Kind, Amount = amount, State = QuotaHoldState.Reserved });
        }
        return null;
    }

    /// <summary>The server is there: what was promised to it is now used.</summary>
    public static Task SettleAsync(WangChengDb db, ServerId server, CancellationToken ct) => MoveAsync(db, server, QuotaHoldState.Used, ct);

    /// <summary>The server is gone, or never came: its room is free. Safe to call again.</summary>
    public static Task ReleaseAsync(WangChengDb db, ServerId server, CancellationToken ct) => MoveAsync(db, server, QuotaHoldState.Released, ct);

    /// <summary>
    /// The server has another size than its holds say, by no decision of ours: the book follows, above a limit too. What is there is there; nothing more fits until room is made.
    /// </summary>
    public static async Task ChangeAsync(WangChengDb db, ServerId server, QuotaAmounts amounts, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(amounts);
        var holds = await db.QuotaHolds.AsNoTracking().Where(hold => hold.Server == server && hold.State == QuotaHoldState.Used).ToListAsync(ct);
        foreach (var hold in holds.OrderBy(hold => hold.Holder == QuotaHolder.Company.Key).ThenBy(hold => hold.Kind))
        {
            var (now, more) = (amounts.Of(hold.Kind), amounts.Of(hold.Kind) - hold.Amount);
            if (more == 0) continue;
            await db.QuotaHolds.Where(h => h.Server == server && h.Holder == hold.Holder && h.Kind == hold.Kind).ExecuteUpdateAsync(set => set.SetProperty(h => h.Amount, now), ct);
            await Uses(db, hold.Holder, hold.Kind).ExecuteUpdateAsync(set => set.SetProperty(use => use.Used, use => use.Used + more), ct);
        }
    }

    /// <summary>
    /// The server is somebody else's from now on: what it uses moves from one person's book to the other's; the company's stays. When it answers with a refusal, the caller's
    /// transaction must not be committed.
    /// </summary>
    public async Task<QuotaRefusals.Over?> HandOverAsync(WangChengDb db, ServerId server, PersonId from, PersonId to, QuotaAmounts amounts, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(amounts);
        var before = QuotaHolder.Person(from).Key;
        foreach (var hold in (await db.QuotaHolds.AsNoTracking().Where(hold => hold.Server == server && hold.Holder == before).ToListAsync(ct)).OrderBy(hold => hold.Kind))
        {
            await Uses(db, before, hold.Kind).ExecuteUpdateAsync(set => set.SetProperty(use => use.Used, use => use.Used - hold.Amount), ct);
            await db.QuotaHolds.Where(h => h.Server == server && h.Holder == before && h.Kind == hold.Kind).ExecuteDeleteAsync(ct);
        }
        foreach (var limit in QuotaRules.LimitsFor(to, options.CurrentValue).Where(limit => limit.Holder != QuotaHolder.Company))
        {
            var amount = amounts.Of(limit.Kind);
            if (await TakeAsync(db, limit, amount, isThere: true, ct) is { } over) return over;
            db.QuotaHolds.Add(new QuotaHold { Server = server, Holder = limit.Holder.Key, Kind = limit.Kind, Amount = amount, State = QuotaHoldState.Used });
        }
        return null;
    }

    private static async Task MoveAsync(WangChengDb db, ServerId server, QuotaHoldState to, CancellationToken ct)
    {
        var holds = await db.QuotaHolds.Where(hold => hold.Server == server && hold.State != to && hold.State != QuotaHoldState.Released).ToListAsync(ct);
        // Persons before the company, as in ReserveAsync: always the same order of rows.
        foreach (var hold in holds.OrderBy(hold => hold.Holder == QuotaHolder.Company.Key).ThenBy(hold => hold.Kind))
        {
            var moved = await db.QuotaHolds.Where(h => h.Server == server && h.Holder == hold.Holder && h.Kind == hold.Kind && h.State == hold.State)
                .ExecuteUpdateAsync(set => set.SetProperty(h => h.State, to), ct);
            if (moved == 0) continue;
            var reserved = hold.State == QuotaHoldState.Reserved ? -hold.Amount : 0;
            var used = (hold.State == QuotaHoldState.Used ? -hold.Amount : 0) + (to == QuotaHoldState.Used ? hold.Amount : 0);
            await Uses(db, hold.Holder, hold.Kind).ExecuteUpdateAsync(set => set
                .SetProperty(use => use.Reserved, use => use.Reserved + reserved)
                .SetProperty(use => use.Used, use => use.Used + used), ct);
        }
        db.ChangeTracker.Entries<QuotaHold>().ToList().ForEach(entry => entry.State = EntityState.Detached);
    }

    /// <summary>By one conditional update, so that two in the same instant can never pass the limit together.</summary>
    private static async Task<QuotaRefusals.Over?> TakeAsync(WangChengDb db, QuotaLimit limit, int amount, bool isThere, CancellationToken ct)
    {
        await OpenAsync(db, limit, ct);
        var (most, reserved, used) = (limit.Limit - amount, isThere ? 0 : amount, isThere ? amount : 0);
        var room = Uses(db, limit.Holder.Key, limit.Kind);
        var taken = await room.Where(use => use.Used + use.Reserved <= most)
            .ExecuteUpdateAsync(set => set.SetProperty(use => use.Reserved, use => use.Reserved + reserved).SetProperty(use => use.Used, use => use.Used + used), ct);
        return taken == 1 ? null : new QuotaRefusals.Over(limit.Kind, await room.Select(use => use.Used + use.Reserved).SingleAsync(ct), amount, limit.Limit, limit.Source);
    }

    /// <summary>Opens the book's line on its first use. Two at once: the loser's transaction runs again and finds it open.</summary>
    private static async Task OpenAsync(WangChengDb db, QuotaLimit limit, CancellationToken ct)
    {
        if (await Uses(db, limit.Holder.Key, limit.Kind).AnyAsync(ct)) return;
        db.QuotaUses.Add(new QuotaUse { Holder = limit.Holder.Key, Kind = limit.Kind });
        await db.SaveChangesAsync(ct);
    }

    private static IQueryable<QuotaUse> Uses(WangChengDb db, string holder, QuotaKind kind) => db.QuotaUses.Where(use => use.Holder == holder && use.Kind == kind);
}
