using System.Text.RegularExpressions;

namespace WangCheng.Core.Keys;

/// <summary>The kinds of keys that new servers are given, and how each of them is built.</summary>
internal static partial class SshKeyTypes
{
    private const int LeastRsaBits = 2_048;
    private const int MostRsaBits = 16_384; // more than OpenSSH itself accepts
    private const int Ed25519Bytes = 32;
    private const byte Uncompressed = 4;

    private static readonly Dictionary<string, Func<SshBlob, Refusal?>> Accepted = new(StringComparer.Ordinal)
    {
        ["ssh-ed25519"] = Ed25519,
        ["ssh-rsa"] = Rsa,
        ["ecdsa-sha2-nistp256"] = blob => Ecdsa(blob, "nistp256", 32),
        ["ecdsa-sha2-nistp384"] = blob => Ecdsa(blob, "nistp384", 48),
        ["ecdsa-sha2-nistp521"] = blob => Ecdsa(blob, "nistp521", 66),
        // Keys that live in a security token name the application they are for.
        ["sk-ssh-ed25519@openssh.com"] = blob => Ed25519(blob) ?? Application(blob),
        ["sk-ecdsa-sha2-nistp256@openssh.com"] = blob => Ecdsa(blob, "nistp256", 32) ?? Application(blob),
    };

    public static IEnumerable<string> Names => Accepted.Keys;

    /// <summary>It may be the type of a key, accepted or not: else the line is something else, or has options before the key, which nobody's key may bring along.</summary>
    public static bool LooksLikeOne(string word) => TypeName().IsMatch(word);

    public static bool IsAccepted(string type) => Accepted.ContainsKey(type);

    public static Refusal? WhyNot(string type, byte[] bytes)
    {
        var blob = new SshBlob(bytes);
        if (blob.Text() != type) return new KeyRefusals.Damaged();
        return Accepted[type](blob) ?? (blob.IsAtEnd ? null : new KeyRefusals.Damaged());
    }

    private static KeyRefusals.Damaged? Ed25519(SshBlob blob) => blob.Bytes() is { Length: Ed25519Bytes } ? null : new();

    private static KeyRefusals.Damaged? Ecdsa(SshBlob blob, string curve, int coordinate) =>
        blob.Text() == curve && blob.Bytes() is [Uncompressed, ..] point && point.Length == (2 * coordinate) + 1 ? null : new();

    private static Refusal? Rsa(SshBlob blob)
    {
        if (blob.Number() is not { } exponent || exponent.IsEven || exponent <= 1 || blob.Number() is not { } modulus || modulus.Sign <= 0) return new KeyRefusals.Damaged();
        return modulus.GetBitLength() switch
        {
            < LeastRsaBits and var bits => new KeyRefusals.TooWeak((int)bits, LeastRsaBits),
            > MostRsaBits => new KeyRefusals.Damaged(),
            _ => null,
        };
    }

    private static KeyRefusals.Damaged? Application(SshBlob blob) => blob.Text() is { Length: > 0 } ? null : new();

    [GeneratedRegex(@"^(?:ssh|sk|ecdsa)-[a-z0-9@.-]{1,60}\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 100)]
    private static partial Regex TypeName();
}
