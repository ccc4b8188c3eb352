using Microsoft.Extensions.Options;

namespace WangCheng.Bot.Teams;

/// <summary>Finds everything that is wrong with the section at once; every line names the key and says how to mend it.</summary>
internal sealed class TeamsOptionsRules : IValidateOptions<TeamsOptions>
{
    public ValidateOptionsResult Validate(string? name, TeamsOptions options)
    {
        var problems = Problems(options).ToList();
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    private static IEnumerable<string> Problems(TeamsOptions teams)
    {
        if (!IsGuid(teams.AppId))
            yield return "Teams:AppId must be the Microsoft App ID of the bot, a GUID: copy it from the Azure Bot's configuration page.";
        if (!IsGuid(teams.TenantId))
            yield return "Teams:TenantId must be the id of the Entra tenant the bot is registered in, a GUID: copy it from the Azure Bot's configuration page.";
        if (WhyNotProven(teams) is { } proof)
            yield return proof;
        foreach (var tenant in teams.AllowedTenants.Where(tenant => !IsGuid(tenant)))
            yield return $"Teams:AllowedTenants has '{tenant}', which is no GUID: list tenant ids, not domain names.";
        foreach (var host in teams.AllowedServiceHosts.Where(host => !IsHostPattern(host)))
            yield return $"Teams:AllowedServiceHosts has '{host}': write a host name, or *. and a domain of at least two parts; no scheme, port, path or IP address.";
        if (TeamsCloud.Named(teams.Cloud) is null)
            yield return $"Teams:Cloud is '{teams.Cloud}': use one of {string.Join(", ", TeamsCloud.All.Select(cloud => cloud.Name))}.";
        var local = teams.LocalTeams is { Length: > 0 };
        if (local && !IsLoopback(teams.LocalTeams))
            yield return "Teams:LocalTeams must be the http address of a simulated Teams on this very computer, as http://127.0.0.1:3979: remove it to talk to the real one.";
        if (teams.Playground is { Length: > 0 } && !(local && IsLoopback(teams.Playground)))
            yield return "Teams:Playground must be the address of an Agents Playground on this very computer, as http://localhost:56150, and works only in local mode: remove it.";
        if (teams.OpenIdMetadata is { Length: > 0 } metadata && !IsHttps(metadata) && !(local && IsLoopback(metadata)))
            yield return "Teams:OpenIdMetadata must be an absolute https address: remove it to use the cloud's own.";
    }

    private static string? WhyNotProven(TeamsOptions teams)
    {
        var secret = !string.IsNullOrWhiteSpace(teams.ClientSecret);
        var path = !string.IsNullOrWhiteSpace(teams.CertificatePath);
        if (secret && path) return "Teams:ClientSecret and Teams:CertificatePath are both set: keep one of them.";
        if (secret) return null;
        if (!path) return "Teams:ClientSecret is missing: set it to a client secret of the app registration, or set Teams:CertificatePath.";
        using var certificate = BotCertificate.TryLoad(teams.CertificatePath!, out var why);
        return certificate is null ? $"Teams:CertificatePath cannot be used: {why}." : null;
    }

    private static bool IsGuid(string text) => Guid.TryParseExact(text, "D", out _);

    private static bool IsHttps(string text) => Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps;

    private static bool IsLoopback(string? text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && address is { IsLoopback: true, UserInfo: "" }
        && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps);

    private static bool IsHostPattern(string text)
    {
        var host = text.StartsWith("*.", StringComparison.Ordinal) ? text[2..] : text;
        return Uri.CheckHostName(host) == UriHostNameType.Dns && host.Contains('.', StringComparison.Ordinal) && !host.EndsWith('.');
    }
}
