using WangCheng.Bot.Cards;
using WangCheng.Bot.Text;
using WangCheng.Bot.Turns;
using WangCheng.Core;
using WangCheng.Core.People;
using WangCheng.Core.Servers;

namespace WangCheng.Bot.Servers;

/// <summary>Somebody has left: with little, with much, with nothing any more; and what becomes of it.</summary>
internal static class LeaverSamples
{
    public static IServiceCollection AddLeaverSamples(this IServiceCollection services) => services
        .AddSample("leaver.one", (cards, some, reader) => cards.Draw(reader, Left([some.Running()], 1)))
        .AddSample("leaver.many", (cards, some, reader) => cards.Draw(reader, Left(some.List(14, 1).Servers, 14)))
        .AddSample("leaver.under-way", (cards, some, reader) => cards.Draw(reader, Left([some.ToBeDeleted()], 1)))
        .AddSample("leaver.no-room", (cards, some, reader) => cards.Draw(reader, Left([some.Running(SampleWords.LongestName)], 1),
            LeaverWords.NoRoom("Wang Wei", ServerWords.KindVCpus(), Amounts.VCpus(14), Amounts.VCpus(4), Amounts.VCpus(16))))
        .AddSample("leaver.nobody-chosen", (cards, some, reader) => cards.Draw(reader, Left([some.Running()], 1), LeaverWords.ChooseSomebody()))
        .AddSample("leaver.not-free", (cards, some, reader) => cards.Draw(reader, Left([some.Running(), some.ToBeDeleted()], 2), LeaverWords.NotFree()))
        .AddSample("leaver.nothing-left", (cards, _, reader) => cards.Draw(reader, Left([], 0)))
        .AddSample("leaver.back", (cards, some, reader) => cards.Draw(reader, Left([some.Running()], 1) with { Leaver = Somebody("Li Na", 1) }))
        .AddSample("leaver.delete", (cards, some, reader) => Sure(cards, some, reader, TimeSpan.FromHours(1)))
        .AddSample("leaver.delete.at-once", (cards, some, reader) => Sure(cards, some, reader, TimeSpan.Zero))
        .AddSample("handed-over", (cards, some, reader) => cards.HandedOver(reader, new(some.Running(), "Li Na", "Wang Wei", "Chen Jing", [])))
        .AddSample("handed-over.keys", (cards, some, reader) => cards.HandedOver(reader, new(some.Running(SampleWords.LongestName), "Li Na", "Wang Wei", "Chen Jing", ["laptop", "workstation"])));

    private static Reply.Card Sure(LeaverCards cards, SampleServers some, Reader reader, TimeSpan window)
    {
        var view = Left([some.Running(), some.Private()], 2);
        return cards.ConfirmDelete(reader, view, [.. view.Servers.Select(one => one.Server)], LeaverCards.All, "nonce", window);
    }

    private static Leavers.View Left(IReadOnlyList<ServerView> servers, int total)
    {
        var leaver = Somebody("Li Na", 1);
        leaver.LeftAt = DateTimeOffset.UnixEpoch;
        return new(leaver, servers, total, [Somebody("Wang Wei", 2), Somebody("Chen Jing", 3)]);
    }

    private static Person Somebody(string name, int n) => new() { Id = new PersonId($"aaaaaaaa-0000-4000-8000-00000000000{n}"), Name = name, Locale = "en-US", FirstSeenAt = DateTimeOffset.UnixEpoch };

    private static IServiceCollection AddSample(this IServiceCollection services, string name, Func<LeaverCards, SampleServers, Reader, Reply.Card> draw) =>
        services.AddCardSample(name, (provider, words, reader) => draw(new LeaverCards(words), new SampleServers(provider.GetRequiredService<TimeProvider>()), reader));
}
