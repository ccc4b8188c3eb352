using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace WangCheng.Simulator.Teams;

/// <summary>A refusal of the token endpoint: OAuth's error word and Entra's number, in Entra's shape.</summary>
internal sealed record LoginError(int Status, string Error, int Code, string Message)
{
    public static LoginError UnknownTenant(string tenant) =>
        new(400, "invalid_request", 90002, $"Tenant '{Shown(tenant)}' not found. Check to make sure you have the correct tenant ID and are signing into the correct cloud.");

    public static LoginError UnknownApplication(string appId, string tenant) =>
        new(400, "unauthorized_client", 700016, $"Application with identifier '{Shown(appId)}' was not found in the directory '{Shown(tenant)}'.");

    public static LoginError WrongSecret(string appId) =>
        new(401, "invalid_client", 7000215, $"Invalid client secret provided. Ensure the secret being sent in the request is the client secret value, not the client secret ID, for a secret added to app '{appId}'.");

    public static LoginError MissingSecret { get; } =
        new(401, "invalid_client", 7000218, "The request body must contain the following parameter: 'client_assertion' or 'client_secret'.");

    public static LoginError MissingParameter(string name) =>
        new(400, "invalid_request", 900144, $"The request body must contain the following parameter: '{name}'.");

    public static LoginError UnsupportedGrant(string grant) =>
        new(400, "unsupported_grant_type", 70003, $"The app requested an unsupported grant type '{Shown(grant)}'.");

    public static LoginError WrongScope(string scope) =>
        new(400, "invalid_scope", 70011, $"The provided request must include a 'scope' input parameter. The provided value for the input parameter 'scope' is not valid. The scope {Shown(scope)} is not valid.");

    public IResult ToResult(TimeProvider time)
    {
        var at = time.GetUtcNow().ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        var (trace, correlation) = (Guid.NewGuid().ToString(), Guid.NewGuid().ToString());
        var description = $"AADSTS{Code}: {Message} Trace ID: {trace} Correlation ID: {correlation} Timestamp: {at}";
        return TypedResults.Json(
            new LoginErrorBody(Error, description, [Code], at, trace, correlation, $"https://login.microsoftonline.com/error?code={Code}"),
            LoginJson.Default.LoginErrorBody, statusCode: Status);
    }

    // What the caller sent is repeated back to help, not to be a mirror of any size.
    private static string Shown(string value) => value.Length <= 100 ? value : value[..100] + "…";

    internal sealed record LoginErrorBody(string Error, string ErrorDescription, int[] ErrorCodes, string Timestamp, string TraceId, string CorrelationId, string ErrorUri);
}
