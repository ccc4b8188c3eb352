using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Options;
using Microsoft.Identity.Client;
using LogLevel = Microsoft.Extensions.Logging.LogLevel;

namespace WangCheng.Bot.Teams;

/// <summary>The token the bot shows to Teams. One at a time, asked for once however many callers wait, renewed five minutes before it ends.</summary>
internal sealed partial class ConnectorTokens : IDisposable
{
    private readonly SemaphoreSlim gate = new(1, 1); // the library has no single flight: 200 cold callers would make 200 requests
    private readonly IConfidentialClientApplication app;
    private readonly string[] scopes;
    private readonly TimeProvider time;
    private readonly ILogger logger;
    private AuthenticationResult? last;

    public ConnectorTokens(IHttpClientFactory http, IOptions<TeamsOptions> options, TimeProvider time, ILogger<ConnectorTokens> logger)
    {
        var teams = options.Value;
        this.time = time;
        this.logger = logger;
        scopes = [teams.Endpoints.Scope];
        var builder = ConfidentialClientApplicationBuilder.Create(teams.AppId)
            .WithAuthority($"https://{teams.Endpoints.LoginHost}/{teams.TenantId}")
            .WithInstanceDiscovery(false) // one request less, and none that a closed network would have to wait for
            .WithHttpClientFactory(new Clients(http), retryOnceOn5xx: false); // whoever sends tries again by the clock of this program, and holds nobody up meanwhile
        app = (teams.CertificatePath is { Length: > 0 } path ? builder.WithCertificate(Certificate(path)) : builder.WithClientSecret(teams.ClientSecret)).Build();
    }

    /// <param name="refused">A token Teams just answered 401 to: another one is fetched, unless a caller before did that already.</param>
    /// <param name="ct">The caller's.</param>
    /// <exception cref="NoTokenException">Entra gave none; carries its error code.</exception>
    public async Task<string> GetAsync(string? refused, CancellationToken ct)
    {
        await gate.WaitAsync(ct);
        try
        {
            var token = await AskAsync(force: false, ct);
            return token == refused ? await AskAsync(force: true, ct) : token;
        }
        catch (NoTokenException none)
        {
            Log.NoToken(logger, none.Code);
            // The library asks anew in a token's last five minutes; when that fails, those minutes are still good.
            if (last is { } still && still.ExpiresOn > time.GetUtcNow() && still.AccessToken != refused) return still.AccessToken;
            throw;
        }
        finally
        {
            gate.Release();
        }
    }

    public void Dispose() => gate.Dispose();

    private async Task<string> AskAsync(bool force, CancellationToken ct)
    {
        try
        {
            var result = await app.AcquireTokenForClient(scopes).WithForceRefresh(force).ExecuteAsync(ct);
            // An answer without access_token is no error to the library.
            if (result.AccessToken is not { Length: > 0 } token) throw new NoTokenException("empty_token");
            last = result;
            return token;
        }
        catch (Exception failure) when (!ct.IsCancellationRequested && failure is MsalException or HttpRequestException or OperationCanceledException)
        {
            throw NoTokenException.From(failure);
        }
    }

    private static X509Certificate2 Certificate(string path) =>
        BotCertificate.TryLoad(path, out var why) ?? throw new InvalidOperationException($"Teams:CertificatePath cannot be used: {why}.");

    private sealed class Clients(IHttpClientFactory http) : IMsalHttpClientFactory
    {
        public HttpClient GetHttpClient() => http.CreateClient(TeamsHttp.Tokens);
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "No token for Teams: {Code}")]
        public static partial void NoToken(ILogger logger, string code);
    }
}
