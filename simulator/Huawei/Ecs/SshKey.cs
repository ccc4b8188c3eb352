using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace WangCheng.Simulator.Huawei.Ecs;

/// <summary>The public half of an SSH key as one line of <c>authorized_keys</c> (RFC 4253, section 6.6): type, base64 that begins with the type once more, comment.</summary>
internal static class SshKey
{
    private static readonly string[] Types = ["ssh-rsa", "ssh-ed25519", "ecdsa-sha2-nistp256", "ecdsa-sha2-nistp384", "ecdsa-sha2-nistp521"];

    /// <summary>The key's bytes, or null when the line is none.</summary>
    public static byte[]? Read(string line)
    {
        line = line.Trim();
        var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length < 2 || line.AsSpan().ContainsAny('\n', '\r') || !Types.Contains(words[0])) return null;
        var bytes = new byte[words[1].Length];
        if (!Convert.TryFromBase64String(words[1], bytes, out var length)) return null;
        var named = Bytes(Encoding.ASCII.GetBytes(words[0]));
        return length > named.Length && bytes.AsSpan().StartsWith(named) ? bytes[..length] : null;
    }

#pragma warning disable CA5351 // MD5 is how Nova shows which key it is; nothing is protected by it.
    public static string FingerprintOf(byte[] key) => string.Join(':', MD5.HashData(key).Select(b => b.ToString("x2", System.Globalization.CultureInfo.InvariantCulture)));
#pragma warning restore CA5351

    public static string LineOf(RSA rsa, string comment)
    {
        var half = rsa.ExportParameters(includePrivateParameters: false);
        byte[] key = [.. Bytes("ssh-rsa"u8), .. Number(half.Exponent!), .. Number(half.Modulus!)];
        return $"ssh-rsa {Convert.ToBase64String(key)} {comment}\n";
    }

    /// <summary>A number whose first bit is set would read as negative.</summary>
    private static byte[] Number(byte[] bytes) => Bytes(bytes[0] >= 0x80 ? [0, .. bytes] : bytes);

    private static byte[] Bytes(ReadOnlySpan<byte> bytes)
    {
        var length = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, bytes.Length);
        return [.. length, .. bytes];
    }
}
