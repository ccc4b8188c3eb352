using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using WangCheng.Simulator.Huawei.World;

namespace WangCheng.Simulator.Huawei.Gateway;

/// <summary>
/// Decides whether a request is signed as Huawei's gateway wants it (SDK-HMAC-SHA256). Verifies exactly the headers the request names, insists on
/// X-Sdk-Date, takes Host with or without its port, and lets everything unsigned pass. A temporary key needs its token beside it. The answers
/// are those of the real gateway.
/// </summary>
internal sealed class SignatureCheck(string accessKey, string secretKey, Func<string, TemporaryKey?> temporaryKey, TimeProvider time)
{
    private const string Prefix = "Incorrect IAM authentication information: ";
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(15);
    private readonly FailureLock failures = new(time);

    /// <summary>The text of the 401, or null when the signature holds.</summary>
    public string? WhyRefuse(string method, string target, IHeaderDictionary headers, ReadOnlyMemory<byte> body, int? port)
    {
        if (headers.Authorization.Count == 0)
            return Prefix + (headers.ContainsKey("X-Auth-Token") ? "decrypt token fail" : "x-auth-token not found");
        if (SignatureHeader.From(headers.Authorization.ToString()) is not { } claimed)
            return Prefix + "the Authorization header is not in the form of SDK-HMAC-SHA256";
        var temporary = claimed.AccessKey == accessKey ? null : temporaryKey(claimed.AccessKey);
        if (temporary is null && claimed.AccessKey != accessKey) return Prefix + "Get secretKey failed";
        if (failures.IsLocked(claimed.AccessKey)) return Prefix + "AK access failed to reach the limit, forbidden";
        if (temporary is not null && (temporary.Expires <= time.GetUtcNow() || headers["X-Security-Token"].ToString() != temporary.Token)) return Prefix + "decrypt token fail";

        var reason = WhyWrongDate(claimed, headers) ?? WhyWrongSignature(claimed, temporary?.Secret ?? secretKey, method, target, headers, body, port);
        failures.Count(claimed.AccessKey, reason is null);
        return reason is null ? null : Prefix + reason;
    }

    private string? WhyWrongDate(SignatureHeader claimed, IHeaderDictionary headers)
    {
        var text = headers["X-Sdk-Date"].ToString();
        if (!claimed.SignedHeaders.Contains("x-sdk-date")) return "calc aksk signature fail:X-Sdk-Date is not signed";
        if (!DateTimeOffset.TryParseExact(text, "yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var signedAt))
            return "calc aksk signature fail:X-Sdk-Date is not in the form 20060102T150405Z";
        var now = time.GetUtcNow();
        return (now - signedAt).Duration() <= Skew ? null
            : $"calc aksk signature fail:signature expired, signature time:{text},server time:{now.UtcDateTime:yyyyMMdd'T'HHmmss'Z'}";
    }

    private static string? WhyWrongSignature(
        SignatureHeader claimed, string secret, string method, string target, IHeaderDictionary headers, ReadOnlyMemory<byte> body, int? port)
    {
        var payload = headers.TryGetValue("X-Sdk-Content-Sha256", out var given) ? given.ToString() : CanonicalRequest.HashOf(body.Span);
        var possible = HostsOf(headers.Host.ToString(), port).Select(host =>
            CanonicalRequest.Of(method, target, [.. claimed.SignedHeaders.Select(name => (name, name == "host" ? host : headers[name].ToString()))], payload));
        string? first = null;
        foreach (var canonical in possible)
        {
            if (Matches(claimed, secret, headers["X-Sdk-Date"].ToString(), canonical)) return null;
            first ??= canonical;
        }
        return $"verify aksk signature fail, canonicalRequest:{first!.Replace('\n', '|')}";
    }

    /// <summary>As it came, without its port, and with the port it was sent to: the SDKs disagree about which of them they sign.</summary>
    private static IEnumerable<string> HostsOf(string host, int? port)
    {
        yield return host;
        var name = new HostString(host).Host;
        if (name != host) yield return name;
        else if (port is { } number) yield return $"{host}:{number}";
    }

    private static bool Matches(SignatureHeader claimed, string secret, string date, string canonical)
    {
        var toSign = $"SDK-HMAC-SHA256\n{date}\n{CanonicalRequest.HashOf(Encoding.UTF8.GetBytes(canonical))}";
        var mine = HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(toSign));
        return CryptographicOperations.FixedTimeEquals(mine, Convert.FromHexString(claimed.Signature));
    }
}
