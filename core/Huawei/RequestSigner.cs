using System.Security.Cryptography;
using System.Text;

namespace WangCheng.Core.Huawei;

/// <summary>
/// Signs a request with SDK-HMAC-SHA256, as every Huawei Cloud gateway checks it. Pure: the same request and key give the same signature, on any machine, at any time.
/// Protocol: Huawei Cloud, API request signing guide, "AK/SK signing algorithm".
/// </summary>
internal static class RequestSigner
{
    public const string Algorithm = "SDK-HMAC-SHA256";
    public const string DateHeader = "X-Sdk-Date";
    public const string DateFormat = "yyyyMMdd'T'HHmmss'Z'";
    public const string ContentHashHeader = "X-Sdk-Content-Sha256";

    /// <summary>Every header in <paramref name="request"/> is signed; <c>X-Sdk-Date</c> must be among them.</summary>
    public static Signature Sign(SignableRequest request, string accessKey, string secretKey)
    {
        var headers = request.Headers
            .Select(h => new KeyValuePair<string, string>(h.Key.ToLowerInvariant(), h.Value.Trim()))
            .OrderBy(h => h.Key, StringComparer.Ordinal)
            .ToList();
        var signedHeaders = string.Join(';', headers.Select(h => h.Key));

        var canonical = string.Join('\n',
            request.Method.ToUpperInvariant(),
            CanonicalPath(request.Path),
            CanonicalQuery(request.Query),
            string.Concat(headers.Select(h => $"{h.Key}:{h.Value}\n")),
            signedHeaders,
            ValueOf(headers, ContentHashHeader) ?? request.BodyHash);
        var toSign = string.Join('\n', Algorithm, ValueOf(headers, DateHeader), Hash(Encoding.UTF8.GetBytes(canonical)));
        var signature = Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secretKey), Encoding.UTF8.GetBytes(toSign)));

        return new(canonical, toSign, signature, $"{Algorithm} Access={accessKey}, SignedHeaders={signedHeaders}, Signature={signature}");
    }

    public static string Hash(ReadOnlySpan<byte> body) => Convert.ToHexStringLower(SHA256.HashData(body));

    /// <summary>Decoded first, so that a path that was already escaped is not escaped twice; always with a slash at the end, although none is sent.</summary>
    private static string CanonicalPath(string path)
    {
        var encoded = string.Join('/', Uri.UnescapeDataString(path).Split('/').Select(Uri.EscapeDataString));
        return encoded.EndsWith('/') ? encoded : encoded + "/";
    }

    /// <summary>Sorted as they read, before encoding. UTF-16 order differs from code point order beyond U+FFFF only, and no name or repeated value of ours goes there.</summary>
    private static string CanonicalQuery(IReadOnlyList<KeyValuePair<string, string>> query) => string.Join('&', query
        .OrderBy(q => q.Key, StringComparer.Ordinal).ThenBy(q => q.Value, StringComparer.Ordinal)
        .Select(q => $"{Uri.EscapeDataString(q.Key)}={Uri.EscapeDataString(q.Value)}"));

    private static string? ValueOf(List<KeyValuePair<string, string>> headers, string name) =>
        headers.Find(h => h.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Value;
}

/// <summary>What is signed. Query names and values are raw; the path may be raw or escaped.</summary>
internal sealed record SignableRequest(
    string Method, string Path, IReadOnlyList<KeyValuePair<string, string>> Query, IReadOnlyList<KeyValuePair<string, string>> Headers, string BodyHash);

/// <summary>The signature and the two texts it was made from, which a refusal by the gateway is compared with.</summary>
internal sealed record Signature(string CanonicalRequest, string StringToSign, string Hex, string Authorization);
