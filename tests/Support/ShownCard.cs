using System.Text.Json.Nodes;

namespace WangCheng.Tests.Support;

/// <summary>A card as the person in front of it sees it: words, fields, buttons. What only machines read (ids in buttons, fallbacks) does not show.</summary>
internal sealed class ShownCard(JsonObject json)
{
    private static readonly string[] Shown = ["text", "title", "value", "label", "placeholder", "codeSnippet"];
    private static readonly string[] Hidden = ["data", "fallback", "choices"];

    /// <summary>Every text on it, from top to bottom, without the backslashes that keep people's text from formatting.</summary>
    public IReadOnlyList<string> Texts { get; } = [.. TextsIn(json).Select(text => text.Replace("\\", "", StringComparison.Ordinal))];

    /// <summary>The texts as they travel.</summary>
    public IReadOnlyList<string> RawTexts { get; } = [.. TextsIn(json)];

    public string Heading => Texts[0];

    public IReadOnlyList<string> Buttons => [.. Actions.Select(action => (string)action["title"]!)];

    public IReadOnlyList<JsonObject> Actions { get; } = [.. ActionsIn(json)];

    public JsonObject? Button(string title) => Actions.FirstOrDefault(action => (string?)action["title"] == title);

    /// <summary>What stands in the fields now, by their id on the wire.</summary>
    public JsonObject Inputs()
    {
        var values = new JsonObject();
        foreach (var input in InputsIn(json)) values[(string)input["id"]!] = input["value"]?.DeepClone() ?? "";
        return values;
    }

    /// <summary>The value of a fact, by its label.</summary>
    public string? Fact(string label) => InArrays(json, "facts").Where(fact => (string?)fact["title"] == label).Select(fact => ((string)fact["value"]!).Replace("\\", "", StringComparison.Ordinal)).FirstOrDefault();

    private static IEnumerable<string> TextsIn(JsonNode? node) => node switch
    {
        JsonObject o => o.Where(field => !Hidden.Contains(field.Key)).SelectMany(field =>
            Shown.Contains(field.Key) && field.Value is JsonValue value && value.TryGetValue<string>(out var text) ? [text] : TextsIn(field.Value)),
        JsonArray a => a.SelectMany(TextsIn),
        _ => [],
    };

    /// <summary>What can be tapped to reach the bot; a button that only unfolds a part of the card is the client's business.</summary>
    private static IEnumerable<JsonObject> ActionsIn(JsonObject json) => InArrays(json, "actions").Where(action => (string?)action["type"] != "Action.ToggleVisibility");

    private static IEnumerable<JsonObject> InputsIn(JsonObject json) => InArrays(json, "body").Concat(InArrays(json, "items")).Where(element => ((string?)element["type"])?.StartsWith("Input.", StringComparison.Ordinal) == true);

    private static IEnumerable<JsonObject> InArrays(JsonNode? node, string name) => node switch
    {
        JsonObject o => o.SelectMany(field => field.Key == name && field.Value is JsonArray items ? items.OfType<JsonObject>().SelectMany(item => InArrays(item, name).Prepend(item)) : InArrays(field.Value, name)),
        JsonArray a => a.SelectMany(item => InArrays(item, name)),
        _ => [],
    };
}
