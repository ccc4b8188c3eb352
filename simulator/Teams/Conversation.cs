using System.Text.Json;
using System.Text.Json.Nodes;

namespace WangCheng.Simulator.Teams;

/// <summary>A chat with its members (keys of people; the bot is always in it) and everything said there, oldest first. Kept as one file.</summary>
internal sealed record Conversation(string Id, string Type, string[] Members)
{
    /// <summary>What the page calls it.</summary>
    public string Key { get; init; } = Place.Personal;

    public List<Message> Messages { get; init; } = [];
    public long Revision { get; set; }

    /// <summary>A message with the card everybody has and, by person, the views that only they were given. A value: changing it means replacing it.</summary>
    internal sealed record Message(string Id, string From, DateTimeOffset At)
    {
        /// <summary>The post it replies to; null in a chat without threads, and for a post itself.</summary>
        public string? Thread { get; init; }

        public string? Text { get; init; }
        public JsonElement? Card { get; init; }
        public Dictionary<string, JsonElement> Views { get; init; } = [];
        public bool Edited { get; init; }
        public bool Deleted { get; init; }
        public long Revision { get; init; }

        public ChatMessage SeenBy(string person)
        {
            JsonElement? card = Views.TryGetValue(person, out var own) ? own : Card;
            return new(Id, From, At, Text, card is { } shown ? JsonObject.Create(shown) : null, Edited, Deleted, Revision) { Thread = Thread };
        }
    }
}
