using System.Text.Json;

namespace WangCheng.Core.Huawei.Wire;

/// <summary>Looks into JSON of which little is promised.</summary>
internal static class LooseJson
{
    /// <summary>The text or number called <paramref name="name"/>; null when there is none, or something else, or text that is no Unicode.</summary>
    public static string? TextOf(this JsonElement json, string name)
    {
        if (json.ValueKind != JsonValueKind.Object || !json.TryGetProperty(name, out var value)) return null;
        return value.ValueKind == JsonValueKind.Number ? value.GetRawText() : value.Text();
    }

    public static string? Text(this JsonElement json)
    {
        try
        {
            return json.ValueKind == JsonValueKind.String ? json.GetString() : null;
        }
        catch (InvalidOperationException)
        {
            return null; // half a surrogate pair, escaped: valid JSON, but not text
        }
    }
}
