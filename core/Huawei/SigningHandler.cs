using System.Globalization;
using Microsoft.Extensions.Options;

namespace WangCheng.Core.Huawei;

/// <summary>
/// Signs at the moment of sending. It stands nearest to the wire, so every retry gets a date and a signature of its own: the gateway refuses a signature older than 15 minutes.
/// </summary>
internal sealed class SigningHandler(IOptions<HuaweiOptions> options, TimeProvider time) : DelegatingHandler
{
    public const string SecurityToken = "X-Security-Token";

    // Only these: HttpClient may still rewrite Content-Type or User-Agent after us, and the gateway takes exactly the list we name.
    private static readonly string[] Signed = [RequestSigner.DateHeader, HuaweiCall.ProjectHeader, HuaweiCall.ClientTokenHeader, SecurityToken];

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken ct)
    {
        var key = options.Value;
        Set(request, RequestSigner.DateHeader, time.GetUtcNow().UtcDateTime.ToString(RequestSigner.DateFormat, CultureInfo.InvariantCulture));
        if (key.SecurityToken is { } token) Set(request, SecurityToken, token);

        var body = request.Content is null ? [] : await request.Content.ReadAsByteArrayAsync(ct);
        var uri = request.RequestUri!;
        var signature = RequestSigner.Sign(
            new(request.Method.Method, uri.AbsolutePath, Query(uri), HeadersOf(request, uri), RequestSigner.Hash(body)), key.AccessKey, key.SecretKey);
        Set(request, "Authorization", signature.Authorization);
        return await base.SendAsync(request, ct);
    }

    private static List<KeyValuePair<string, string>> HeadersOf(HttpRequestMessage request, Uri uri)
    {
        // Uri leaves a default port out of the authority, and so does HttpClient in the Host it sends.
        List<KeyValuePair<string, string>> headers = [new("Host", request.Headers.Host ?? uri.Authority)];
        foreach (var name in Signed)
            if (request.Headers.TryGetValues(name, out var values))
                headers.Add(new(name, string.Join(',', values)));
        return headers;
    }

    private static List<KeyValuePair<string, string>> Query(Uri uri) => [.. uri.Query.TrimStart('?')
        .Split('&', StringSplitOptions.RemoveEmptyEntries)
        .Select(pair => pair.Split('=', 2))
        .Select(pair => new KeyValuePair<string, string>(Uri.UnescapeDataString(pair[0]), pair.Length > 1 ? Uri.UnescapeDataString(pair[1]) : ""))];

    private static void Set(HttpRequestMessage request, string name, string value)
    {
        request.Headers.Remove(name);
        request.Headers.TryAddWithoutValidation(name, value);
    }
}
