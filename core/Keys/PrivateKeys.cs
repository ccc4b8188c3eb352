namespace WangCheng.Core.Keys;

/// <summary>
/// Recognises the half of a key that is nobody else's business, in whatever shape it was pasted: whole, as one line, without its first line, in PuTTY's own format. Rather one
/// alarm too many than one too few.
/// </summary>
public static class PrivateKeys
{
    /// <summary>As they stand in such files. The last is how the base64 of every OpenSSH private key begins (<c>openssh-key-v1</c>).</summary>
    private static readonly string[] Marks = ["PRIVATE KEY", "PRIVATE-LINES", "PUTTY-USER-KEY-FILE", "PRIVATE-MAC"];

    private const string OpenSsh = "b3BlbnNzaC1rZXktdjE";

    public static bool IsIn(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Contains(OpenSsh, StringComparison.Ordinal) || Marks.Any(mark => text.Contains(mark, StringComparison.OrdinalIgnoreCase));
    }
}
