using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace WangCheng.Simulator.Teams;

/// <summary>
/// The token endpoint of login.microsoftonline.com for one registration: client credentials with a secret, scope
/// <c>https://api.botframework.com/.default</c>. Refusals carry the real service's codes, because people search for them.
/// </summary>
internal static class LoginApi
{
    private const string Scope = $"{LoginTokens.Audience}/.default";

    public static void MapLogin(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/{tenant}/oauth2/v2.0/token", TokenAsync).WithFaults(TeamsCall.Token);

    private static async Task<IResult> TokenAsync(
        string tenant, HttpRequest request, TeamsSimulatorOptions options, LoginTokens tokens, TimeProvider time, CancellationToken ct)
    {
        if (!request.HasFormContentType) return LoginError.MissingParameter("grant_type").ToResult(time);
        var form = await request.ReadFormAsync(ct);
        if (WhyNot(tenant, form, options) is { } error) return error.ToResult(time);

        request.HttpContext.Response.Headers.CacheControl = "no-store, no-cache";
        var seconds = (int)LoginTokens.Lifetime.TotalSeconds;
        return TypedResults.Json(new TokenAnswer("Bearer", seconds, seconds, tokens.Issue()), LoginJson.Default.TokenAnswer);
    }

    private static LoginError? WhyNot(string tenant, IFormCollection form, TeamsSimulatorOptions options)
    {
        if (!tenant.Equals(options.TenantId, StringComparison.OrdinalIgnoreCase)) return LoginError.UnknownTenant(tenant);
        if (Missing(form, "grant_type", "client_id", "scope") is { } name) return LoginError.MissingParameter(name);
        if (form["grant_type"] != "client_credentials") return LoginError.UnsupportedGrant(form["grant_type"]!);
        if (!options.AppId.Equals(form["client_id"], StringComparison.OrdinalIgnoreCase)) return LoginError.UnknownApplication(form["client_id"]!, tenant);
        if (string.IsNullOrEmpty(form["client_secret"])) return LoginError.MissingSecret;
        if (!Same(form["client_secret"]!, options.AppSecret)) return LoginError.WrongSecret(options.AppId);
        // MSAL may add openid scopes around the one that counts.
        return form["scope"].ToString().Split(' ').Contains(Scope) ? null : LoginError.WrongScope(form["scope"]!);
    }

    private static string? Missing(IFormCollection form, params string[] names) => names.FirstOrDefault(n => string.IsNullOrEmpty(form[n]));

    private static bool Same(string given, string expected) => CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(given), Encoding.UTF8.GetBytes(expected));

    internal sealed record TokenAnswer(string TokenType, int ExpiresIn, int ExtExpiresIn, string AccessToken);
}
