using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace WangCheng.Core.Huawei.Wire;

/// <summary>A number that some calls write as a number and others as text. Anything else reads as absent.</summary>
internal sealed class LooseInt32 : JsonConverter<int?>
{
    public override int? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.Number) return reader.TryGetInt32(out var number) ? number : null;
        if (reader.TokenType == JsonTokenType.String) return int.TryParse(reader.GetString(), NumberStyles.Integer, CultureInfo.InvariantCulture, out var text) ? text : null;
        reader.Skip();
        return null;
    }

    public override void Write(Utf8JsonWriter writer, int? value, JsonSerializerOptions options) => throw new NotSupportedException("Answers are only read.");
}

/// <summary>A yes or no that some calls write as <c>true</c> and others as <c>"True"</c>. Anything else reads as no.</summary>
internal sealed class LooseBoolean : JsonConverter<bool>
{
    public override bool Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.String) return "true".Equals(reader.GetString(), StringComparison.OrdinalIgnoreCase);
        var yes = reader.TokenType == JsonTokenType.True;
        reader.Skip();
        return yes;
    }

    public override void Write(Utf8JsonWriter writer, bool value, JsonSerializerOptions options) => throw new NotSupportedException("Answers are only read.");
}

/// <summary>Text that is a number now and then (IP version, metadata). Objects and lists read as absent.</summary>
internal sealed class LooseText : JsonConverter<string?>
{
    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.String: return reader.GetString();
            case JsonTokenType.Number: return System.Text.Encoding.UTF8.GetString(reader.ValueSpan);
            case JsonTokenType.True: return "true";
            case JsonTokenType.False: return "false";
            default:
                reader.Skip();
                return null;
        }
    }

    public override void Write(Utf8JsonWriter writer, string? value, JsonSerializerOptions options) => throw new NotSupportedException("Answers are only read.");
}

/// <summary>
/// Times as the services write them: <c>2026-11-22T08:16:03Z</c>, <c>2026-11-22T08:16:58.000000</c>, <c>2026-11-22 08:16:20</c>; always UTC. Empty text and anything unreadable is absent.
/// </summary>
internal sealed class LooseTime : JsonConverter<DateTimeOffset?>
{
    public override DateTimeOffset? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.String) return Parse(reader.GetString());
        reader.Skip();
        return null;
    }

    public static DateTimeOffset? Parse(string? text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time) ? time : null;

    public override void Write(Utf8JsonWriter writer, DateTimeOffset? value, JsonSerializerOptions options) => throw new NotSupportedException("Answers are only read.");
}
