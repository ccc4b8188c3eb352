using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace WangCheng.Bot.Teams;

/// <summary>
/// Decides whether an activity really comes from the Bot Framework channel it names, by the rules of Microsoft's "Authentication with the Bot
/// Connector API": issuer, audience, lifetime with five minutes of grace, RS256 signature by a key endorsed for the channel, and a
/// <c>serviceurl</c> claim equal to the activity's own.
/// </summary>
internal sealed class BotTokenValidator
{
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);

    // Tokens of the channel have about 700 bytes; the library's own limit is 250 KB.
    private readonly JsonWebTokenHandler handler = new() { MapInboundClaims = false, MaximumTokenSizeInBytes = 16 * 1024 };
    private readonly TokenValidationParameters rules;
    private readonly SigningKeys keys;

    public BotTokenValidator(SigningKeys keys, IOptions<TeamsOptions> options, TimeProvider time)
    {
        this.keys = keys;
        rules = new TokenValidationParameters
        {
            ValidIssuer = options.Value.Endpoints.Issuer,
            AudienceValidator = (audiences, _, _) =>
                audiences.ToArray() is [var only] && only.Equals(options.Value.AppId, StringComparison.OrdinalIgnoreCase),
            ValidAlgorithms = [SecurityAlgorithms.RsaSha256],
            RequireSignedTokens = true,
            RequireExpirationTime = true,
            TryAllIssuerSigningKeys = false,
            IssuerSigningKeyResolver = (_, _, kid, _) => keys.TryGet(kid) is { } found ? [found.Key] : [],
            // The library has no public clock; this replaces its whole lifetime check.
            LifetimeValidator = (notBefore, expires, _, _) =>
            {
                var now = time.GetUtcNow().UtcDateTime;
                return notBefore <= now + Skew && expires >= now - Skew; // a missing one compares as false
            },
        };
    }

    /// <param name="authorization">The Authorization header as it came.</param>
    /// <param name="activity">Parsed, not yet believed.</param>
    /// <param name="ct">The request's.</param>
    public async Task<TokenVerdict> JudgeAsync(string? authorization, Activity activity, CancellationToken ct)
    {
        if (authorization?.Split(' ') is not [var scheme, { Length: > 0 } token] || !scheme.Equals("Bearer", StringComparison.OrdinalIgnoreCase))
            return TokenVerdict.Refused("no bearer token");
        if (KidOf(token) is not { Length: > 0 } kid) return TokenVerdict.Refused("not a signed token that names its key");
        if (await keys.FindAsync(kid, ct) is not { } key) return keys.Any ? TokenVerdict.Refused("unknown key") : TokenVerdict.CannotTell;
        if (activity.ChannelId is null || !key.Endorsements.Contains(activity.ChannelId)) return TokenVerdict.Refused("key not endorsed for the channel");

        var result = await handler.ValidateTokenAsync(token, rules);
        if (!result.IsValid) return TokenVerdict.Refused(result.Exception?.GetType().Name ?? "invalid");
        return result.Claims.TryGetValue("serviceurl", out var claim) && claim is string claimed && activity.ServiceUrl is { } stated && ServiceUrls.Same(claimed, stated)
            ? TokenVerdict.Good
            : TokenVerdict.Refused("serviceurl claim differs from the activity");
    }

    private string? KidOf(string token)
    {
        try
        {
            return handler.CanReadToken(token) && handler.ReadJsonWebToken(token).TryGetHeaderValue<string>(JwtHeaderParameterNames.Kid, out var kid) ? kid : null;
        }
        catch (Exception malformed) when (malformed is ArgumentException or FormatException or InvalidOperationException)
        {
            return null; // three dots do not make a token: the reader throws on what is between them
        }
    }
}

/// <param name="Status">The HTTP status to answer: 200, 401, or 503 where the keys could not be fetched yet.</param>
/// <param name="Why">For the log; holds nothing of the token.</param>
internal sealed record TokenVerdict(int Status, string Why)
{
    public static readonly TokenVerdict Good = new(StatusCodes.Status200OK, "");
    public static readonly TokenVerdict CannotTell = new(StatusCodes.Status503ServiceUnavailable, "no signing keys yet");

    public static TokenVerdict Refused(string why) => new(StatusCodes.Status401Unauthorized, why);
}
