using System.Text;
using System.Text.Json;

namespace WangCheng.Bot.Teams;

/// <summary>
/// The body of a failed connector call. Teams has two forms, <c>{"error":{"code","message"}}</c> and the older
/// <c>{"errorCode":209,"message":"{… \"subCode\":\"…\" …}"}</c> with JSON inside the text; proxies in between have neither.
/// </summary>
internal sealed record ConnectorError(string? Code, string Message)
{
    private const int LongestMessage = 300;

    public static ConnectorError Parse(ReadOnlyMemory<byte> body)
    {
        try
        {
            return TryParse(body) is { } json ? From(json) : new(null, "");
        }
        catch (InvalidOperationException)
        {
            return new(null, ""); // JSON, but with strings that are no text
        }
    }

    private static ConnectorError From(JsonElement json)
    {
        var message = json.TextAt("error", "message") ?? json.TextAt("message") ?? "";
        var code = SubCodeIn(message) ?? json.TextAt("error", "code") ?? OldCodeOf(json);
        return new(code, message.Length > LongestMessage ? message[..LongestMessage] : message);
    }

    private static string? OldCodeOf(JsonElement json) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty("errorCode", out var code) && code.ValueKind == JsonValueKind.Number ? code.GetRawText() : null;

    private static string? SubCodeIn(string message) =>
        message.Contains("subCode", StringComparison.Ordinal) ? TryParse(Encoding.UTF8.GetBytes(message))?.TextAt("subCode") : null;

    private static JsonElement? TryParse(ReadOnlyMemory<byte> json)
    {
        try
        {
            using var document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = TeamsJson.MaxDepth });
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
