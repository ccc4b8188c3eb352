using System.Net;
using Microsoft.Extensions.Options;

namespace WangCheng.Bot.Local;

/// <summary>Without credentials the program serves this machine and nobody else: an address for others is refused, not silently dropped.</summary>
internal static class LoopbackRule
{
    /// <exception cref="OptionsValidationException">Settings ask to listen on other addresses.</exception>
    public static void Check(IConfiguration configuration)
    {
        var foreign = Asked(configuration).Where(address => !IsLoopback(address.Url)).Select(address =>
            $"{address.Key} is {address.Url}, but without credentials WangCheng listens on this machine only: remove it, or configure Teams:AppId and Huawei:AccessKey to serve others.").ToList();
        if (foreign.Count > 0) throw new OptionsValidationException(LocalOptions.Section, typeof(LocalOptions), foreign);
    }

    private static IEnumerable<(string Key, string Url)> Asked(IConfiguration configuration)
    {
        foreach (var key in (string[])["Urls", "ASPNETCORE_URLS", "DOTNET_URLS"])
        {
            foreach (var url in (configuration[key] ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)) yield return (key, url);
        }
        foreach (var endpoint in configuration.GetSection("Kestrel:Endpoints").GetChildren())
        {
            if (endpoint["Url"] is { } url) yield return (endpoint.Path + ":Url", url);
        }
        foreach (var key in (string[])["HTTP_PORTS", "HTTPS_PORTS", "ASPNETCORE_HTTP_PORTS", "ASPNETCORE_HTTPS_PORTS", "DOTNET_HTTP_PORTS"])
        {
            // Ports alone mean every address of the machine.
            if (!string.IsNullOrEmpty(configuration[key])) yield return (key, "http://*:" + configuration[key]);
        }
    }

    private static bool IsLoopback(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address) && (address.IsLoopback || IPAddress.TryParse(address.Host, out var ip) && IPAddress.IsLoopback(ip));
}
