using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace WangCheng.Core.Huawei.Wire;

/// <summary>An amount that some calls write as a number and others as text. Anything else reads as absent.</summary>
internal sealed class LooseDecimal : JsonConverter<decimal?>
{
    public override decimal? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.Number) return reader.TryGetDecimal(out var number) ? number : null;
        if (reader.TokenType == JsonTokenType.String) return decimal.TryParse(reader.GetString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var text) ? text : null;
        reader.Skip();
        return null;
    }

    public override void Write(Utf8JsonWriter writer, decimal? value, JsonSerializerOptions options) => throw new NotSupportedException("Answers are only read.");
}
