using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using WangCheng.Simulator.Huawei;
using WangCheng.Simulator.Huawei.Gateway;
using WangCheng.Tests.Support;

namespace WangCheng.Tests.SimulatedHuawei;

/// <summary>A simulated cloud that runs, and a caller that signs. What the signature is worth is shown by requests real SDKs signed.</summary>
internal sealed class Cloud : IAsyncDisposable
{
    public const string Project = "0a1b2c3d4e5f60718293a4b5c6d7e8f9";
    public const string AccessKey = "MADEUPACCESSKEY";
    public const string SecretKey = "made-up-secret-key";

    private readonly WebApplication app;
    private readonly HttpClient http = new();

    private Cloud(WebApplication app, ManualClock clock) => (this.app, Clock) = (app, clock);

    public ManualClock Clock { get; }
    public Uri Address => new(app.Urls.Single());
    public HuaweiWorld World => app.Services.GetRequiredService<HuaweiWorld>();
    public HuaweiFaults Faults => app.Services.GetRequiredService<HuaweiFaults>();

    public static async Task<Cloud> StartAsync(
        ManualClock? clock = null, string? stateFolder = null, double timeScale = 1, string accessKey = AccessKey, string secretKey = SecretKey, string region = "cn-east-3",
        decimal balance = 1_000_000)
    {
        clock ??= new ManualClock();
        var options = new HuaweiSimulatorOptions { AccessKey = accessKey, SecretKey = secretKey, StateFolder = stateFolder, TimeScale = timeScale, Region = region, Balance = balance };
        var cloud = new Cloud(Simulator.Huawei.SimulatedHuawei.Build(options, clock), clock);
        await cloud.app.StartAsync(TestContext.Current.CancellationToken);
        return cloud;
    }

    public Task<Reply> GetAsync(string path) => SendAsync(HttpMethod.Get, path);

    public Task<Reply> PostAsync(string path, JsonNode? body, string? token = null) => SendAsync(HttpMethod.Post, path, body?.ToJsonString() ?? "", token);

    public Task<Reply> PutAsync(string path, JsonNode body) => SendAsync(HttpMethod.Put, path, body.ToJsonString());

    public Task<Reply> DeleteAsync(string path) => SendAsync(HttpMethod.Delete, path);

    /// <summary>What somebody's browser finds at an address that nobody signs.</summary>
    public async Task<(int Status, string Text)> BrowseAsync(string url)
    {
        using var answer = await http.GetAsync(new Uri(url), TestContext.Current.CancellationToken);
        return ((int)answer.StatusCode, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    public async Task<Reply> SendAsync(
        HttpMethod method, string path, string? body = null, string? token = null, string secretKey = SecretKey,
        DateTimeOffset? signedAt = null, string? signedTarget = null, string? signedHost = null, string accessKey = AccessKey, string? securityToken = null)
    {
        using var request = new HttpRequestMessage(method, new Uri(Address, path.Replace("{p}", Project, StringComparison.Ordinal)));
        var bytes = Encoding.UTF8.GetBytes(body ?? "");
        if (body is not null) request.Content = new ByteArrayContent(bytes) { Headers = { ContentType = new("application/json") } };
        Sign(request, bytes, secretKey, signedAt ?? Clock.GetUtcNow(), signedTarget ?? request.RequestUri!.PathAndQuery, signedHost ?? request.RequestUri!.Authority, accessKey);
        if (securityToken is not null) request.Headers.Add("X-Security-Token", securityToken);
        if (token is not null) request.Headers.Add("X-Client-Token", token);
        using var answer = await http.SendAsync(request, TestContext.Current.CancellationToken);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return new Reply((int)answer.StatusCode, text.Length == 0 ? null : JsonNode.Parse(text), answer.Headers.ToDictionary(h => h.Key, h => h.Value.First(), StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>Whatever these bytes are, signed; gives the status and the size of the answer.</summary>
    public async Task<(int Status, long Size)> SendBytesAsync(HttpMethod method, string path, byte[]? body, TimeSpan longest)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(longest);
        using var request = new HttpRequestMessage(method, new Uri(Address.GetLeftPart(UriPartial.Authority) + path));   // an empty first segment would read as another host
        if (body is not null) request.Content = new ByteArrayContent(body) { Headers = { ContentType = new("application/json") } };
        Sign(request, body ?? [], SecretKey, Clock.GetUtcNow(), request.RequestUri!.PathAndQuery, request.RequestUri.Authority, AccessKey);
        using var answer = await http.SendAsync(request, limit.Token);
        return ((int)answer.StatusCode, (await answer.Content.ReadAsByteArrayAsync(limit.Token)).LongLength);
    }

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await app.DisposeAsync();
    }

    private static void Sign(HttpRequestMessage request, byte[] body, string secretKey, DateTimeOffset at, string target, string host, string accessKey)
    {
        var date = at.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
        var canonical = CanonicalRequest.Of(request.Method.Method, target,
            [("host", host), ("x-sdk-date", date)], CanonicalRequest.HashOf(body));
        var toSign = $"SDK-HMAC-SHA256\n{date}\n{CanonicalRequest.HashOf(Encoding.UTF8.GetBytes(canonical))}";
        var signature = Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secretKey), Encoding.UTF8.GetBytes(toSign)));
        request.Headers.Add("X-Sdk-Date", date);
        request.Headers.TryAddWithoutValidation("Authorization", $"SDK-HMAC-SHA256 Access={accessKey}, SignedHeaders=host;x-sdk-date, Signature={signature}");
    }
}

internal sealed record Reply(int Status, JsonNode? Body, IReadOnlyDictionary<string, string> Headers)
{
    /// <summary>The code of a service's refusal, or of the gateway's.</summary>
    public string? Code => (string?)(Body?["error"]?["code"] ?? Body?["error_code"] ?? Body?["code"]);

    /// <summary>How Nova names its refusals: <c>itemNotFound</c>.</summary>
    public string? NovaReason => Body is JsonObject { Count: 1 } only ? only.Single().Key : null;

    public JsonNode this[string name] => Body![name]!;
}
