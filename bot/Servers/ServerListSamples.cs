using WangCheng.Bot.Cards;
using WangCheng.Bot.Text;
using WangCheng.Bot.Turns;
using WangCheng.Core.Servers;

namespace WangCheng.Bot.Servers;

internal static class ServerListSamples
{
    public static IServiceCollection AddServerListSamples(this IServiceCollection services) => services
        .AddSample("server.list.empty", (cards, some, reader) => cards.List(reader, some.List(0, 1), SampleServers.Owner))
        .AddSample("server.list.one", (cards, some, reader) => cards.List(reader, some.List(1, 1), SampleServers.Owner))
        .AddSample("server.list.some", (cards, some, reader) => cards.List(reader, some.List(5, 1), SampleServers.Owner))
        .AddSample("server.list.many", (cards, some, reader) => cards.List(reader, some.List(23, 1), SampleServers.Owner))
        .AddSample("server.list.many.middle", (cards, some, reader) => cards.List(reader, some.List(23, 2), SampleServers.Owner))
        .AddSample("server.list.many.last", (cards, some, reader) => cards.List(reader, some.List(23, 3), SampleServers.Owner))
        .AddSample("server.list.team", (cards, some, reader) => cards.List(reader, some.List(6, new ListServers.Request(ListServers.Whose.Team)), SampleServers.Nobody))
        .AddSample("server.list.team.none", (cards, some, reader) => cards.List(reader, some.List(0, new ListServers.Request(ListServers.Whose.Team)), SampleServers.Nobody))
        .AddSample("server.list.all", (cards, some, reader) => cards.List(reader, some.List(11, new ListServers.Request(ListServers.Whose.All)), SampleServers.Nobody, isAdministrator: true))
        .AddSample("server.list.all.none", (cards, some, reader) => cards.List(reader, some.List(0, new ListServers.Request(ListServers.Whose.All)), SampleServers.Nobody, isAdministrator: true))
        .AddSample("server.list.state", (cards, some, reader) => cards.List(reader, some.List(1, new ListServers.Request(State: ServerState.Running)), SampleServers.Owner))
        .AddSample("server.list.found", (cards, some, reader) => cards.List(reader, some.List(1, new ListServers.Request(Find: "web")), SampleServers.Owner))
        .AddSample("server.list.none-fits", (cards, some, reader) => cards.List(reader, some.List(0, new ListServers.Request(State: ServerState.Stopped, Find: SampleWords.LongestName)), SampleServers.Owner));

    private static IServiceCollection AddSample(this IServiceCollection services, string name, Func<ServerListCards, SampleServers, Reader, Reply.Card> draw) =>
        services.AddCardSample(name, (provider, words, reader) => draw(new ServerListCards(words), new SampleServers(provider.GetRequiredService<TimeProvider>()), reader));
}
