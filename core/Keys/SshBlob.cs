using System.Buffers.Binary;
using System.Numerics;
using System.Text;

namespace WangCheng.Core.Keys;

/// <summary>The bytes of a public key, read from the front: parts with their length before them (RFC 4251, section 5). Null where nothing whole is left.</summary>
internal sealed class SshBlob(ReadOnlyMemory<byte> rest)
{
    private ReadOnlyMemory<byte> rest = rest;

    public bool IsAtEnd => rest.IsEmpty;

    public byte[]? Bytes()
    {
        if (rest.Length < sizeof(int) || BinaryPrimitives.ReadInt32BigEndian(rest.Span) is not (>= 0 and var length) || length > rest.Length - sizeof(int)) return null;
        var part = rest.Slice(sizeof(int), length);
        rest = rest[(sizeof(int) + length)..];
        return part.ToArray();
    }

    public string? Text() => Bytes() is { } bytes && Ascii.IsValid(bytes) ? Encoding.ASCII.GetString(bytes) : null;

    /// <summary>An <c>mpint</c> in its shortest form: no byte more than its sign needs.</summary>
    public BigInteger? Number()
    {
        if (Bytes() is not { Length: > 0 } bytes) return null;
        var number = new BigInteger(bytes, isBigEndian: true);
        return number.GetByteCount() == bytes.Length ? number : null;
    }
}
