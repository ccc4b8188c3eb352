using Microsoft.EntityFrameworkCore;
using WangCheng.Core;
using WangCheng.Core.ActionLog;
using WangCheng.Core.Notices;
using WangCheng.Core.People;
using WangCheng.Core.Store;

namespace WangCheng.Bot.Mail;

/// <summary>
/// Sends letters: 1. takes what is due, 2. looks whether it is still needed and possible, 3. writes it from what is true now and hands it to the mail server, 4. remembers. What
/// did not go is tried again for six hours; what may have gone goes once more, marked, and no third time; what cannot go is told to administrators in its reader's place.
/// </summary>
internal sealed partial class LetterSender(
    LetterClaims claims, LetterBell bell, NoticeBell noticeBell, LetterText text, MailClient mail, PeopleDirectory people, LastResort lastResort, Database database, ActionLogWriter log, TimeProvider time, ILogger<LetterSender> logger) : IDueWork
{
    private const int UsuallyAtOnce = 4;
    internal static readonly TimeSpan GiveUpAfter = TimeSpan.FromHours(6);

    private readonly Slots slots = new(UsuallyAtOnce, bell.Bell);

    public Bell Bell => bell.Bell;

    /// <summary>How many letters are sent side by side; one makes their order repeatable.</summary>
    internal int AtOnce { set => slots.AtOnce = value; }

    public Task<DateTimeOffset?> NextDueAsync(CancellationToken ct) => claims.NextDueAsync(ct);

    /// <summary>Sends everything that is due now and returns how much was tried.</summary>
    public async Task<int> RunDueAsync(CancellationToken ct)
    {
        for (var tried = 0; ;)
        {
            await slots.IdleAsync();
            var started = await StartDueAsync(ct);
            if (started == 0) return tried;
            tried += started;
        }
    }

    public async Task<int> StartDueAsync(CancellationToken ct)
    {
        if (slots.Free is not (> 0 and var free)) return 0;
        var due = await claims.TakeDueAsync(free, ct);
        foreach (var taken in due) slots.Start(() => RunAsync(taken, ct));
        return due.Count;
    }

    public Task IdleAsync() => slots.IdleAsync();

    private async Task RunAsync(LetterClaims.Taken taken, CancellationToken ct)
    {
        var letter = taken.Letter;
        try
        {
            if (taken.IsInDoubtTwice) await FailAsync(letter, "it may have arrived twice, and nobody knows", ct);
            else if (await IsToldMeanwhileAsync(letter, ct)) await claims.NotNeededAsync(letter, ct);
            else if (!mail.IsOn) await FailAsync(letter, "no e-mail is configured", ct);
            else if (await people.EmailOfAsync(letter.Person, ct) is not { } address) await FailAsync(letter, "no e-mail address is known", ct);
            else if (await text.WriteAsync(letter, address, ct) is not { } written) await claims.NotNeededAsync(letter, ct);
            else await RememberAsync(letter, await mail.SendAsync(written, ct), ct);
        }
        catch (Exception surprise) when (!ct.IsCancellationRequested)
        {
            // The one catch-all of this loop: everyone else's letters still go. The claim ends by itself, should this be the database's fault.
            Log.Surprised(logger, surprise, letter.Notice, letter.Subject);
            await RememberAsync(letter, new MailResult.TryLater(surprise.GetType().Name), ct);
        }
    }

    /// <summary>They were reached in Teams before the letter went. An administrator in their place gets both.</summary>
    private async Task<bool> IsToldMeanwhileAsync(Letter letter, CancellationToken ct) =>
        letter.InPlaceOf is null && await database.ReadAsync(db => db.Notices.AnyAsync(n => n.Id == letter.Notice && n.DeliveredAt != null, ct), ct);

    private Task RememberAsync(Letter letter, MailResult result, CancellationToken ct)
    {
        var next = time.GetUtcNow() + LetterPauses.After(letter.Attempts);
        var isTooLate = time.GetUtcNow() - letter.OwedSince > GiveUpAfter;
        return result switch
        {
            MailResult.Sent => claims.SentAsync(letter, db => ToldAsync(db, letter), ct),
            MailResult.Refused refused => FailAsync(letter, refused.Why, ct),
            MailResult.InDoubt doubt when letter.MaybeTwice || isTooLate => FailAsync(letter, doubt.Why, ct),
            MailResult.InDoubt doubt => LaterAsync(letter, next, true, doubt.Why, ct),
            MailResult.TryLater later when isTooLate => FailAsync(letter, later.Why, ct),
            MailResult.TryLater later => LaterAsync(letter, next, false, later.Why, ct),
            _ => throw new ArgumentOutOfRangeException(nameof(result)),
        };
    }

    private Task<bool> LaterAsync(Letter letter, DateTimeOffset next, bool maybeArrived, string why, CancellationToken ct)
    {
        Log.NotNow(logger, letter.Notice, letter.Subject, why, next);
        return claims.LaterAsync(letter, next, maybeArrived, why, ct);
    }

    private async Task FailAsync(Letter letter, string why, CancellationToken ct)
    {
        Log.Undeliverable(logger, letter.Notice, letter.Subject, why);
        await claims.UndeliverableAsync(letter, why, async db =>
        {
            log.Add(db, Record(letter, ActionPhase.Undeliverable) with { Reason = "notice.undeliverable", Detail = why });
            await lastResort.TellAsync(db, letter, ct);
        }, ct);
        noticeBell.Bell.Ring();
    }

    private Task ToldAsync(WangChengDb db, Letter letter)
    {
        log.Add(db, Record(letter, ActionPhase.Told));
        return Task.CompletedTask;
    }

    private static ActionRecord Record(Letter letter, ActionPhase phase) =>
        new() { Verb = letter.Verb, Phase = phase, Actor = letter.Person, Door = Doors.Mail, Operation = OperationId.From(letter.Subject), Attempt = letter.Attempts + 1 };

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "The letter for {Notice} about {Subject} was surprised while being sent")]
        public static partial void Surprised(ILogger logger, Exception error, NoticeId notice, string subject);

        [LoggerMessage(LogLevel.Warning, "The letter for {Notice} about {Subject} did not go, next at {Next}: {Why}")]
        public static partial void NotNow(ILogger logger, NoticeId notice, string subject, string why, DateTimeOffset next);

        [LoggerMessage(LogLevel.Error, "The letter for {Notice} about {Subject} cannot be delivered: {Why}")]
        public static partial void Undeliverable(ILogger logger, NoticeId notice, string subject, string why);
    }
}
