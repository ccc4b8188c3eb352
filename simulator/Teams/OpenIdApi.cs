using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.IdentityModel.Tokens;

namespace WangCheng.Simulator.Teams;

/// <summary>What login.botframework.com publishes: the OpenID document and the keys a bot checks incoming tokens with.</summary>
internal static class OpenIdApi
{
    public const string Issuer = "https://api.botframework.com";

    public static void MapOpenId(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/v1/.well-known/openidconfiguration", Document);
        // Some SDKs spell it so; the real host answers both.
        routes.MapGet("/v1/.well-known/openid-configuration", Document);
        routes.MapGet("/v1/.well-known/keys", Keys);
    }

    private static IResult Document(HttpRequest request) => TypedResults.Json(
        new OpenIdDocument(Issuer, "https://invalid.botframework.com", $"{request.Scheme}://{request.Host}/v1/.well-known/keys", ["RS256"], ["private_key_jwt"]),
        LoginJson.Default.OpenIdDocument);

    private static IResult Keys(TeamsKeys keys) => TypedResults.Json(new KeySet([.. keys.Published.Select(Publish)]), TeamsJson.Default.KeySet);

    private static PublishedKey Publish(RsaSecurityKey key)
    {
        var numbers = key.Rsa.ExportParameters(includePrivateParameters: false);
        return new("RSA", "sig", key.KeyId, key.KeyId, Base64UrlEncoder.Encode(numbers.Modulus), Base64UrlEncoder.Encode(numbers.Exponent), ["msteams"]);
    }

    internal sealed record OpenIdDocument(string Issuer, string AuthorizationEndpoint, string JwksUri, string[] IdTokenSigningAlgValuesSupported, string[] TokenEndpointAuthMethodsSupported);

    internal sealed record PublishedKey(string Kty, string Use, string Kid, string X5t, string N, string E, string[] Endorsements);

    internal sealed record KeySet(PublishedKey[] Keys);
}
