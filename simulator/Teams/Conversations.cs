using System.Globalization;
using System.Text.Json;

namespace WangCheng.Simulator.Teams;

/// <summary>Every chat there is. A change is kept, then shown to the members, in the order it happened.</summary>
internal sealed class Conversations
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, Conversation> byId;
    private readonly StateFolder state;
    private readonly ChatFeed feed;
    private readonly TimeProvider time;
    private long lastId;

    public Conversations(Places places, StateFolder state, ChatFeed feed, TimeProvider time)
    {
        (this.state, this.feed, this.time) = (state, feed, time);
        byId = [];
        foreach (var person in TeamsPeople.All) Load(places.Personal(person), [person.Key]);
        foreach (var place in places.Shared) Load(place, [.. TeamsPeople.All.Select(p => p.Key)]);
        lastId = byId.Values.SelectMany(c => c.Messages).Select(m => long.Parse(m.Id, CultureInfo.InvariantCulture)).DefaultIfEmpty(0).Max();
    }

    /// <summary>The chat with this id, whichever thread of it is meant; null when there is no such chat or thread.</summary>
    public Conversation? Find(string id)
    {
        var (chat, thread) = ConversationId.Parse(id);
        lock (gate)
        {
            return byId.GetValueOrDefault(chat) is { } found && (thread is null || found.Messages.Exists(m => m.Id == thread && m.Thread is null)) ? found : null;
        }
    }

    public Conversation.Message? Find(string id, string messageId)
    {
        lock (gate) return byId.GetValueOrDefault(ConversationId.Parse(id).Chat)?.Messages.Find(m => m.Id == messageId);
    }

    /// <summary>The newest messages of a chat as one member sees them, oldest first.</summary>
    public ChatMessage[] SeenBy(string person, string id, int newest)
    {
        lock (gate) return [.. byId[id].Messages.TakeLast(newest).Select(m => m.SeenBy(person))];
    }

    public Conversation.Message Add(string id, string from, string? text, JsonElement? card = null)
    {
        lock (gate)
        {
            var (chat, thread) = ConversationId.Parse(id);
            var conversation = byId[chat];
            var message = new Conversation.Message(NextId(), from, time.GetUtcNow()) { Thread = thread, Text = text, Card = card, Revision = ++conversation.Revision };
            conversation.Messages.Add(message);
            Changed(conversation, message);
            return message;
        }
    }

    /// <summary>Replaces a message in place; false when there is none, or none any more. Views given to single people end: everybody sees the new one.</summary>
    public bool Edit(string id, string messageId, string? text, JsonElement? card) =>
        Replace(id, messageId, old => old with { Text = text, Card = card, Views = [], Edited = true });

    public bool Delete(string id, string messageId) =>
        Replace(id, messageId, old => old with { Text = null, Card = null, Views = [], Deleted = true });

    /// <summary>From now on this person sees this card in place of the one everybody has.</summary>
    public bool ShowTo(string person, string id, string messageId, JsonElement card) =>
        Replace(id, messageId, old => old with { Views = new(old.Views) { [person] = card } });

    private bool Replace(string id, string messageId, Func<Conversation.Message, Conversation.Message> change)
    {
        lock (gate)
        {
            var conversation = byId[ConversationId.Parse(id).Chat];
            var at = conversation.Messages.FindIndex(m => m.Id == messageId && !m.Deleted);
            if (at < 0) return false;
            var message = change(conversation.Messages[at]) with { Revision = ++conversation.Revision };
            conversation.Messages[at] = message;
            Changed(conversation, message);
            return true;
        }
    }

    private void Changed(Conversation conversation, Conversation.Message message)
    {
        state.Write(FileOf(conversation), conversation, TeamsJson.Default.Conversation);
        foreach (var person in conversation.Members) feed.Publish(person, conversation.Key, message.SeenBy(person));
    }

    // Ids are times, and two messages of one millisecond are still two messages.
    private string NextId()
    {
        lastId = Math.Max(lastId + 1, time.GetUtcNow().ToUnixTimeMilliseconds());
        return lastId.ToString(CultureInfo.InvariantCulture);
    }

    private void Load(Place place, string[] members)
    {
        var chat = new Conversation(place.Id, place.Type, members) { Key = place.Key };
        var kept = state.Read(FileOf(chat), TeamsJson.Default.Conversation);
        // Another bot registration has other chats: what was said to a former bot does not belong to this one.
        byId[chat.Id] = kept?.Id == chat.Id ? kept with { Key = place.Key, Members = members } : chat;
    }

    private static string FileOf(Conversation conversation) =>
        conversation.Type == Place.Personal ? $"chat-{conversation.Type}-{string.Join('-', conversation.Members)}.json" : $"chat-{conversation.Type}-{conversation.Key}.json";
}
