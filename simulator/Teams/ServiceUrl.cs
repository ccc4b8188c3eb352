using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace WangCheng.Simulator.Teams;

/// <summary>The base address bots call back, known once the server listens (its port may be a free one).</summary>
internal sealed class ServiceUrl(IServer server)
{
    public const string Path = "/teams/";

    public string Value => server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() is { } address
        ? address.TrimEnd('/') + Path
        : throw new InvalidOperationException("The simulated Teams has no address before it has started.");
}
