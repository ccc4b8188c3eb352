using System.Text.Json;
using System.Text.Json.Nodes;

namespace WangCheng.Simulator.Teams;

/// <summary>What a client asks while somebody types into a field that searches (<c>choices.data</c>).</summary>
/// <param name="Dataset">As the card names it.</param>
/// <param name="Text">Typed so far; empty when the field was only opened.</param>
/// <param name="Skip">How many the client has already.</param>
/// <param name="Top">How many it wants.</param>
/// <param name="Data">Other inputs of the card, where it asks for them to come along.</param>
internal sealed record CardSearch(string Dataset, string Text, int Skip, int Top, JsonObject? Data)
{
    public const int Usual = 15;

    /// <summary>The list under <c>results</c>, or null for an answer that no client understands.</summary>
    public static JsonObject? Results(BotReply reply)
    {
        if (reply is not BotReply.Answered { Well: true } answered) return null;
        try
        {
            var body = StrictJson.Parse(answered.Body);
            if (body.TryGetProperty("statusCode", out var status) && status.GetInt32() != 200) return null;
            if (body.GetProperty("type").GetString() != "application/vnd.microsoft.search.searchResponse") return null;
            var results = body.GetProperty("value").GetProperty("results");
            return results.EnumerateArray().All(IsChoice) ? new JsonObject { ["results"] = JsonArray.Create(results) } : null;
        }
        catch (Exception notAnswer) when (notAnswer is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            return null;
        }
    }

    private static bool IsChoice(JsonElement result) => result.GetProperty("title").ValueKind == JsonValueKind.String && result.GetProperty("value").ValueKind == JsonValueKind.String;
}
