namespace WangCheng.Simulator.Teams;

/// <summary>What a simulated Teams must be told: where it listens, where the bot is, and which made-up registration both agree on.</summary>
public sealed record TeamsSimulatorOptions
{
    /// <summary>Where to listen: http on a loopback address; port 0 takes a free one.</summary>
    public string Url { get; init; } = "http://127.0.0.1:0";

    /// <summary>The bot's messaging endpoint, such as <c>http://127.0.0.1:3978/api/messages</c>; can be changed later through <see cref="BotAddress"/>.</summary>
    public required string BotEndpoint { get; init; }

    /// <summary>The bot's registration: client id at the token endpoint, audience of the tokens the bot receives.</summary>
    public required string AppId { get; init; }

    /// <summary>The client secret that the token endpoint accepts for <see cref="AppId"/>.</summary>
    public required string AppSecret { get; init; }

    /// <summary>The one tenant that exists here.</summary>
    public required string TenantId { get; init; }

    /// <summary>The name people see above what the bot says.</summary>
    public string BotName { get; init; } = "WangCheng";

    /// <summary>Where chats, settings and signing keys are kept; null keeps them in memory only.</summary>
    public string? StateFolder { get; init; }

    /// <summary>Everything that is wrong with these values, each with its key and what to do; empty when all is well.</summary>
    public IReadOnlyList<string> Problems() =>
    [
        .. UrlProblem(),
        .. BotAddress.Problem(BotEndpoint) is { } problem ? [problem] : Array.Empty<string>(),
        .. Missing(nameof(AppId), AppId),
        .. Missing(nameof(AppSecret), AppSecret),
        .. Missing(nameof(TenantId), TenantId),
        .. Missing(nameof(BotName), BotName),
    ];

    private string[] UrlProblem() =>
        Uri.TryCreate(Url, UriKind.Absolute, out var url) && url.Scheme == Uri.UriSchemeHttp && url.IsLoopback
            ? []
            : [$"Url: '{Url}' is not http on a loopback address. Anyone who reaches this page can speak for anybody, so give something like http://127.0.0.1:3979."];

    private static string[] Missing(string key, string? value) => string.IsNullOrWhiteSpace(value) ? [$"{key}: is empty. Give the value the bot is configured with."] : [];
}
