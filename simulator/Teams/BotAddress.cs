namespace WangCheng.Simulator.Teams;

/// <summary>Where the bot listens. Settable while running, because a bot on a free port knows its address only after it has started.</summary>
public sealed class BotAddress
{
    private volatile string endpoint;

    public BotAddress(string endpoint) => this.endpoint = Checked(endpoint);

    /// <summary>The bot's messaging endpoint. Throws <see cref="ArgumentException"/> when it is not an absolute http or https address.</summary>
    public string Endpoint
    {
        get => endpoint;
        set => endpoint = Checked(value);
    }

    internal static string? Problem(string? value) =>
        Uri.TryCreate(value, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps)
            ? null
            : $"BotEndpoint: '{value}' is not an http address. Give the bot's messaging endpoint, such as http://127.0.0.1:3978/api/messages.";

    private static string Checked(string value) => Problem(value) is { } problem ? throw new ArgumentException(problem, nameof(value)) : value;
}
