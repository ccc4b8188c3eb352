using System.Text.Json;
using System.Text.Json.Nodes;

namespace WangCheng.Simulator.Teams;

/// <summary>
/// When a card refreshes itself: somebody named in its <c>refresh.userIds</c> looks at it, and the last time was more than a minute ago or before the bot changed it.
/// Source: "Up to date cards" in Microsoft's Teams documentation.
/// </summary>
internal sealed class Refreshing(Tenant tenant, TimeProvider time)
{
    /// <summary>A longer list is not honoured at all.</summary>
    public const int MostPeople = 60;

    private const int MostRemembered = 10_000;
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    private readonly Lock gate = new();
    private readonly Dictionary<(string Person, string Message), (DateTimeOffset At, JsonElement? Card)> last = [];

    /// <summary>The action to invoke now, or null. Asking is refreshing: the next time is a minute from now.</summary>
    public JsonObject? Take(TeamsPerson person, Conversation.Message message)
    {
        if (ActionFor(person, message) is not { } action) return null;
        lock (gate)
        {
            var now = time.GetUtcNow();
            if (last.TryGetValue((person.Key, message.Id), out var before) && now - before.At < Pause && Same(before.Card, message.Card)) return null;
            if (last.Count >= MostRemembered) last.Clear();
            last[(person.Key, message.Id)] = (now, message.Card);
            return action;
        }
    }

    /// <summary>The card everybody has decides: an answer that only one person sees does not change when it is asked for again.</summary>
    private JsonObject? ActionFor(TeamsPerson person, Conversation.Message message)
    {
        if (message.Card is not { } shown || JsonObject.Create(shown) is not { } card || card["refresh"] is not JsonObject refresh || refresh["action"] is not JsonObject action) return null;
        if ((string?)action["type"] != "Action.Execute") return null;
        return refresh["userIds"] is JsonArray { Count: <= MostPeople } ids && ids.Any(id => id is JsonValue value && value.TryGetValue(out string? text) && text == tenant.UserId(person))
            ? action.DeepClone().AsObject()
            : null;
    }

    private static bool Same(JsonElement? one, JsonElement? other) => one is { } a && other is { } b && JsonElement.DeepEquals(a, b);
}
