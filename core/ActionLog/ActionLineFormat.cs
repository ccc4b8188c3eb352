using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Extensions.Options;

namespace WangCheng.Core.ActionLog;

/// <summary>
/// The flat JSON of a line. <c>day</c> and <c>month</c> are in the company's time zone, so that queries need not trust the data platform's own time.
/// </summary>
public sealed class ActionLineFormat(IOptions<ActionLogOptions> options)
{
    /// <summary>Version of the fields' meaning, field <c>v</c>; docs/action-log.md tells what each version says.</summary>
    public const int Version = 1;

    /// <summary>No line is longer, its line end included: the data platform's limit.</summary>
    public const int MaxBytes = 8192;

    /// <summary>What <see cref="HashChain"/> adds to the fields: stream (at most 64 bytes), number and hash, with their names.</summary>
    private const int MaxChainBytes = 256;

    private const int MaxText = 500;

    private static readonly JsonWriterOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly TimeZoneInfo zone = TimeZoneInfo.FindSystemTimeZoneById(options.Value.TimeZone);

    /// <summary>
    /// The line's fields without its place in the stream. Texts are cut at 500 characters, and shorter if many are long, so that a line stays below
    /// <see cref="MaxBytes"/> whatever a person typed.
    /// </summary>
    internal string Fields(Guid id, DateTimeOffset at, ActionRecord record)
    {
        for (var longest = MaxText; ; longest /= 2)
        {
            var fields = Fields(id, at, record, longest);
            if (fields.Length <= MaxBytes - MaxChainBytes) return Encoding.UTF8.GetString(fields);
        }
    }

    private ReadOnlySpan<byte> Fields(Guid id, DateTimeOffset at, ActionRecord record, int longest)
    {
        var local = TimeZoneInfo.ConvertTime(at, zone);
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Json))
        {
            json.WriteStartObject();
            json.WriteNumber("v", Version);
            json.WriteString("event_id", id);
            json.WriteString("ts", local.ToString("yyyy-MM-dd'T'HH:mm:ss.fffzzz", CultureInfo.InvariantCulture));
            json.WriteString("day", local.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            json.WriteString("month", local.ToString("yyyy-MM", CultureInfo.InvariantCulture));
            foreach (var field in ActionFields.All) Write(json, field.Name, field.Value(record), longest);
            json.WriteEndObject();
        }
        return buffer.WrittenSpan;
    }

    private void Write(Utf8JsonWriter json, string name, object? value, int longest)
    {
        switch (value)
        {
            case null: return;
            case int number: json.WriteNumber(name, number); return;
            case decimal amount: json.WriteNumber(name, amount); return;
            case DateTimeOffset at: json.WriteString(name, TimeZoneInfo.ConvertTime(at, zone).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture)); return;
            default: json.WriteString(name, Trim(value.ToString()!, longest)); return;
        }
    }

    private static string Trim(string text, int longest)
    {
        if (text.Length <= longest) return text;
        var end = char.IsHighSurrogate(text[longest - 1]) ? longest - 1 : longest;
        return string.Concat(text.AsSpan(0, end), "…");
    }
}
