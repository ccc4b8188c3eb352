using System.Buffers;
using System.Text.Json;

namespace WangCheng.Bot.Teams;

/// <summary>From the bytes of a stranger to an <see cref="Activity"/>, or to nothing: no input makes it throw or allocate without bound.</summary>
internal static class ActivityBody
{
    /// <summary>In bytes. A Teams message tops out near 100 KB.</summary>
    public const int Limit = 1 << 20;

    /// <summary>The whole body, or null when it is larger than <see cref="Limit"/>.</summary>
    public static async Task<ReadOnlyMemory<byte>?> ReadAsync(HttpRequest request, CancellationToken ct)
    {
        if (request.ContentLength > Limit) return null;
        var buffer = new byte[16 * 1024]; // not what Content-Length promises: a promise costs the caller nothing
        var length = 0;
        while (await request.Body.ReadAsync(buffer.AsMemory(length), ct) is > 0 and var read)
        {
            length += read;
            if (length > Limit) return null;
            if (length == buffer.Length) Array.Resize(ref buffer, Math.Min(buffer.Length * 2, Limit + 1));
        }

        return buffer.AsMemory(0, length);
    }

    /// <summary>The activity, or null when the bytes are no JSON, too deep, of wrong types, or name no type.</summary>
    public static Activity? Parse(ReadOnlySpan<byte> json)
    {
        try
        {
            var activity = JsonSerializer.Deserialize(json, TeamsJson.Default.Activity);
            return string.IsNullOrWhiteSpace(activity?.Type) || !EveryStringIsText(json) ? null : activity;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>
    /// Half a surrogate pair or broken UTF-8 passes the parser and would only throw when somebody reads that string out of
    /// <see cref="Activity.Value"/>, far from here. U+0000 is no text to PostgreSQL, and nobody can type it.
    /// </summary>
    private static bool EveryStringIsText(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = TeamsJson.MaxDepth });
        var scratch = ArrayPool<char>.Shared.Rent(json.Length);
        try
        {
            while (reader.Read())
                if (reader.TokenType is (JsonTokenType.String or JsonTokenType.PropertyName) && scratch.AsSpan(0, reader.CopyString(scratch)).Contains('\0')) return false;
            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
        finally
        {
            ArrayPool<char>.Shared.Return(scratch);
        }
    }
}
