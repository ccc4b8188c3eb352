namespace WangCheng.Bot.Teams;

/// <summary>
/// Sends token requests to a simulated Teams. Microsoft.Identity.Client insists on an https authority, so the real one stays configured and only the
/// way there changes. Loopback only: no setting can hand the bot's secret to another machine.
/// </summary>
internal sealed class TokenReroute : DelegatingHandler
{
    private readonly Uri to;

    public TokenReroute(Uri to, HttpMessageHandler inner) : base(inner)
    {
        if (!to.IsLoopback) throw new ArgumentException("Only an address on this computer may stand in for Microsoft's login.", nameof(to));
        this.to = to;
    }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        request.RequestUri = new UriBuilder(request.RequestUri!) { Scheme = to.Scheme, Host = to.Host, Port = to.Port }.Uri;
        return base.SendAsync(request, cancellationToken);
    }
}
