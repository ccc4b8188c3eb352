using System.Globalization;
using System.Text.Json;

namespace WangCheng.Bot.Cards;

/// <summary>
/// What a tap sent back, whichever way: an invoke (<c>value.action</c> with verb and data) or a message (<c>value</c> itself, the verb inside). Everything in it is a claim
/// of the client. Numbers and booleans are read as text, for clients differ.
/// </summary>
/// <param name="Version">Of the card (<see cref="CardAction.Version"/>); 0 when it does not say.</param>
/// <param name="Data">What the button carried.</param>
/// <param name="Inputs">What people filled in, without the prefix of the wire. A field left empty may be absent.</param>
internal sealed record CardSubmission(string Verb, int Version, IReadOnlyDictionary<string, string> Data, IReadOnlyDictionary<string, string> Inputs)
{
    private const int MostEntries = 64;
    private const int LongestKey = 64;
    private const int LongestValue = 8_000;
    private const int LongestVerb = 64;

    /// <summary>Null when this is no card's answer: no verb, nested data, too many or too long entries.</summary>
    public static CardSubmission? Read(JsonElement? activityValue)
    {
        if (activityValue is not { ValueKind: JsonValueKind.Object } value) return null;
        if (!value.TryGetProperty("action", out var action) || action.ValueKind != JsonValueKind.Object) return Read(VerbOf(value), value);
        var verb = VerbOf(action);
        return Read(verb, action.TryGetProperty("data", out var data) ? data : default);
    }

    private static CardSubmission? Read(string? verb, JsonElement data)
    {
        if (verb is null || data.ValueKind is not (JsonValueKind.Object or JsonValueKind.Null or JsonValueKind.Undefined)) return null;
        var carried = new Dictionary<string, string>();
        var filled = new Dictionary<string, string>();
        var version = 0;
        var count = 0;
        foreach (var entry in data.ValueKind == JsonValueKind.Object ? data.EnumerateObject().ToList() : [])
        {
            // Clients add an object of their own under msteams.
            if (entry.Name is CardAction.VerbKey or "msteams" || entry.Value.ValueKind == JsonValueKind.Null) continue;
            if (++count > MostEntries || entry.Name.Length > LongestKey || TextOf(entry.Value) is not { Length: <= LongestValue } text) return null;
            if (entry.Name == CardAction.VersionKey) version = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var said) ? said : 0;
            else if (entry.Name.StartsWith(CardInput.Prefix, StringComparison.Ordinal)) filled[entry.Name[CardInput.Prefix.Length..]] = text;
            else carried[entry.Name] = text;
        }

        return new(verb, version, carried, filled);
    }

    private static string? VerbOf(JsonElement json) =>
        json.TryGetProperty(CardAction.VerbKey, out var verb) && verb.ValueKind == JsonValueKind.String && verb.GetString() is { Length: > 0 and <= LongestVerb } text ? text : null;

    private static string? TextOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.GetRawText(),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => null,
    };
}
