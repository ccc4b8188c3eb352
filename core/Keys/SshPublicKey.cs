using System.Security.Cryptography;

namespace WangCheng.Core.Keys;

/// <summary>
/// The public half of an SSH key, as it stands in one line of <c>authorized_keys</c>: type, base64, comment. What says so was looked at: the type inside the base64 is the one
/// outside, and nothing is missing and nothing left over (RFC 4253 section 6.6, RFC 5656, RFC 8709, OpenSSH PROTOCOL.u2f).
/// </summary>
/// <param name="Type">As in <c>ssh-ed25519</c>.</param>
/// <param name="Base64">The key itself.</param>
/// <param name="Comment">What people wrote behind it, usually whose it is; empty when nothing.</param>
public sealed record SshPublicKey(string Type, string Base64, string Comment)
{
    /// <summary>Without the comment: what makes it this key.</summary>
    public string Line => $"{Type} {Base64}";

    /// <summary>As <c>ssh-keygen -l</c> prints it: <c>SHA256:</c> and base64 without padding.</summary>
    public string Fingerprint => $"SHA256:{Convert.ToBase64String(SHA256.HashData(Convert.FromBase64String(Base64))).TrimEnd('=')}";
}
