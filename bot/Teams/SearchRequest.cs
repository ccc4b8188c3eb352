using System.Globalization;
using System.Text.Json;

namespace WangCheng.Bot.Teams;

/// <summary>
/// What an <see cref="InvokeNames.Search"/> asks for: choices of one set that match what was typed so far. Source: "Typeahead search in Adaptive Cards" in Microsoft's Teams
/// documentation. The client sends an empty text when the field is first opened; that is a question too.
/// </summary>
/// <param name="Dataset">Which choices, by the name the card gave them.</param>
/// <param name="Text">Typed so far; may be empty.</param>
/// <param name="Skip">How many of the matches the client has already.</param>
/// <param name="Top">How many it wants, 1 to <see cref="Most"/>.</param>
public sealed record SearchRequest(string Dataset, string Text, int Skip, int Top)
{
    /// <summary>What Teams asks for, and shows.</summary>
    public const int Most = 15;

    private const int LongestText = 200;

    /// <summary>Null when this is no search.</summary>
    internal static SearchRequest? Read(JsonElement? value)
    {
        if (value is not { ValueKind: JsonValueKind.Object } search || search.TextAt("dataset") is not { Length: > 0 and <= 64 } dataset) return null;
        var text = (search.TextAt("queryText") ?? "").Trim();
        var options = search.TryGetProperty("queryOptions", out var given) ? given : default;
        var top = Number(options, "top") is > 0 and var asked ? Math.Min(asked, Most) : Most;
        return new(dataset, text.Length <= LongestText ? text : text[..LongestText], Math.Max(0, Number(options, "skip") ?? 0), top);
    }

    /// <summary>A number, or a text that is one: clients differ.</summary>
    private static int? Number(JsonElement options, string name)
    {
        if (options.ValueKind != JsonValueKind.Object || !options.TryGetProperty(name, out var number)) return null;
        return number.ValueKind switch
        {
            JsonValueKind.Number => number.TryGetInt32(out var whole) ? whole : null,
            JsonValueKind.String => int.TryParse(number.GetString(), NumberStyles.Integer, CultureInfo.InvariantCulture, out var said) ? said : null,
            _ => null,
        };
    }
}
