using System.Text.Json.Nodes;

namespace WangCheng.Simulator.Teams;

/// <summary>A tap on a card as its page reports it: which action of which message, and what was filled in.</summary>
internal sealed record CardTap(string ActivityId, JsonObject Action, JsonObject Inputs)
{
    public string? Type => Word(Action, "type");

    /// <summary>Author's data and inputs in one object; where both use a name, the input counts.</summary>
    public JsonNode? Data()
    {
        var data = Action["data"]?.DeepClone();
        if (Inputs.Count == 0) return data;
        // Data that is not an object cannot be merged with anything; clients send the inputs alone.
        var merged = data as JsonObject ?? [];
        foreach (var (name, value) in Inputs) merged[name] = value?.DeepClone();
        return merged;
    }

    /// <summary>The action as it stands in an invoke.</summary>
    public JsonObject Execute()
    {
        var action = new JsonObject { ["type"] = Type };
        foreach (var name in (string[])["id", "title", "verb"])
            if (Action[name] is { } value) action[name] = value.DeepClone();
        action["data"] = Data() ?? new JsonObject();
        return action;
    }

    /// <summary>
    /// What the chat shows and the bot is told when the author marked the action as something said (<c>data.msteams</c> of type imBack or messageBack);
    /// null for an ordinary submit.
    /// </summary>
    public Spoken? Speaks() => (Action["data"] as JsonObject)?["msteams"] is not JsonObject teams ? null : Word(teams, "type") switch
    {
        "imBack" when Word(teams, "value") is { } text => new(text, text, null),
        "messageBack" => new(Word(teams, "displayText"), Word(teams, "text"), teams["value"]?.DeepClone()),
        _ => null,
    };

    /// <summary>The data of an action that opens a dialog (<c>data.msteams</c> of type task/fetch), inputs included; null for any other.</summary>
    public JsonObject? Dialog() => (Action["data"] as JsonObject)?["msteams"] is JsonObject teams && Word(teams, "type") == "task/fetch" ? Data() as JsonObject : null;

    /// <summary>The author asked for no "sent" line after a submit.</summary>
    public bool Quiet => Action["msTeams"] is JsonObject teams && teams["feedback"] is JsonObject feedback && feedback["hide"] is JsonValue hide
        && hide.TryGetValue(out bool hidden) && hidden;

    private static string? Word(JsonObject parent, string name) => parent[name] is JsonValue value && value.TryGetValue(out string? text) ? text : null;

    internal sealed record Spoken(string? Shown, string? Text, JsonNode? Value);
}
