using System.Security.Cryptography;
using System.Text;

namespace WangCheng.Core.ActionLog;

/// <summary>The end of the chain so far.</summary>
/// <param name="Seq">Number of the last line; 0 before the first.</param>
/// <param name="Hash">SHA-256 of that line's bytes without its line end, as 64 lower-case hex digits; zeros before the first.</param>
internal readonly record struct ChainHead(long Seq, string Hash)
{
    public static readonly ChainHead Start = new(0, new string('0', 64));
}

/// <summary>
/// How lines hold on to each other: each carries its number and the hash of the one before, so that none can be changed, taken out, put in or moved without all that
/// follow being wrong.
/// </summary>
internal static class HashChain
{
    /// <summary>The line that follows <paramref name="head"/>, and the head after it.</summary>
    /// <param name="head">Where the chain stands.</param>
    /// <param name="fields">The line's own fields: a JSON object that is not empty.</param>
    /// <param name="stream">Name of the stream; needs no escaping, as its options make sure.</param>
    public static (string Line, ChainHead Head) Next(ChainHead head, string fields, string stream)
    {
        var seq = head.Seq + 1;
        var line = $"{fields.AsSpan(..^1)},\"stream\":\"{stream}\",\"seq\":{seq},\"prev\":\"{head.Hash}\"}}";
        return (line, new ChainHead(seq, HashOf(line)));
    }

    /// <summary>Whether <paramref name="line"/> says of itself that it follows <paramref name="head"/>.</summary>
    public static bool Follows(ChainHead head, ReadOnlySpan<byte> line) => ChainLink.Read(line) is { } link && link.Seq == head.Seq + 1 && link.Prev == head.Hash;

    public static string HashOf(string line) => HashOf(Encoding.UTF8.GetBytes(line));

    public static string HashOf(ReadOnlySpan<byte> line) => Convert.ToHexStringLower(SHA256.HashData(line));
}
