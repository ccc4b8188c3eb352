using System.Globalization;
using WangCheng.Bot.Cards;
using WangCheng.Bot.Text;
using WangCheng.Bot.Turns;
using WangCheng.Core.Servers;

namespace WangCheng.Bot.Servers;

/// <summary>What somebody has, one line each, and a button to open each of the newest.</summary>
internal sealed class ServerListCards(Words words)
{
    private const int MostButtons = CardAction.MostInARow - 1;

    public Reply.Card List(Reader reader, ListServers.View list)
    {
        var title = list.Total == 0 ? ServerWords.ListEmpty() : ServerWords.ListTitle(Amounts.Servers(list.Total));
        var card = new Card(words, reader, title).Heading(title);
        foreach (var view in list.Servers) card.Item(UnitWords.Verbatim(view.Server.Name), Line(view));
        var shown = (list.Page - 1) * ListServers.PageSize + list.Servers.Count;
        if (shown < list.Total) card.Note(ServerWords.ListRest(Amounts.Servers(list.Total - shown)));
        card.Buttons([.. Buttons(list, shown)]);
        return card.ToReply();
    }

    private static Sentence Line(ServerView view)
    {
        var (state, size) = (ServerSentences.State(view.Server.State), ServerSentences.Size(view.Server.VCpus, view.Server.MemoryMiB));
        return view is { Server.State: ServerState.Running, Lease.EndsAt: { } ends } ? ServerWords.ListLineUntil(state, ServerWords.ListLeaseEnd(Moment.FromNow(ends)), size) : ServerWords.ListLine(state, size);
    }

    private static IEnumerable<CardAction> Buttons(ListServers.View list, int shown)
    {
        foreach (var view in list.Servers.Take(MostButtons - (shown < list.Total ? 1 : 0)))
            yield return new CardAction(ServerCommands.Show.Verb, UnitWords.Verbatim(view.Server.Name), new Dictionary<string, string>(StringComparer.Ordinal) { ["server"] = view.Server.Id.ToString() });
        if (shown < list.Total)
            yield return new CardAction(ServerCommands.List.Verb, ServerWords.More(), new Dictionary<string, string>(StringComparer.Ordinal) { ["page"] = (list.Page + 1).ToString(CultureInfo.InvariantCulture) });
        yield return new CardAction(ServerCommands.Create.Verb, ServerWords.NewServer(), style: list.Total == 0 ? CardActionStyle.Primary : CardActionStyle.Plain);
    }
}
