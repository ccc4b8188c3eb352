using WangCheng.Bot.Teams;
using WangCheng.Core.Notices;
using WangCheng.Core.Store;

namespace WangCheng.Bot.Turns;

/// <summary>
/// Gives a reply back the way that fits how it was asked for. A tap by Action.Execute is answered in its own response; the same tap from an older client arrives as a
/// message, and its card is updated instead; typed words are answered by a new message. When that message surely did not get out, the activity is not accepted: nothing was
/// promised, and Teams or the person may come again.
/// </summary>
internal sealed partial class Answers(ConnectorClient connector, Database database, NoticeQueue notices, ILogger<Answers> logger)
{
    private static readonly ActivityAnswer NotNow = new(StatusCodes.Status503ServiceUnavailable);

    public async Task<ActivityAnswer> GiveAsync(Turn turn, Reply reply, CancellationToken ct)
    {
        if (turn.Activity.Type == ActivityTypes.Invoke)
        {
            // What is owed goes to a new message then, and a card that nobody updates any more must not say for ever that it is on its way.
            if (reply is Reply.Card { IsOwed: true } owed && (turn.Card is not { } tapped || !await IsOursAsync(turn, tapped, ct))) return InvokeAnswers.Message(owed.Summary);
            return InvokeReplies.Of(turn.Activity, reply);
        }
        return reply switch
        {
            Reply.Card { IsOwed: true } or Reply.Nothing => ActivityAnswer.Accepted,
            Reply.Card card when turn.Card is { } tapped && await IsOursAsync(turn, tapped, ct) => Report(await connector.UpdateCardAsync(To(turn), tapped, card, ct)),
            Reply.Card or Reply.Text => Report(await SendAsync(turn, reply, ct)),
            _ => throw new ArgumentOutOfRangeException(nameof(reply), reply, null),
        };
    }

    /// <summary>The reply as a new message where the turn is to be answered, whichever way it was asked for; what a notice owes already is not sent twice.</summary>
    public Task<Delivery> SendAsync(Turn turn, Reply reply, CancellationToken ct) => reply switch
    {
        Reply.Card { IsOwed: true } or Reply.Nothing => Task.FromResult<Delivery>(new Delivery.Delivered(null)),
        Reply.Card card => SendCardAsync(turn, card, ct),
        Reply.Text text => connector.SendAsync(To(turn), Messages.Text(text.Line), ct),
        _ => throw new ArgumentOutOfRangeException(nameof(reply), reply, null),
    };

    /// <summary>A new card's id is kept: only a card that we drew is ever updated, whatever id a client names.</summary>
    private async Task<Delivery> SendCardAsync(Turn turn, Reply.Card card, CancellationToken ct)
    {
        var sent = await connector.SendCardAsync(To(turn), card, ct);
        if (sent is Delivery.Delivered { Id: { } id })
            await database.WriteAsync(db => Task.FromResult(notices.Drew(db, turn.Caller.Person, turn.Origin.Write(), turn.Origin.Conversation, id)), ct);
        return sent;
    }

    private Task<bool> IsOursAsync(Turn turn, string card, CancellationToken ct) => database.ReadAsync(db => NoticeQueue.IsDrawnAsync(db, turn.Origin.Conversation, card, ct), ct);

    private ActivityAnswer Report(Delivery delivery)
    {
        if (delivery is not Delivery.Delivered) Log.NotAnswered(logger, delivery.ToString());
        return delivery is Delivery.TryLater ? NotNow : ActivityAnswer.Accepted;
    }

    private static Destination To(Turn turn) => turn.Origin.ToDestination() with { Urgency = Urgency.Answer };

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "An answer did not arrive: {Delivery}")]
        public static partial void NotAnswered(ILogger logger, string delivery);
    }
}
