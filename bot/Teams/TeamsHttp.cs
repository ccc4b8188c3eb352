using Microsoft.Extensions.Options;
using WangCheng.Core;

namespace WangCheng.Bot.Teams;

/// <summary>The three outgoing clients. None keeps the factory's logging: its lines carry whole addresses, and those carry people's conversation ids.</summary>
internal static class TeamsHttp
{
    public const string Keys = "teams.keys";
    public const string Tokens = "teams.tokens";
    public const string Connector = "teams.connector";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private const int LongestAnswer = 1 << 20;

    public static void AddTeamsHttp(this IServiceCollection services)
    {
        services.AddClient(Keys, Sockets).ConfigureHttpClient(Bounded);
        services.AddClient(Tokens, local => local is null ? Sockets(local) : new TokenReroute(local, Sockets(local))).ConfigureHttpClient(Bounded);
        // Its time is ConnectorLimits.Attempt, by the injected clock.
        services.AddClient(Connector, Sockets).ConfigureHttpClient(client => client.Timeout = Timeout.InfiniteTimeSpan);
    }

    private static IHttpClientBuilder AddClient(this IServiceCollection services, string name, Func<Uri?, HttpMessageHandler> handler) =>
        services.AddHttpClient(name)
            .ConfigurePrimaryHttpMessageHandler(it => handler(it.GetRequiredService<IOptions<TeamsOptions>>().Value.Local))
            .AddHttpMessageHandler(it => new CrashPointHandler(it.GetRequiredService<CrashPoints>()))
            .RemoveAllLoggers();

    private static void Bounded(HttpClient client)
    {
        client.Timeout = Patience;
        client.MaxResponseContentBufferSize = LongestAnswer;
    }

    // No redirects: a redirect is a host nobody allowed. No cookies: nothing here has a session. No proxy on the way to this very computer.
    private static SocketsHttpHandler Sockets(Uri? local) => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = local is null,
        ConnectTimeout = TimeSpan.FromSeconds(5),
    };
}
