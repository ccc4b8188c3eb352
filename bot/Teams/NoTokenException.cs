using Microsoft.Identity.Client;

namespace WangCheng.Bot.Teams;

/// <summary>The bot could not get its own token, so nothing was sent.</summary>
/// <param name="code">Entra's error code as <c>invalid_client</c>, or <c>unreachable</c>, <c>timeout</c>, <c>empty_token</c>. Messages are left behind: they quote requests.</param>
/// <param name="retryAfter">When Entra asked to wait.</param>
internal sealed class NoTokenException(string code, TimeSpan? retryAfter = null) : Exception($"No token for Teams: {code}")
{
    public string Code { get; } = code;

    public TimeSpan? RetryAfter { get; } = retryAfter;

    public static NoTokenException From(Exception failure) => failure switch
    {
        MsalServiceException service => new(service.ErrorCode, service.Headers?.RetryAfter?.Delta),
        MsalException client => new(client.ErrorCode),
        HttpRequestException => new("unreachable"),
        _ => new("timeout"),
    };
}
