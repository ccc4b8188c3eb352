namespace WangCheng.Bot.Teams;

/// <summary>Section <c>Teams</c> of the settings. <see cref="TeamsOptionsRules"/> checks all of it when the program starts.</summary>
public sealed record TeamsOptions
{
    public const string Section = "Teams";

    /// <summary>The bot's Microsoft App ID, a GUID.</summary>
    public string AppId { get; init; } = "";

    /// <summary>The Entra tenant the bot is registered in, a GUID.</summary>
    public string TenantId { get; init; } = "";

    /// <summary>Proves the bot to Entra; or use <see cref="CertificatePath"/>.</summary>
    public string? ClientSecret { get; init; }

    /// <summary>A PEM file with certificate and key, or a PFX file without password.</summary>
    public string? CertificatePath { get; init; }

    /// <summary>Tenants whose people are served. Empty: only <see cref="TenantId"/>.</summary>
    public string[] AllowedTenants { get; init; } = [];

    /// <summary>
    /// Whether guests of those tenants, and people of other tenants in shared channels, are served like members. False: Teams is asked who somebody is, and only members are.
    /// </summary>
    public bool ServeGuests { get; init; }

    /// <summary>Hosts the bot's token may be sent to: a host name, or <c>*.</c> and a domain for every host below it. Empty: those of Microsoft Teams.</summary>
    public string[] AllowedServiceHosts { get; init; } = [];

    /// <summary>Which of Microsoft's clouds: <c>public</c>, <c>usgov</c> or <c>china</c>.</summary>
    public string Cloud { get; init; } = "public";

    /// <summary>Another address for the keys of activity tokens than the cloud's own.</summary>
    public string? OpenIdMetadata { get; init; }

    /// <summary>
    /// Address of a simulated Teams on this computer, as <c>http://127.0.0.1:3979</c>. Then keys and tokens come from there, and the bot's token goes
    /// nowhere else.
    /// </summary>
    public string? LocalTeams { get; init; }

    /// <summary>
    /// Address of Microsoft's Agents Playground on this computer, as <c>http://localhost:56150</c>. It has no tokens, so whatever comes from there is believed: only beside
    /// <see cref="LocalTeams"/>, where nothing real is at stake.
    /// </summary>
    public string? Playground { get; init; }

    internal TeamsCloud Endpoints => TeamsCloud.Named(Cloud) ?? throw new InvalidOperationException("Teams:Cloud was not validated");

    internal Uri? Local => LocalTeams is { Length: > 0 } address ? new Uri(address) : null;

    internal Uri? LocalPlayground => Local is not null && Playground is { Length: > 0 } address ? new Uri(address) : null;

    internal Uri MetadataAddress =>
        OpenIdMetadata is { Length: > 0 } address ? new Uri(address)
        : Local is { } local ? new Uri(local, "/v1/.well-known/openidconfiguration")
        : new Uri(Endpoints.OpenIdMetadata);

    internal bool ServesTenant(string tenant) =>
        (AllowedTenants is { Length: > 0 } ? AllowedTenants : [TenantId]).Contains(tenant, StringComparer.OrdinalIgnoreCase);

    /// <summary>A record prints all of its members; this one holds a secret.</summary>
    public override string ToString() => $"bot {AppId} of tenant {TenantId}";
}
