using Microsoft.EntityFrameworkCore;
using WangCheng.Core.ActionLog;
using WangCheng.Core.Notices;
using WangCheng.Core.Store;

namespace WangCheng.Core.Secrets;

/// <summary>
/// One teller per secret at a time. A claim is written before a message is sent; one that ended without a result means that the teller died or lost the answer, and then the
/// message goes once more, marked, and not a third time. After it was told nothing is left here to tell again.
/// </summary>
public sealed class SecretClaims(Database database, NoticeQueue notices, NoticeBell noticeBell, ActionLogWriter log, TimeProvider time)
{
    /// <summary>How long a message with a password stands in a chat.</summary>
    public static readonly TimeSpan Stands = TimeSpan.FromMinutes(10);

    /// <summary>Longer than any single send with its retries.</summary>
    internal static readonly TimeSpan Length = TimeSpan.FromMinutes(2);

    private const string InDoubt = "secret.in_doubt";

    private readonly Guid mine = Guid.NewGuid();

    public async Task<IReadOnlyList<Secret>> TakeDueAsync(int most, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        var due = await database.ReadAsync(db => Due(db, now).OrderBy(s => s.DueAt).Select(s => s.Operation).Take(most).ToListAsync(ct), ct);
        if (due.Count == 0) return [];
        return await database.WriteAsync(async db =>
        {
            var taken = await Due(db, now).Where(s => due.Contains(s.Operation)).ToListAsync(ct);
            foreach (var secret in taken) await TakeAsync(db, secret, now, ct);
            return taken.FindAll(secret => secret.Claim == mine);
        }, ct);
    }

    public Task<DateTimeOffset?> NextDueAsync(CancellationToken ct) =>
        database.ReadAsync(db => db.Secrets.Where(s => s.DueAt != null).MinAsync(s => s.ClaimEnds > s.DueAt ? s.ClaimEnds : s.DueAt, ct), ct);

    /// <summary>They have it: nothing of it is kept, and the message is taken away when its time is over.</summary>
    /// <param name="message">Null when Teams did not name it: then it stays where it is.</param>
    public Task ToldAsync(Secret secret, string address, string? message, CancellationToken ct) => FinishAsync(secret, (db, row) =>
    {
        var ends = message is null ? (DateTimeOffset?)null : time.GetUtcNow() + Stands;
        (row.State, row.Sealed, row.Attempts) = (message is null ? SecretState.Over : SecretState.Told, null, 0);
        (row.Address, row.Message, row.DueAt, row.OwedSince) = (address, message, ends, ends);
        log.Add(db, Record(row, ActionPhase.Told));
    }, ct);

    /// <summary>Nobody can be told any more: they have to ask for another.</summary>
    public Task LostAsync(Secret secret, string why, string? detail, CancellationToken ct) => FinishAsync(secret, (db, row) => Lose(db, row, why, detail), ct);

    /// <summary>The message is gone; or, with a reason, it cannot be taken away.</summary>
    public Task OverAsync(Secret secret, string? whyNot, CancellationToken ct) => FinishAsync(secret, (db, row) =>
    {
        (row.State, row.DueAt, row.Message) = (SecretState.Over, null, null);
        log.Add(db, whyNot is null ? Record(row, ActionPhase.Progressed) with { Step = "take_away" } : Record(row, ActionPhase.Undeliverable) with { Step = "take_away", Reason = "secret.not_taken_away", Detail = whyNot });
    }, ct);

    /// <summary>Not now: again at <paramref name="at"/>. What may have arrived twice is not sent a third time.</summary>
    public Task LaterAsync(Secret secret, DateTimeOffset at, bool maybeArrived, CancellationToken ct) => FinishAsync(secret, (db, row) =>
    {
        if (maybeArrived && row.MaybeTwice) Lose(db, row, InDoubt, null);
        else (row.Attempts, row.DueAt, row.MaybeTwice) = (row.Attempts + 1, at, row.MaybeTwice || maybeArrived);
    }, ct);

    private async Task TakeAsync(WangChengDb db, Secret row, DateTimeOffset now, CancellationToken ct)
    {
        var diedWhileTelling = row is { Claim: not null, State: SecretState.Owed };
        if (diedWhileTelling && row.MaybeTwice)
        {
            Lose(db, row, InDoubt, null);
            (row.Claim, row.ClaimEnds) = (null, null);
            await notices.NewsAsync(db, row.Operation.ToString(), ct);
            return;
        }
        row.MaybeTwice |= diedWhileTelling;
        (row.Claim, row.ClaimEnds) = (mine, now + Length);
    }

    private void Lose(WangChengDb db, Secret row, string why, string? detail)
    {
        (row.State, row.Sealed, row.DueAt) = (SecretState.Lost, null, null);
        log.Add(db, Record(row, ActionPhase.Undeliverable) with { Reason = why, Detail = detail });
    }

    private async Task FinishAsync(Secret secret, Action<WangChengDb, Secret> change, CancellationToken ct)
    {
        await database.WriteAsync(async db =>
        {
            if (await db.Secrets.SingleOrDefaultAsync(s => s.Operation == secret.Operation && s.Claim == mine, ct) is not { } row) return false;
            var before = row.State;
            change(db, row);
            (row.Claim, row.ClaimEnds) = (null, null);
            // The card of the work says whether it was told.
            if (row.State != before) await notices.NewsAsync(db, row.Operation.ToString(), ct);
            return true;
        }, ct);
        noticeBell.Bell.Ring();
    }

    private static IQueryable<Secret> Due(WangChengDb db, DateTimeOffset now) =>
        db.Secrets.Where(s => s.DueAt != null && s.DueAt <= now && (s.ClaimEnds == null || s.ClaimEnds <= now));

    private static ActionRecord Record(Secret secret, ActionPhase phase) =>
        new() { Verb = SecretVerbs.Password, Phase = phase, Actor = secret.Person, Door = Doors.Teams, Operation = secret.Operation, Server = secret.Server };
}
