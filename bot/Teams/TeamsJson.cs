using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace WangCheng.Bot.Teams;

/// <summary>JSON as it travels between Teams and the bot.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, MaxDepth = MaxDepth)]
[JsonSerializable(typeof(Activity))]
[JsonSerializable(typeof(TeamsMember))]
internal sealed partial class TeamsJson : JsonSerializerContext
{
    /// <summary>Cards nest deep, but not this deep.</summary>
    public const int MaxDepth = 64;

    // These bytes are never embedded in HTML, so Chinese text may travel as itself instead of as six characters per character.
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Bytes(JsonObject json)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, Plain)) json.WriteTo(writer);
        return stream.ToArray();
    }
}
