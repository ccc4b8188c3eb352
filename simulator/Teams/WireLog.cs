using System.Text.Json;

namespace WangCheng.Simulator.Teams;

/// <summary>What went over the wire, for people who want to see it under a message. The newest few hundred exchanges, in memory only, and nothing of any token.</summary>
internal sealed class WireLog(TimeProvider time)
{
    public const int Most = 500;
    private const int LongestBody = 64 * 1024;

    private readonly Lock gate = new();
    private readonly Queue<Exchange> exchanges = [];

    public DateTimeOffset Now => time.GetUtcNow();

    /// <param name="messages">The messages it belongs to.</param>
    /// <param name="from">Who asked: <c>teams</c> or <c>bot</c>.</param>
    /// <param name="what">Method and path, or the kind of activity.</param>
    /// <param name="status">0 when there was no answer.</param>
    /// <param name="began">When it was asked.</param>
    /// <param name="request">The body, if any.</param>
    /// <param name="response">The answer's body, if any.</param>
    public void Add(string[] messages, string from, string what, int status, DateTimeOffset began, string? request, string? response)
    {
        lock (gate)
        {
            if (exchanges.Count >= Most) exchanges.Dequeue();
            exchanges.Enqueue(new(messages, began, from, what, status, (int)(Now - began).TotalMilliseconds, Body(request), Body(response)));
        }
    }

    /// <summary>All that belongs to one message, oldest first.</summary>
    public Exchange[] Of(string message)
    {
        lock (gate) return [.. exchanges.Where(exchange => exchange.Messages.Contains(message))];
    }

    private static JsonElement? Body(string? text)
    {
        if (string.IsNullOrEmpty(text)) return null;
        if (text.Length <= LongestBody)
        {
            try
            {
                return JsonElement.Parse(text);
            }
            catch (JsonException)
            {
                // Not JSON: shown as the text it is.
            }
        }
        return JsonSerializer.SerializeToElement(text.Length <= LongestBody ? text : text[..LongestBody] + "…", TeamsJson.Default.String);
    }
}

/// <summary>One request and its answer.</summary>
internal sealed record Exchange(string[] Messages, DateTimeOffset At, string From, string What, int Status, int Milliseconds, JsonElement? Request, JsonElement? Response);
