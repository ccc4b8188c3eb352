using System.Net.ServerSentEvents;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Threading.Channels;

namespace WangCheng.Simulator.Teams;

/// <summary>
/// Tells every open page and client what has changed. Each has a bounded buffer; one that cannot keep up is cut off rather than given gaps:
/// it connects again and reads the chat anew.
/// </summary>
internal sealed class ChatFeed
{
    public const string Hello = "hello";
    public const string Message = "message";
    public const string Typing = "typing";
    public const string Person = "person";

    private const int Buffer = 256;
    private readonly Lock gate = new();
    private readonly List<Channel<SseItem<string>>> listeners = [];

    public void Publish(string person, string chat, ChatMessage message) => Publish(Message, new MessageEvent(person, chat, message), TeamsJson.Default.MessageEvent);

    public void Publish(ChatPerson person) => Publish(Person, new PersonEvent(person.Key, person), TeamsJson.Default.PersonEvent);

    public void PublishTyping(string person, string chat = Place.Personal) => Publish(Typing, new TypingEvent(person, chat), TeamsJson.Default.TypingEvent);

    /// <summary>Changes from now on, beginning with a <see cref="Hello"/> that says: what you read after this misses nothing.</summary>
    public Subscription Listen()
    {
        var channel = Channel.CreateBounded<SseItem<string>>(new BoundedChannelOptions(Buffer) { SingleReader = true });
        channel.Writer.TryWrite(new SseItem<string>("{}", Hello) { ReconnectionInterval = TimeSpan.FromSeconds(1) });
        lock (gate) listeners.Add(channel);
        return new Subscription(this, channel);
    }

    private void Publish<T>(string kind, T change, JsonTypeInfo<T> type)
    {
        lock (gate)
        {
            if (listeners.Count == 0) return;
            var item = new SseItem<string>(JsonSerializer.Serialize(change, type), kind);
            foreach (var slow in listeners.FindAll(l => !l.Writer.TryWrite(item)))
            {
                listeners.Remove(slow);
                slow.Writer.TryComplete();
            }
        }
    }

    internal sealed record MessageEvent(string Person, string Chat, ChatMessage Message);

    internal sealed record TypingEvent(string Person, string Chat);

    internal sealed record PersonEvent(string Person, ChatPerson? Settings);

    internal sealed class Subscription(ChatFeed feed, Channel<SseItem<string>> channel) : IDisposable
    {
        public IAsyncEnumerable<SseItem<string>> ReadAsync(CancellationToken ct) => channel.Reader.ReadAllAsync(ct);

        public void Dispose()
        {
            lock (feed.gate) feed.listeners.Remove(channel);
        }
    }
}
