using System.Text.Json;

namespace WangCheng.Core.ActionLog;

/// <summary>What a line says about its own place.</summary>
internal readonly record struct ChainLink(long Seq, string Prev)
{
    /// <summary>Null when <paramref name="line"/> is not a flat JSON object with a number and a hash: not one of ours, or damaged.</summary>
    public static ChainLink? Read(ReadOnlySpan<byte> line)
    {
        try
        {
            return Parse(line);
        }
        catch (Exception error) when (error is JsonException or FormatException or InvalidOperationException)
        {
            return null;
        }
    }

    private static ChainLink? Parse(ReadOnlySpan<byte> line)
    {
        long? seq = null;
        string? prev = null;
        var json = new Utf8JsonReader(line);
        while (json.Read())
        {
            if (json.TokenType != JsonTokenType.PropertyName || json.CurrentDepth != 1) continue;
            var isSeq = json.ValueTextEquals("seq"u8);
            var isPrev = json.ValueTextEquals("prev"u8);
            json.Read();
            if (isSeq) seq = json.GetInt64();
            if (isPrev) prev = json.GetString();
        }
        return seq is { } number && prev is not null ? new(number, prev) : null;
    }
}
