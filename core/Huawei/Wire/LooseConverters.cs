using System.Globalization;
using System.Numerics;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace WangCheng.Core.Huawei.Wire;

/// <summary>Reads what the services write in more than one way.</summary>
internal abstract class LooseConverter<T> : JsonConverter<T>
{
    public sealed override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => throw new NotSupportedException("Answers are only read.");
}

/// <summary>A number that some calls write as a number and others as text. Anything else reads as absent.</summary>
internal abstract class LooseNumber<T>(NumberStyles style) : LooseConverter<T?> where T : struct, INumber<T>
{
    public sealed override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.String) return T.TryParse(reader.GetString(), style, CultureInfo.InvariantCulture, out var text) ? text : null;
        if (reader.TokenType == JsonTokenType.Number) return T.TryParse(reader.ValueSpan, style, CultureInfo.InvariantCulture, out var number) ? number : null;
        reader.Skip();
        return null;
    }
}

internal sealed class LooseInt32() : LooseNumber<int>(NumberStyles.Integer);

/// <summary>Of money.</summary>
internal sealed class LooseDecimal() : LooseNumber<decimal>(NumberStyles.Float);

/// <summary>A yes or no that some calls write as <c>true</c> and others as <c>"True"</c>. Anything else reads as no.</summary>
internal sealed class LooseBoolean : LooseConverter<bool>
{
    public override bool Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.String) return "true".Equals(reader.GetString(), StringComparison.OrdinalIgnoreCase);
        var yes = reader.TokenType == JsonTokenType.True;
        reader.Skip();
        return yes;
    }
}

/// <summary>Text that is a number now and then (IP version, metadata). Objects and lists read as absent.</summary>
internal sealed class LooseText : LooseConverter<string?>
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
}

/// <summary>
/// Times as the services write them: <c>2026-11-22T08:16:03Z</c>, <c>2026-11-22T08:16:58.000000</c>, <c>2026-11-22 08:16:20</c>; always UTC. Empty text and anything unreadable is absent.
/// </summary>
internal sealed class LooseTime : LooseConverter<DateTimeOffset?>
{
    public override DateTimeOffset? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.String) return Parse(reader.GetString());
        reader.Skip();
        return null;
    }

    public static DateTimeOffset? Parse(string? text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time) ? time : null;
}
