using System.Text.Json;

namespace WangCheng.Bot.Teams;

/// <summary>Reads text out of JSON whose shape nobody promised.</summary>
internal static class JsonText
{
    /// <summary>The string at the end of the path, or null when anything on the way is missing or of another type.</summary>
    public static string? TextAt(this JsonElement element, params ReadOnlySpan<string> path)
    {
        foreach (var name in path)
            if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(name, out element)) return null;
        return element.ValueKind == JsonValueKind.String ? element.GetString() : null;
    }

    public static string? TextAt(this JsonElement? element, params ReadOnlySpan<string> path) => element?.TextAt(path);
}
