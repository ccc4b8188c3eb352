using Microsoft.Extensions.Options;

namespace WangCheng.Bot.Teams;

/// <summary>
/// Which addresses may be given the bot's token. An activity names its own return address; without this list a stolen or forged one would carry the
/// token to any host of somebody's choice.
/// </summary>
internal sealed class ServiceUrls
{
    // smba.trafficmanager.net exactly: everybody with an Azure subscription can have another name below trafficmanager.net.
    private static readonly string[] OfTeams =
        ["smba.trafficmanager.net", "botframework.com", "*.botframework.com", "teams.microsoft.com", "*.teams.microsoft.com", "teams.microsoft.us", "*.teams.microsoft.us"];

    private readonly Uri? local;
    private readonly Uri? playground;
    private readonly string[] hosts;

    public ServiceUrls(IOptions<TeamsOptions> options)
    {
        (local, playground) = (options.Value.Local, options.Value.LocalPlayground);
        hosts = options.Value.AllowedServiceHosts is { Length: > 0 } configured ? configured : OfTeams;
    }

    /// <summary>The address to put <c>v3/…</c> behind, or null when it must not be trusted.</summary>
    public Uri? Trusted(string? serviceUrl)
    {
        if (!Uri.TryCreate(serviceUrl, UriKind.Absolute, out var uri)) return null;
        if (uri.UserInfo.Length > 0 || uri.Query.Length > 0 || uri.Fragment.Length > 0) return null;
        if (!(local is null ? IsOfTeams(uri) : IsOf(uri, local) || IsOf(uri, playground))) return null;
        return uri.AbsolutePath.EndsWith('/') ? uri : new Uri(uri.AbsoluteUri + "/");
    }

    /// <summary>Teams writes the same address with and without its last slash, and in either case.</summary>
    public static bool Same(string one, string other) => WithoutSlash(one).Equals(WithoutSlash(other), StringComparison.OrdinalIgnoreCase);

    private static ReadOnlySpan<char> WithoutSlash(string url) => url.EndsWith('/') ? url.AsSpan(0, url.Length - 1) : url;

    /// <summary>Whether this address belongs to the configured Agents Playground.</summary>
    public bool IsOfPlayground(string? serviceUrl) => Uri.TryCreate(serviceUrl, UriKind.Absolute, out var uri) && IsOf(uri, playground);

    private static bool IsOf(Uri uri, Uri? local) => local is not null && uri.IsLoopback && uri.Scheme == local.Scheme && uri.Port == local.Port;

    private bool IsOfTeams(Uri uri) =>
        uri.Scheme == Uri.UriSchemeHttps && uri.IsDefaultPort && uri.HostNameType == UriHostNameType.Dns && Array.Exists(hosts, host => Covers(host, uri.IdnHost));

    private static bool Covers(string pattern, string host) =>
        pattern.StartsWith("*.", StringComparison.Ordinal)
            ? host.EndsWith(pattern[1..], StringComparison.OrdinalIgnoreCase)
            : host.Equals(pattern, StringComparison.OrdinalIgnoreCase);
}
