using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Tokens;
using WangCheng.Bot.Teams;
using WangCheng.Tests.Support;

namespace WangCheng.Tests.Teams;

/// <summary>The bot's wire on a real port, its outside on another, and a handler that remembers what reached it.</summary>
internal sealed class BotWire : IAsyncDisposable
{
    public const string Tenant = "11111111-2222-4333-8444-555555555555";
    public const string Secret = "made-up-canary-secret";

    private readonly HttpClient http = new();
    private WebApplication app = null!;

    // A new one per test: the token library remembers failures per client id, for the whole process.
    public string AppId { get; } = Guid.NewGuid().ToString();

    public ManualClock Clock { get; private init; } = new();

    public StubMicrosoft Microsoft { get; private init; } = null!;

    public RememberingHandler Handler { get; } = new();

    public CapturedLogs Logs { get; } = new();

    public ConnectorClient Connector => Service<ConnectorClient>();

    public SigningKeys Keys => Service<SigningKeys>();

    public string Endpoint => app.Urls.Single() + "/api/messages";

    public T Service<T>() where T : notnull => app.Services.GetRequiredService<T>();

    public static async Task<BotWire> StartAsync(
        Action<Dictionary<string, string?>>? settings = null, Action<IServiceCollection>? services = null, ManualClock? clock = null)
    {
        var wire = new BotWire { Microsoft = await StubMicrosoft.StartAsync(), Clock = clock ?? new() };
        var values = new Dictionary<string, string?>
        {
            ["Teams:AppId"] = wire.AppId,
            ["Teams:TenantId"] = Tenant,
            ["Teams:ClientSecret"] = Secret,
            ["Teams:LocalTeams"] = wire.Microsoft.Address,
        };
        settings?.Invoke(values);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Configuration.AddInMemoryCollection(values);
        builder.Logging.ClearProviders().SetMinimumLevel(LogLevel.Trace).AddProvider(wire.Logs);
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton<TimeProvider>(wire.Clock).AddSingleton<IActivityHandler>(wire.Handler);
        services?.Invoke(builder.Services);
        builder.Services.AddTeams(builder.Configuration);
        wire.app = builder.Build();
        wire.app.MapTeams();
        await wire.app.StartAsync();
        await wire.Keys.WarmAsync(CancellationToken.None); // the host warms them in the background; from here on fetches can be counted
        return wire;
    }

    /// <summary>A message as Teams sends it; <paramref name="change"/> spoils it.</summary>
    public JsonObject Activity(Action<JsonObject>? change = null)
    {
        var activity = new JsonObject
        {
            ["type"] = "message",
            ["id"] = "1767225600123",
            ["serviceUrl"] = Microsoft.ServiceUrl,
            ["channelId"] = "msteams",
            ["from"] = new JsonObject { ["id"] = "29:1abcUSER", ["name"] = "Li Na", ["aadObjectId"] = "aaaaaaaa-0000-4000-8000-000000000001" },
            ["recipient"] = new JsonObject { ["id"] = $"28:{AppId}", ["name"] = "WangCheng" },
            ["conversation"] = new JsonObject { ["conversationType"] = "personal", ["tenantId"] = Tenant, ["id"] = "a:1xyzCONV" },
            ["text"] = "list servers",
            ["locale"] = "zh-CN",
            ["localTimezone"] = "Asia/Shanghai",
            ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = Tenant } },
        };
        change?.Invoke(activity);
        return activity;
    }

    public JsonObject CardAction(JsonNode? value, Action<JsonObject>? change = null) => Activity(activity =>
    {
        (activity["type"], activity["name"], activity["value"]) = ("invoke", "adaptiveCard/action", value);
        activity.Remove("text");
        change?.Invoke(activity);
    });

    public JsonObject Invoke(string name, JsonNode? value) => CardAction(value, activity => activity["name"] = name);

    /// <summary>A token as the channel makes it; <paramref name="change"/> forges it.</summary>
    public string Token(Action<ForgedToken>? change = null)
    {
        var now = Clock.GetUtcNow();
        var token = new ForgedToken(Microsoft.Keys[0])
        {
            Claims =
            {
                ["iss"] = "https://api.botframework.com",
                ["aud"] = AppId,
                ["nbf"] = now.ToUnixTimeSeconds(),
                ["exp"] = now.AddHours(1).ToUnixTimeSeconds(),
                ["serviceurl"] = Microsoft.ServiceUrl,
            },
        };
        change?.Invoke(token);
        return token.Signed();
    }

    public Task<HttpResponseMessage> PostAsync(JsonObject activity) => PostAsync(activity.ToJsonString(), "Bearer " + Token());

    public async Task<HttpResponseMessage> PostAsync(string body, string? authorization)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Endpoint) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        if (authorization is not null) request.Headers.TryAddWithoutValidation("Authorization", authorization);
        return await http.SendAsync(request);
    }

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await app.DisposeAsync();
        await Microsoft.DisposeAsync();
    }
}

/// <summary>A token whose every part can be wrong.</summary>
internal sealed class ForgedToken(SigningKey signer)
{
    public Dictionary<string, object> Claims { get; } = [];

    public SigningKey Signer { get; set; } = signer;

    public string? Kid { get; set; } = signer.Kid;

    public string Algorithm { get; set; } = SecurityAlgorithms.RsaSha256;

    public string Signed()
    {
        var header = new JsonObject { ["typ"] = "JWT", ["alg"] = Algorithm };
        if (Kid is not null) header["kid"] = Kid;
        var content = Encoded(header.ToJsonString()) + "." + Encoded(System.Text.Json.JsonSerializer.Serialize(Claims));
        return content + "." + Base64UrlEncoder.Encode(Signature(Encoding.ASCII.GetBytes(content)));
    }

    private byte[] Signature(byte[] content) => Algorithm switch
    {
        "none" => [],
        // The old trick: the public key, which everybody has, used as the secret of a symmetric signature.
        "HS256" => System.Security.Cryptography.HMACSHA256.HashData(Signer.Rsa.ExportSubjectPublicKeyInfo(), content),
        "RS512" => Signer.Rsa.SignData(content, System.Security.Cryptography.HashAlgorithmName.SHA512, System.Security.Cryptography.RSASignaturePadding.Pkcs1),
        _ => Signer.Rsa.SignData(content, System.Security.Cryptography.HashAlgorithmName.SHA256, System.Security.Cryptography.RSASignaturePadding.Pkcs1),
    };

    private static string Encoded(string json) => Base64UrlEncoder.Encode(Encoding.UTF8.GetBytes(json));
}
