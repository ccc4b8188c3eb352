using System.Text.Json.Nodes;
using WangCheng.Bot.Teams;
using WangCheng.Core.Notices;
using WangCheng.Core.Store;

namespace WangCheng.Bot.Turns;

/// <summary>
/// Gives a reply back the way that fits how it was asked for. A tap by Action.Execute is answered in its own response; the same tap from an older client arrives as a
/// message, and its card is updated instead; typed words are answered by a new message.
/// </summary>
internal sealed partial class Answers(ConnectorClient connector, Database database, NoticeQueue notices, ILogger<Answers> logger)
{
    public async Task<ActivityAnswer> GiveAsync(Turn turn, Reply reply, CancellationToken ct)
    {
        if (turn.Activity.Type == ActivityTypes.Invoke)
        {
            return reply switch
            {
                Reply.Card card => InvokeAnswers.Card(card.Json),
                Reply.Text text => InvokeAnswers.Message(text.Line),
                _ => InvokeAnswers.Message(""),
            };
        }
        switch (reply)
        {
            case Reply.Card { IsOwed: true }: break;
            case Reply.Card card when turn.Card is { } tapped && await IsOursAsync(turn, tapped, ct): await UpdateAsync(turn, tapped, card, ct); break;
            case Reply.Card card: await SendAsync(turn, card, ct); break;
            case Reply.Text text: Report(await connector.SendAsync(turn.Origin.ServiceUrl, turn.Origin.Conversation, Messages.Text(text.Line), ct)); break;
        }
        return ActivityAnswer.Accepted;
    }

    /// <summary>A new card's id is kept: only a card that we drew is ever updated, whatever id a client names.</summary>
    private async Task SendAsync(Turn turn, Reply.Card card, CancellationToken ct)
    {
        var sent = await connector.SendAsync(turn.Origin.ServiceUrl, turn.Origin.Conversation, Messages.Card(card.Json, card.Summary), ct);
        Report(sent);
        if (sent is Delivery.Delivered { Id: { } id })
            await database.WriteAsync(db => Task.FromResult(notices.Drew(db, turn.Caller.Person, turn.Origin.Write(), turn.Origin.Conversation, id)), ct);
    }

    private async Task UpdateAsync(Turn turn, string tapped, Reply.Card card, CancellationToken ct) =>
        Report(await connector.UpdateAsync(turn.Origin.ServiceUrl, turn.Origin.Conversation, tapped, Messages.Card(card.Json, card.Summary), ct));

    private Task<bool> IsOursAsync(Turn turn, string card, CancellationToken ct) => database.ReadAsync(db => NoticeQueue.IsDrawnAsync(db, turn.Origin.Conversation, card, ct), ct);

    private void Report(Delivery delivery)
    {
        if (delivery is not Delivery.Delivered) Log.NotAnswered(logger, delivery.ToString());
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "An answer did not arrive: {Delivery}")]
        public static partial void NotAnswered(ILogger logger, string delivery);
    }
}

/// <summary>The smallest activities that Teams takes.</summary>
internal static class Messages
{
    public static JsonObject Text(string line) => new() { ["type"] = "message", ["text"] = line };

    /// <param name="card">It becomes part of the message.</param>
    /// <param name="summary">For the notification; Teams would say "sent a card" otherwise.</param>
    public static JsonObject Card(JsonObject card, string summary) => new()
    {
        ["type"] = "message",
        ["summary"] = summary,
        ["attachments"] = new JsonArray(new JsonObject { ["contentType"] = "application/vnd.microsoft.card.adaptive", ["content"] = card }),
    };
}
