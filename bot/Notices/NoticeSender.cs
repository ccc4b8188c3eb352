using WangCheng.Bot.Teams;
using WangCheng.Bot.Text;
using WangCheng.Bot.Turns;
using WangCheng.Core;
using WangCheng.Core.ActionLog;
using WangCheng.Core.Notices;
using WangCheng.Core.People;
using WangCheng.Core.Store;

namespace WangCheng.Bot.Notices;

/// <summary>
/// Tells people what they are owed: 1. takes what is due, 2. draws it from what is true now, 3. updates the card in place or sends a new one, 4. remembers. What did not
/// arrive is tried again for six hours; what cannot arrive is marked, logged, and owed again when the person can be reached; what must arrive goes by e-mail meanwhile.
/// </summary>
internal sealed partial class NoticeSender(
    NoticeClaims claims, NoticeBell bell, LetterBell letterBell, IEnumerable<INoticeCard> cards, PeopleDirectory people, TurnPeople readers, ConnectorClient connector, Words words, ActionLogWriter log, TimeProvider time, ILogger<NoticeSender> logger) : IDueWork
{
    private const int UsuallyAtOnce = 16;
    private const string MessageGone = "ActivityNotFoundInConversation";
    internal static readonly TimeSpan GiveUpAfter = TimeSpan.FromHours(6);

    private readonly Slots slots = new(UsuallyAtOnce, bell.Bell);
    private readonly Dictionary<Verb, INoticeCard> cards = cards.ToDictionary(card => card.Verb);

    public Bell Bell => bell.Bell;

    /// <summary>How many cards are sent side by side; one makes their order repeatable.</summary>
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
        foreach (var notice in due) slots.Start(() => TellAsync(notice, ct));
        return due.Count;
    }

    public Task IdleAsync() => slots.IdleAsync();

    private async Task TellAsync(Notice notice, CancellationToken ct)
    {
        try
        {
            var person = await people.FindAsync(notice.Person, ct) ?? throw new InvalidOperationException($"{notice.Id} is owed to nobody we know.");
            if (notice.Address == Notice.Personal) await AddressAsync(notice, person, ct);
            var reader = readers.ReaderOf(person);
            var card = await cards[notice.Verb].DrawAsync(notice.Subject, reader, ct);
            await RememberAsync(notice, card is null ? null : await SendAsync(notice, person, await WithTopLinesAsync(notice, card, reader, ct), ct), ct);
        }
        catch (Exception surprise) when (!ct.IsCancellationRequested)
        {
            // The one catch-all of this loop: everyone else is still told.
            Log.Surprised(logger, surprise, notice.Id, notice.Subject);
            await RememberAsync(notice, new Delivery.TryLater(null, surprise.GetType().Name), ct);
        }
    }

    private async Task<Reply.Card> WithTopLinesAsync(Notice notice, Reply.Card card, Reader reader, CancellationToken ct)
    {
        if (notice.InPlaceOf is { } unreached) card = TopLine.Say(card, MailWords.InPlaceOf((await people.FindAsync(unreached, ct))?.Name ?? unreached.Value), reader, words);
        return notice.MaybeTwice ? TopLine.Say(card, GeneralWords.MaybeTwice(), reader, words) : card;
    }

    private Task<Delivery> SendAsync(Notice notice, Person person, Reply.Card card, CancellationToken ct)
    {
        var to = NewestAddress(notice, person).ToDestination();
        return notice.Card is { } shown ? connector.UpdateCardAsync(to, shown, card, ct) : connector.SendCardAsync(to, card, ct);
    }

    /// <summary>Teams moves conversations to other hosts, and only what it said last is right.</summary>
    private static Origin NewestAddress(Notice notice, Person person)
    {
        var then = Origin.Read(notice.Address);
        return person.PersonalAddress is { } address && Origin.Read(address) is var now && now.Conversation == then.Conversation ? now : then;
    }

    private Task AddressAsync(Notice notice, Person person, CancellationToken ct)
    {
        var address = person.PersonalAddress ?? throw new InvalidOperationException($"{notice.Id} is due, and its reader has no personal chat.");
        return claims.AddressAsync(notice, address, Origin.Read(address).Conversation, ct);
    }

    /// <param name="delivery">Null when there was nothing to show any more.</param>
    private Task RememberAsync(Notice notice, Delivery? delivery, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        return delivery switch
        {
            null => claims.ShownAsync(notice, notice.Card, arrived: false, also: null, ct),
            Delivery.Delivered sent => claims.ShownAsync(notice, notice.Card ?? sent.Id, arrived: true, db => Told(db, notice), ct),
            Delivery.Gone { Code: MessageGone } when notice.Card is not null => claims.CardGoneAsync(notice, ct),
            Delivery.Gone gone => UndeliverableAsync(notice, gone.Code, ct),
            Delivery.Rejected rejected => UndeliverableAsync(notice, rejected.Code, ct),
            _ when notice.OwedSince is { } since && now - since > GiveUpAfter => UndeliverableAsync(notice, delivery.ToString(), ct),
            Delivery.TryLater later => claims.LaterAsync(notice, now + (later.After ?? NoticePauses.After(notice.Attempts)), maybeArrived: false, ct),
            _ when notice.Card is null => claims.LaterAsync(notice, now + NoticePauses.AfterDoubt(notice.Attempts), maybeArrived: true, ct),
            _ => claims.LaterAsync(notice, now + NoticePauses.After(notice.Attempts), maybeArrived: false, ct),
        };
    }

    private async Task UndeliverableAsync(Notice notice, string why, CancellationToken ct)
    {
        Log.Undeliverable(logger, notice.Id, notice.Subject, why);
        await claims.UndeliverableAsync(notice, why, db =>
        {
            log.Add(db, Record(notice, ActionPhase.Undeliverable) with { Reason = "notice.undeliverable", Detail = why });
            return Task.CompletedTask;
        }, ct);
        letterBell.Bell.Ring();
    }

    private Task Told(WangChengDb db, Notice notice)
    {
        log.Add(db, Record(notice, ActionPhase.Told));
        return Task.CompletedTask;
    }

    private static ActionRecord Record(Notice notice, ActionPhase phase) =>
        new() { Verb = notice.Verb, Phase = phase, Actor = notice.Person, Door = Doors.Teams, Operation = OperationId.From(notice.Subject) };

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "{Notice} about {Subject} was surprised while being sent")]
        public static partial void Surprised(ILogger logger, Exception error, NoticeId notice, string subject);

        [LoggerMessage(LogLevel.Error, "{Notice} about {Subject} cannot be delivered: {Why}")]
        public static partial void Undeliverable(ILogger logger, NoticeId notice, string subject, string why);
    }
}
