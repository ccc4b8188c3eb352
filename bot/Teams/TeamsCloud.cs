namespace WangCheng.Bot.Teams;

/// <summary>
/// Where one of Microsoft's clouds keeps what a bot talks to (its Bot Connector authentication page). The tenant of old multi-tenant bots is left
/// out: new registrations are single-tenant since July 2025.
/// </summary>
/// <param name="Name">As written in <c>Teams:Cloud</c>.</param>
/// <param name="Issuer">Who signs the tokens that come with activities.</param>
/// <param name="OpenIdMetadata">Where the keys of that issuer are found.</param>
/// <param name="Scope">What the bot asks a token for.</param>
/// <param name="LoginHost">Who gives that token.</param>
internal sealed record TeamsCloud(string Name, string Issuer, string OpenIdMetadata, string Scope, string LoginHost)
{
    public static readonly IReadOnlyList<TeamsCloud> All =
    [
        new("public", "https://api.botframework.com", "https://login.botframework.com/v1/.well-known/openidconfiguration",
            "https://api.botframework.com/.default", "login.microsoftonline.com"),
        new("usgov", "https://api.botframework.us", "https://login.botframework.azure.us/v1/.well-known/openidconfiguration",
            "https://api.botframework.us/.default", "login.microsoftonline.us"),
        new("china", "https://api.botframework.azure.cn", "https://login.botframework.azure.cn/v1/.well-known/openidconfiguration",
            "https://api.botframework.azure.cn/.default", "login.partner.microsoftonline.cn"),
    ];

    public static TeamsCloud? Named(string name) => All.FirstOrDefault(cloud => cloud.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
}
