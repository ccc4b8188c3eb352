using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;
using WangCheng.Simulator.Huawei.World;

namespace WangCheng.Simulator.Huawei.Gateway;

/// <summary>
/// A call that passed the gateway, and the world it sees: <c>State</c> as it is now, <c>Listed</c> as lists show it, which is older while a
/// fault says so.
/// </summary>
internal sealed record Call(HttpRequest Request, ReadOnlyMemory<byte> Body, HuaweiState State, HuaweiState Listed, DateTimeOffset Now)
{
    public string Route(string name) => Request.RouteValues[name] as string ?? "";

    /// <summary>Null when the name is missing or empty: both mean "no such filter".</summary>
    public string? Query(string name) => Request.Query[name].ToString() is { Length: > 0 } text ? text : null;

    /// <summary>A whole number within its limits; null when the text is anything else.</summary>
    public int? Number(string name, int otherwise, int min, int max) =>
        Query(name) is not { } text ? otherwise : int.TryParse(text, out var number) && number >= min && number <= max ? number : null;

    /// <summary>The body, or null when it is not what the call takes.</summary>
    public T? Read<T>(JsonTypeInfo<T> type) where T : class => Read(Body, type);

    public static T? Read<T>(ReadOnlyMemory<byte> body, JsonTypeInfo<T> type) where T : class
    {
        try
        {
            return HoldsNullItem(body.Span) ? null : JsonSerializer.Deserialize(body.Span, type);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>No list in any of these calls may hold a null, which the types cannot say.</summary>
    private static bool HoldsNullItem(ReadOnlySpan<byte> body)
    {
        var reader = new Utf8JsonReader(body);
        var inList = new Stack<bool>();
        while (reader.Read())
        {
            switch (reader.TokenType)
            {
                case JsonTokenType.StartArray:
                    inList.Push(true);
                    break;
                case JsonTokenType.StartObject:
                    inList.Push(false);
                    break;
                case JsonTokenType.EndArray or JsonTokenType.EndObject:
                    inList.Pop();
                    break;
                case JsonTokenType.Null when inList.TryPeek(out var list) && list:
                    return true;
            }
        }
        return false;
    }
}
