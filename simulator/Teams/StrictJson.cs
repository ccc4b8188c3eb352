using System.Text.Json;

namespace WangCheng.Simulator.Teams;

/// <summary>Reads JSON of any shape. A name that stands twice is an error here, because later readers would each believe another one.</summary>
internal static class StrictJson
{
    private static readonly JsonDocumentOptions Options = new() { AllowDuplicateProperties = false };

    /// <summary>Throws <see cref="JsonException"/> for what is not JSON.</summary>
    public static JsonElement Parse(string text) => JsonElement.Parse(text, Options);
}
