using WangCheng.Bot.Cards;
using WangCheng.Bot.Text;
using WangCheng.Bot.Turns;
using WangCheng.Core.Operations;
using WangCheng.Core.Servers;

namespace WangCheng.Bot.Servers;

/// <summary>One server, whatever it is going through, and the questions about which one.</summary>
internal static class ServerSamples
{
    private static readonly string[] Failures =
        ["cloud.sold_out", "cloud.quota", "cloud.balance", "cloud.permission", "cloud.clock", "cloud.network", "cloud.busy", "cloud.unreachable", "cloud.failed"];

    public static IServiceCollection AddServerSamples(this IServiceCollection services)
    {
        services
            .AddSample("server.creating.asked", (cards, some, reader) => cards.Draw(reader, some.Creating("send")))
            .AddSample("server.creating.building", (cards, some, reader) => cards.Draw(reader, some.Creating("build")))
            .AddSample("server.creating.finishing", (cards, some, reader) => cards.Draw(reader, some.Creating("finish")))
            .AddSample("server.creating.tidying", (cards, some, reader) => cards.Draw(reader, some.Creating("clean")))
            .AddSample("server.creating.parked", (cards, some, reader) => cards.Draw(reader, some.Creating("build", OperationState.Parked)))
            .AddSample("server.running", (cards, some, reader) => cards.Draw(reader, some.Running()))
            .AddSample("server.stopped", (cards, some, reader) => cards.Draw(reader, some.As(ServerState.Stopped)))
            .AddSample("server.broken", (cards, some, reader) => cards.Draw(reader, some.As(ServerState.Broken)))
            .AddSample("server.frozen", (cards, some, reader) => cards.Draw(reader, some.As(ServerState.Stopped, isFrozen: true)))
            .AddSample("server.running.private", (cards, some, reader) => cards.Draw(reader, some.Private()))
            .AddSample("server.running.adopted", (cards, some, reader) => cards.Draw(reader, some.Adopted(ServerState.Running)))
            .AddSample("server.running.long", (cards, some, reader) => cards.Draw(reader, some.Running(SampleWords.LongestName, SampleWords.LongestReason)))
            .AddSample("server.deleting", (cards, some, reader) => cards.Draw(reader, some.Deleting()))
            .AddSample("server.deleting.slow", (cards, some, reader) => cards.Draw(reader, some.Deleting(isSlow: true)))
            .AddSample("server.deleted", (cards, some, reader) => cards.Draw(reader, some.Deleted()))
            .AddSample("server.deleted.priceless", (cards, some, reader) => cards.Draw(reader, some.Deleted() with { CostSoFar = null }))
            .AddSample("server.deleted.adopted", (cards, some, reader) => cards.Draw(reader, some.Adopted(ServerState.Deleted)))
            .AddSample("server.which", (cards, some, reader) => cards.WhichServer(reader, ServerVerbs.Show.Name, [.. some.List(7, 1).Servers.Select(view => view.Server)]))
            .AddSample("server.which.none", (cards, _, reader) => cards.WhichServer(reader, ServerVerbs.Start.Name, []));
        foreach (var code in Failures) services.AddSample($"server.failed.{code}", (cards, some, reader) => cards.Draw(reader, some.Failed(code)));
        return services;
    }

    private static IServiceCollection AddSample(this IServiceCollection services, string name, Func<ServerCards, SampleServers, Reader, Reply.Card> draw) =>
        services.AddCardSample(name, (provider, words, reader) => draw(new ServerCards(words), new SampleServers(provider.GetRequiredService<TimeProvider>()), reader));
}
