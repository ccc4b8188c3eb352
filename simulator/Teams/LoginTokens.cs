using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace WangCheng.Simulator.Teams;

/// <summary>The tokens the login service gives the bot and the connector asks for: signed, so they need no list and stay good over a restart.</summary>
internal sealed class LoginTokens(Tenant tenant, TeamsKeys keys, TimeProvider time)
{
    public const string Audience = "https://api.botframework.com";
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(1);

    private readonly JsonWebTokenHandler handler = new() { SetDefaultTimesOnTokenCreation = false, MapInboundClaims = false, MaximumTokenSizeInBytes = 16 * 1024 };

    private string Issuer => $"https://sts.windows.net/{tenant.Id}/";

    public string Issue()
    {
        var now = time.GetUtcNow().UtcDateTime;
        return handler.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Issuer,
            Audience = Audience,
            IssuedAt = now,
            NotBefore = now,
            Expires = now + Lifetime,
            Claims = new Dictionary<string, object> { ["appid"] = tenant.AppId, ["tid"] = tenant.Id, ["ver"] = "1.0" },
            SigningCredentials = new SigningCredentials(keys.Login, SecurityAlgorithms.HmacSha256),
        });
    }

    public async Task<bool> AcceptsAsync(string token)
    {
        var result = await handler.ValidateTokenAsync(token, new TokenValidationParameters
        {
            ValidIssuer = Issuer,
            ValidAudience = Audience,
            ValidAlgorithms = [SecurityAlgorithms.HmacSha256],
            IssuerSigningKey = keys.Login,
            // The library's own check reads the machine's clock.
            LifetimeValidator = (from, until, _, _) => from <= Now && Now < until,
        });
        return result.IsValid && result.ClaimsIdentity.HasClaim("appid", tenant.AppId);
    }

    private DateTime Now => time.GetUtcNow().UtcDateTime;
}
