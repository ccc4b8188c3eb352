using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Extensions.Options;

namespace WangCheng.Core.ActionLog;

/// <summary>
/// Signs where the stream stood at some moment, with a key that is not in the database (HMAC-SHA256, <c>ActionLog:HeadKey</c>): whoever rewrote both files and rows, or put back an older database,
/// cannot make a head that fits. Its fields are signed one to a line, in their order.
/// </summary>
public sealed class HeadSeal(IOptions<ActionLogOptions> options)
{
    private readonly byte[] key = Encoding.UTF8.GetBytes(options.Value.HeadKey);

    /// <summary>Without a key nothing is signed, and nothing that was signed can be checked.</summary>
    public bool HasKey => key.Length > 0;

    internal string Sign(string stream, ChainHead head, DateTimeOffset at)
    {
        var ts = at.ToString("yyyy-MM-dd'T'HH:mm:ss.fffzzz", CultureInfo.InvariantCulture);
        return JsonSerializer.Serialize(new SignedHead(1, ts, stream, head.Seq, head.Hash, Mac(ts, stream, head.Seq, head.Hash)), HeadJson.Default.SignedHead);
    }

    /// <summary>Null when it is none, or when its signature is not that of our key.</summary>
    internal ChainHead? Read(ReadOnlySpan<byte> line)
    {
        try
        {
            return JsonSerializer.Deserialize(line, HeadJson.Default.SignedHead) is { Ts: { } ts, Stream: { } stream, Hash: { } hash, Hmac: { } mac } head
                && CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(mac), Encoding.ASCII.GetBytes(Mac(ts, stream, head.Seq, hash)))
                ? new ChainHead(head.Seq, hash)
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private string Mac(string ts, string stream, long seq, string hash) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{ts}\n{stream}\n{seq}\n{hash}"))));
}

internal sealed record SignedHead(int V, string Ts, string Stream, long Seq, string Hash, string Hmac);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(SignedHead))]
internal sealed partial class HeadJson : JsonSerializerContext;
