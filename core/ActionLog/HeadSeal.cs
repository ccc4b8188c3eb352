using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Extensions.Options;

namespace WangCheng.Core.ActionLog;

/// <summary>
/// Signs where the stream stood at some moment, with a key that is not in the database (HMAC-SHA256, <c>ActionLog:HeadKey</c>): whoever rewrote both files and rows, or put back an older database,
/// cannot make a head that fits. Its fields are signed one to a line, in their order; since version 2 with the version before and the file after them.
/// </summary>
public sealed class HeadSeal(IOptions<ActionLogOptions> options)
{
    private readonly byte[] key = Encoding.UTF8.GetBytes(options.Value.HeadKey);

    /// <summary>Without a key nothing is signed, and nothing that was signed can be checked.</summary>
    public bool HasKey => key.Length > 0;

    /// <param name="file">That the host writes to, and the number of its first line; null when it has none.</param>
    internal string Sign(string stream, ChainHead head, DateTimeOffset at, (string Name, long First)? file)
    {
        var unsigned = new SignedHead(file is null ? 1 : 2, at.ToString(SignedHead.Format, CultureInfo.InvariantCulture), stream, head.Seq, head.Hash, file?.Name, file?.First, Hmac: "");
        return JsonSerializer.Serialize(unsigned with { Hmac = Mac(unsigned) }, HeadJson.Default.SignedHead);
    }

    /// <summary>Null when it is none, or when its signature is not that of our key.</summary>
    internal SignedHead? Read(ReadOnlySpan<byte> line)
    {
        try
        {
            return JsonSerializer.Deserialize(line, HeadJson.Default.SignedHead) is { Ts: not null, Stream: not null, Hash: not null, Hmac: { } mac } head
                && CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(mac), Encoding.ASCII.GetBytes(Mac(head)))
                && DateTimeOffset.TryParseExact(head.Ts, SignedHead.Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
                ? head
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private string Mac(SignedHead head)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"{head.Ts}\n{head.Stream}\n{head.Seq}\n{head.Hash}");
        if (head.V != 1) text = string.Create(CultureInfo.InvariantCulture, $"{head.V}\n{text}\n{head.File}\n{head.First}");
        return Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text)));
    }
}

/// <summary>Where the stream stood at some moment, and since version 2 with which line the file began that it was written to. What is null is not in it, and a version 1 has signed nothing but the first four.</summary>
internal sealed record SignedHead(int V, string Ts, string Stream, long Seq, string Hash, string? File, long? First, string Hmac)
{
    public const string Format = "yyyy-MM-dd'T'HH:mm:ss.fffzzz";

    [JsonIgnore]
    public DateTimeOffset At => DateTimeOffset.ParseExact(Ts, Format, CultureInfo.InvariantCulture);

    /// <summary>By the company's clock, which wrote it.</summary>
    [JsonIgnore]
    public DateOnly Day => DateOnly.FromDateTime(At.DateTime);

    /// <summary>The day that the file's name says.</summary>
    [JsonIgnore]
    public DateOnly? FileDay => V == 1 || File is null ? null : ActionLogFolder.DayOf(File);
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(SignedHead))]
internal sealed partial class HeadJson : JsonSerializerContext;
