using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using WangCheng.Bot.Teams;

namespace WangCheng.Tests.Teams;

/// <summary>Short ways to send something through the connector client.</summary>
internal static class ConnectorSends
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>With pauses of the wall clock, too short to notice, and without pacing: only the number of attempts matters here.</summary>
    public static Task<BotWire> StartAsync() =>
        BotWire.StartAsync(services: services => services
            .AddSingleton(TimeProvider.System)
            .AddSingleton(new ConnectorLimits { FirstPause = TimeSpan.FromMilliseconds(1), Conversation = [], Tenant = [] }));

    public static Task<Delivery> SendAsync(BotWire wire, string conversation = "a:1xyzCONV") => wire.Connector.SendAsync(new Destination(wire.Microsoft.ServiceUrl, BotWire.Tenant, conversation), Card(), Ct);

    public static Task<Delivery> UpdateAsync(BotWire wire) => wire.Connector.UpdateAsync(new Destination(wire.Microsoft.ServiceUrl, BotWire.Tenant, "a:1xyzCONV"), "1767225600999", Card(), Ct);

    public static JsonObject Card() => new() { ["type"] = "message", ["summary"] = "card" };
}
