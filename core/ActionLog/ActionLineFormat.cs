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

    private static readonly JsonWriterOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly TimeZoneInfo zone = TimeZoneInfo.FindSystemTimeZoneById(options.Value.TimeZone);

    internal string Fields(Guid id, DateTimeOffset at, ActionRecord record)
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
            foreach (var (name, value) in ActionFields.Of(record)) Write(json, name, value);
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void Write(Utf8JsonWriter json, string name, object? value)
    {
        switch (value)
        {
            case null: return;
            case int number: json.WriteNumber(name, number); return;
            case decimal money: json.WriteNumber(name, money); return;
            case DateTimeOffset at: json.WriteString(name, at.ToString("yyyy-MM-dd'T'HH:mm:ssK", CultureInfo.InvariantCulture)); return;
            default: json.WriteString(name, Trim(value.ToString()!)); return;
        }
    }

    /// <summary>A line stays far below 8 KiB whatever a person typed.</summary>
    private static string Trim(string text) => text.Length <= MaxText ? text : text[..MaxText] + "…";

    private const int MaxText = 500;
}
