using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace WangCheng.Simulator.Teams;

/// <summary>The base address bots call back, known once the server listens (its port may be a free one). Teams moves people from one to another now and then.</summary>
internal sealed class ServiceUrl(IServer server)
{
    public const string Path = "/teams/";

    private volatile string region = Path;

    public string Value => server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() is { } address
        ? address.TrimEnd('/') + region
        : throw new InvalidOperationException("The simulated Teams has no address before it has started.");

    /// <summary>From now on everybody is served there, as <c>/emea/</c>, and what goes to the old address finds nothing.</summary>
    public void MoveTo(string path) => region = path;

    /// <summary>Calls to today's address find the connector; it listens at <see cref="Path"/>, whatever the address is called.</summary>
    public static void Use(WebApplication app)
    {
        var here = app.Services.GetRequiredService<ServiceUrl>();
        app.Use(async (http, next) =>
        {
            var path = http.Request.Path.Value ?? "";
            if (path.StartsWith(here.region, StringComparison.Ordinal)) http.Request.Path = Path + path[here.region.Length..];
            else if (path.StartsWith(Path, StringComparison.Ordinal))
            {
                http.Response.StatusCode = StatusCodes.Status404NotFound;
                return;
            }
            await next(http);
        });
        app.UseRouting();
    }
}
