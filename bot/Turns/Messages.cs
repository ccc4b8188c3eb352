using System.Text.Json.Nodes;
using WangCheng.Bot.Teams;

namespace WangCheng.Bot.Turns;

/// <summary>The smallest activities that Teams takes, and cards sent in them.</summary>
internal static class Messages
{
    private const int TooBig = StatusCodes.Status413PayloadTooLarge;

    public static JsonObject Text(string line) => new() { ["type"] = "message", ["text"] = line };

    extension(ConnectorClient connector)
    {
        /// <summary>A card that Teams finds too big becomes its summary: a person who reads one sentence knows more than one who reads nothing.</summary>
        public async Task<Delivery> SendCardAsync(Destination to, Reply.Card card, CancellationToken ct)
        {
            var sent = await connector.SendAsync(to, Card(card), ct);
            return sent is Delivery.Rejected { Status: TooBig } ? await connector.SendAsync(to, Text(card.Summary), ct) : sent;
        }

        /// <summary>The same in the place of a message that is there.</summary>
        public async Task<Delivery> UpdateCardAsync(Destination to, string message, Reply.Card card, CancellationToken ct)
        {
            var sent = await connector.UpdateAsync(to, message, Card(card), ct);
            return sent is Delivery.Rejected { Status: TooBig } ? await connector.UpdateAsync(to, message, Text(card.Summary), ct) : sent;
        }
    }

    /// <summary>The summary is for the notification; Teams would say "sent a card" otherwise.</summary>
    private static JsonObject Card(Reply.Card card) => new()
    {
        ["type"] = "message",
        ["summary"] = card.Summary,
        ["attachments"] = new JsonArray(new JsonObject { ["contentType"] = "application/vnd.microsoft.card.adaptive", ["content"] = card.Json.DeepClone() }),
    };
}
