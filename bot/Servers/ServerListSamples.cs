using WangCheng.Bot.Cards;
using WangCheng.Bot.Text;
using WangCheng.Bot.Turns;

namespace WangCheng.Bot.Servers;

internal static class ServerListSamples
{
    public static IServiceCollection AddServerListSamples(this IServiceCollection services) => services
        .AddSample("server.list.empty", (cards, some, reader) => cards.List(reader, some.List(0, 1)))
        .AddSample("server.list.one", (cards, some, reader) => cards.List(reader, some.List(1, 1)))
        .AddSample("server.list.some", (cards, some, reader) => cards.List(reader, some.List(5, 1)))
        .AddSample("server.list.many", (cards, some, reader) => cards.List(reader, some.List(23, 1)))
        .AddSample("server.list.many.last", (cards, some, reader) => cards.List(reader, some.List(23, 3)));

    private static IServiceCollection AddSample(this IServiceCollection services, string name, Func<ServerListCards, SampleServers, Reader, Reply.Card> draw) =>
        services.AddCardSample(name, (provider, words, reader) => draw(new ServerListCards(words), new SampleServers(provider.GetRequiredService<TimeProvider>()), reader));
}
