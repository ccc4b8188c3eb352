using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace WangCheng.Tests.Teams;

/// <summary>
/// Microsoft's side of the wire, as little of it as these tests script: OpenID keys, tokens, and a connector that answers the next thing in the queue.
/// (The simulated Teams behaves by itself; this one misbehaves on command.)
/// </summary>
internal sealed class StubMicrosoft : IAsyncDisposable
{
    private static readonly SigningKey Usual = new("key-1"); // making a key takes longer than most tests

    private readonly WebApplication app;
    private readonly ConcurrentQueue<Func<HttpContext, Task>> answers = new();
    private int tokens;
    private int metadataRequests;

    private StubMicrosoft(WebApplication app) => this.app = app;

    public string Address { get; private set; } = "";

    public string ServiceUrl => $"{Address}/teams/";

    public List<SigningKey> Keys { get; } = [Usual];

    public int MetadataRequests => metadataRequests;

    /// <summary>What happens before the OpenID document is answered.</summary>
    public Func<HttpContext, Task> BeforeMetadata { get; set; } = _ => Task.CompletedTask;

    /// <summary>Answers a token request in place of a good token.</summary>
    public Func<HttpContext, Task>? TokenAnswer { get; set; }

    public int TokenSeconds { get; set; } = 3600;

    public ConcurrentQueue<IFormCollection> TokenRequests { get; } = new();

    public ConcurrentQueue<ConnectorRequest> Requests { get; } = new();

    public static async Task<StubMicrosoft> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var stub = new StubMicrosoft(builder.Build());
        stub.app.MapGet("/v1/.well-known/openidconfiguration", stub.MetadataAsync);
        stub.app.MapGet("/v1/.well-known/keys", stub.KeySet);
        stub.app.MapPost("/{tenant}/oauth2/v2.0/token", stub.TokenAsync);
        stub.app.MapFallback("{*path}", stub.ConnectorAsync);
        await stub.app.StartAsync();
        stub.Address = stub.app.Urls.Single();
        return stub;
    }

    /// <summary>The next connector requests get these answers, in this order; afterwards everything is 201 with an id.</summary>
    public void Answers(params ReadOnlySpan<Func<HttpContext, Task>> next)
    {
        foreach (var answer in next) answers.Enqueue(answer);
    }

    public static Func<HttpContext, Task> Status(int status, string body = "", string? retryAfter = null, string? location = null) => async http =>
    {
        http.Response.StatusCode = status;
        if (retryAfter is not null) http.Response.Headers.RetryAfter = retryAfter;
        if (location is not null) http.Response.Headers.Location = location;
        await http.Response.WriteAsync(body);
    };

    public static Task Reset(HttpContext http)
    {
        http.Abort();
        return Task.CompletedTask;
    }

    public Task StopAsync() => app.StopAsync();

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task MetadataAsync(HttpContext http)
    {
        Interlocked.Increment(ref metadataRequests);
        await BeforeMetadata(http);
        if (http.Response.HasStarted) return;
        await http.Response.WriteAsJsonAsync(new JsonObject
        {
            ["issuer"] = "https://api.botframework.com",
            ["jwks_uri"] = $"{Address}/v1/.well-known/keys",
            ["id_token_signing_alg_values_supported"] = new JsonArray("RS256"),
        });
    }

    private JsonObject KeySet() => new() { ["keys"] = new JsonArray([.. Keys.Select(key => key.Public())]) };

    private async Task TokenAsync(HttpContext http)
    {
        TokenRequests.Enqueue(await http.Request.ReadFormAsync());
        if (TokenAnswer is { } other)
        {
            await other(http);
            return;
        }

        await http.Response.WriteAsJsonAsync(new JsonObject
        {
            ["token_type"] = "Bearer",
            ["expires_in"] = TokenSeconds,
            ["access_token"] = $"made-up-token-{Interlocked.Increment(ref tokens)}",
        });
    }

    private async Task ConnectorAsync(HttpContext http)
    {
        using var reader = new StreamReader(http.Request.Body, Encoding.UTF8);
        var body = await reader.ReadToEndAsync();
        var target = http.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        Requests.Enqueue(new ConnectorRequest(http.Request.Method, target, http.Request.Headers.Authorization.ToString(), body));
        await (answers.TryDequeue(out var next) ? next : Status(201, """{"id":"1767225600999"}"""))(http);
    }
}

/// <param name="Method">Of HTTP.</param>
/// <param name="Target">The path as it was on the wire, still encoded.</param>
/// <param name="Authorization">The header, whole.</param>
/// <param name="Body">As text.</param>
internal sealed record ConnectorRequest(string Method, string Target, string Authorization, string Body);

/// <summary>A key pair of the stub, with the channels it is endorsed for.</summary>
internal sealed class SigningKey(string kid, params string[] endorsements)
{
    public SigningKey(string kid) : this(kid, "msteams", "webchat")
    {
    }

    public string Kid { get; } = kid;

    public RSA Rsa { get; } = RSA.Create(2048);

    public JsonNode Public()
    {
        var numbers = Rsa.ExportParameters(false);
        var key = new JsonObject
        {
            ["kty"] = "RSA",
            ["use"] = "sig",
            ["kid"] = Kid,
            ["n"] = Microsoft.IdentityModel.Tokens.Base64UrlEncoder.Encode(numbers.Modulus),
            ["e"] = Microsoft.IdentityModel.Tokens.Base64UrlEncoder.Encode(numbers.Exponent),
        };
        if (endorsements.Length > 0) key["endorsements"] = new JsonArray([.. endorsements.Select(channel => (JsonNode)channel)]);
        return key;
    }
}
