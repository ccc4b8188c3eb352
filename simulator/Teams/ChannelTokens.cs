using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace WangCheng.Simulator.Teams;

/// <summary>The tokens that accompany every activity to the bot: RS256, one hour, bound to the bot's app id and to the service url.</summary>
internal sealed class ChannelTokens(Tenant tenant, TeamsKeys keys, ServiceUrl serviceUrl, TimeProvider time)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(1);
    private readonly JsonWebTokenHandler handler = new() { SetDefaultTimesOnTokenCreation = false };

    public string Issue()
    {
        var now = time.GetUtcNow().UtcDateTime;
        return handler.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = OpenIdApi.Issuer,
            Audience = tenant.AppId,
            NotBefore = now,
            Expires = now + Lifetime,
            // The real token has no tid claim either: a bot must take the tenant from the activity.
            Claims = new Dictionary<string, object> { ["serviceurl"] = serviceUrl.Value },
            SigningCredentials = new SigningCredentials(keys.Signing, SecurityAlgorithms.RsaSha256),
        });
    }
}
