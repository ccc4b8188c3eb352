using System.Buffers;

namespace WangCheng.Core.Keys;

/// <summary>Reads what somebody pasted as a public key. Strict: what OpenSSH would not accept as a line of <c>authorized_keys</c>, or what is too weak to be one, is refused by name.</summary>
public static class SshKeyReader
{
    /// <summary>An RSA key of 16,384 bits has about 2,800 characters; a longer text is something else.</summary>
    public const int Longest = 4_000;

    private static readonly SearchValues<char> LineEnds = SearchValues.Create("\r\n");

    /// <returns>The key, or why it is none.</returns>
    public static (SshPublicKey? Key, Refusal? Refusal) Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        // First of all, and whatever else is wrong with it.
        if (PrivateKeys.IsIn(text)) return (null, new KeyRefusals.Private());
        var line = text.Trim();
        if (line.Length == 0) return (null, new KeyRefusals.Empty());
        if (line.Length > Longest) return (null, new KeyRefusals.NotAKey());
        if (line.AsSpan().ContainsAny(LineEnds)) return (null, new KeyRefusals.SeveralLines());

        var words = line.Split((char[]?)null, 3, StringSplitOptions.RemoveEmptyEntries);
        if (words.Length < 2 || !SshKeyTypes.LooksLikeOne(words[0])) return (null, new KeyRefusals.NotAKey());
        if (!SshKeyTypes.IsAccepted(words[0])) return (null, new KeyRefusals.TypeNotAccepted(words[0]));
        // Written anew it must be the same: no blanks, no bits beyond the end, one text for one key.
        if (Decode(words[1]) is not { } blob || Convert.ToBase64String(blob) != words[1]) return (null, new KeyRefusals.Damaged());
        if (SshKeyTypes.WhyNot(words[0], blob) is { } refusal) return (null, refusal);
        return (new SshPublicKey(words[0], words[1], words.Length > 2 ? words[2].Trim() : ""), null);
    }

    private static byte[]? Decode(string base64)
    {
        var bytes = new byte[base64.Length];
        return Convert.TryFromBase64String(base64, bytes, out var length) ? bytes[..length] : null;
    }
}
