using System.Security.Cryptography;
using System.Text;

namespace WangCheng.Simulator.Huawei.Gateway;

/// <summary>
/// The text a signature is made over, rebuilt from what arrived: SDK-HMAC-SHA256 as in Huawei's "API request signing guide" and as its SDKs
/// do it. Pure.
/// </summary>
internal static class CanonicalRequest
{
    public static string Of(string method, string target, IReadOnlyList<(string Name, string Value)> signedHeaders, string payloadHash)
    {
        var (path, query) = Split(target);
        var headers = signedHeaders.Select(h => $"{h.Name}:{h.Value.Trim()}\n");
        return string.Join('\n', method.ToUpperInvariant(), PathOf(path), QueryOf(query),
            string.Concat(headers), string.Join(';', signedHeaders.Select(h => h.Name)), payloadHash);
    }

    public static string HashOf(ReadOnlySpan<byte> body) => Convert.ToHexStringLower(SHA256.HashData(body));

    /// <summary>Decoded once, encoded once, and always ending in a slash; the request itself goes without that slash.</summary>
    private static string PathOf(string path)
    {
        var encoded = string.Join('/', Uri.UnescapeDataString(path).Split('/').Select(Encode));
        return encoded.EndsWith('/') ? encoded : encoded + "/";
    }

    /// <summary>Sorted by the decoded name, then the decoded value, in the order of their UTF-8 bytes, which is that of code points.</summary>
    private static string QueryOf(string query)
    {
        var pairs = query.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(Pair).ToList();
        pairs.Sort((a, b) => CompareBytes(a.Name, b.Name) is var byName and not 0 ? byName : CompareBytes(a.Value, b.Value));
        return string.Join('&', pairs.Select(p => $"{Encode(p.Name)}={Encode(p.Value)}"));
    }

    private static (string Name, string Value) Pair(string text)
    {
        var equals = text.IndexOf('=', StringComparison.Ordinal);
        return equals < 0 ? (Decode(text), "") : (Decode(text[..equals]), Decode(text[(equals + 1)..]));
    }

    /// <summary>A bare plus is a space: the .NET SDK sends it so and signs the space.</summary>
    private static string Decode(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));

    /// <summary>Keeps letters, digits and -_.~ only, which is what EscapeDataString keeps.</summary>
    private static string Encode(string text) => Uri.EscapeDataString(text);

    private static int CompareBytes(string a, string b) => Encoding.UTF8.GetBytes(a).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(b));

    private static (string Path, string Query) Split(string target)
    {
        if (!target.StartsWith('/') && Uri.TryCreate(target, UriKind.Absolute, out var whole)) target = whole.PathAndQuery;   // a proxy's absolute form
        var mark = target.IndexOf('?', StringComparison.Ordinal);
        return mark < 0 ? (target, "") : (target[..mark], target[(mark + 1)..]);
    }
}
