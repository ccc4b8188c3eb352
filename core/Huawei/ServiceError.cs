using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using WangCheng.Core.Huawei.Wire;

namespace WangCheng.Core.Huawei;

/// <summary>
/// What an error body says. Services, the gateway and OpenStack paths each have their own shape, and one may hide in another; this reads all of them.
/// </summary>
internal sealed partial record ServiceError(string? Code, string Message, string? RequestId)
{
    private const int Longest = 300;

    /// <summary>Codes of the details, when <see cref="Code"/> is only an umbrella over them.</summary>
    public IReadOnlyList<string> Details { get; private init; } = [];

    /// <summary>Reads the body of a refusal. Whatever it is, something readable comes out.</summary>
    public static ServiceError Of(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            return Search(json.RootElement, depth: 0) ?? new(null, Shorten(json.RootElement.GetRawText()), null);
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            // Not JSON, or with a name in it that is no Unicode.
            return new(null, Shorten(Encoding.UTF8.GetString(body.Span)), null);
        }
    }

    /// <summary>Finds the refusal in an answer that calls itself a success; null when it is one. Stricter, for a job or a server may well hold a field named <c>error_code</c>.</summary>
    public static ServiceError? Behind(JsonElement success)
    {
        if (success.ValueKind != JsonValueKind.Object) return null;
        if (Gateway(success) is { } gateway) return gateway;
        if (success.TryGetProperty("error", out var error) && Search(error, depth: 1) is { } inner) return inner;
        return Plain(success) is { Code: { } code } plain && CodeShape().IsMatch(code) ? plain : null;
    }

    private static ServiceError? Search(JsonElement json, int depth)
    {
        if (json.ValueKind != JsonValueKind.Object || depth > 3) return null;
        if ((Inner(json) ?? Gateway(json) ?? Plain(json)) is { } found) return found;
        foreach (var property in json.EnumerateObject())
        {
            if (Search(property.Value, depth + 1) is not { } inner) continue;
            // OpenStack wraps the error in its name.
            return inner.Code is null && property.Name != "error" ? inner with { Code = property.Name } : inner;
        }
        return null;
    }

    /// <summary><c>error_code, error_msg, request_id</c>: gateway, BSS, EIP v3.</summary>
    private static ServiceError? Gateway(JsonElement json) =>
        json.TextOf("error_code") is { Length: > 0 } code && json.TextOf("error_msg") is { } message ? new(code, Shorten(message), json.TextOf("request_id")) : null;

    /// <summary><c>internalError[{id, error_code, error_message}]</c>: beside an umbrella that says "batch operation failed", what failed for one of the servers.</summary>
    private static ServiceError? Inner(JsonElement json) =>
        json.TryGetProperty("internalError", out var all) && all.ValueKind == JsonValueKind.Array && all.GetArrayLength() > 0
            && all[0].TextOf("error_code") is { Length: > 0 } code ? new(code, Shorten(all[0].TextOf("error_message") ?? ""), null) : null;

    /// <summary><c>code, message</c>: everybody else, sometimes the wrong way round.</summary>
    private static ServiceError? Plain(JsonElement json)
    {
        if (json.TextOf("message") is not { } message) return null;
        var code = json.TextOf("code");
        if (code is not null && !CodeShape().IsMatch(code) && CodeShape().IsMatch(message)) (code, message) = (message, code);
        if (int.TryParse(code, out _)) code = null; // the HTTP status once more
        return new(code, Shorten(message), json.TextOf("request_id")) { Details = [.. DetailCodes(json)] };
    }

    private static IEnumerable<string> DetailCodes(JsonElement json) =>
        json.TryGetProperty("details", out var details) && details.ValueKind == JsonValueKind.Array
            ? details.EnumerateArray().Select(d => d.TextOf("code")).OfType<string>()
            : [];

    /// <summary>Cuts what the gateway adds to a signature refusal (its canonical request, with ids of the account), control characters, and length.</summary>
    private static string Shorten(string text)
    {
        var cut = text.IndexOf("canonicalRequest:", StringComparison.Ordinal);
        var clean = string.Concat((cut < 0 ? text : text[..cut]).Select(c => char.IsControl(c) ? ' ' : c)).Trim();
        return clean.Length <= Longest ? clean : clean[..Longest] + "…";
    }

    [GeneratedRegex(@"^[A-Za-z]+\.[0-9]{3,}$", RegexOptions.NonBacktracking)]
    private static partial Regex CodeShape();
}
