using WangCheng.Bot.Cards;
using WangCheng.Bot.Text;
using WangCheng.Bot.Turns;
using WangCheng.Core;
using WangCheng.Core.Servers;

namespace WangCheng.Bot.Servers;

/// <summary>Servers, one line each, with a way to open those that the reader may open and buttons that turn the page.</summary>
internal sealed class ServerListCards(Words words)
{
    /// <param name="reader">How they read.</param>
    /// <param name="list">What is shown.</param>
    /// <param name="by">Whose own servers can be opened; an administrator can open all.</param>
    /// <param name="isAdministrator">They are one.</param>
    public Reply.Card List(Reader reader, ListServers.View list, PersonId by, bool isAdministrator = false)
    {
        var title = ListTitles.Of(list);
        var card = new Card(words, reader, title).Heading(title);
        if (ListTitles.FilterOf(list.Asked) is { } filter) card.Note(filter);
        foreach (var view in list.Servers) card.Item(UnitWords.Verbatim(view.Server.Name), Line(list, view));
        if (list.Total > list.Servers.Count) card.Note(ListWords.Range(list.Before + 1, list.Before + list.Servers.Count, list.Total));
        ListButtons.Add(card, list, [.. list.Servers.Select(view => view.Server).Where(server => isAdministrator || server.Owner == by)]);
        return card.ToReply();
    }

    private static Sentence Line(ListServers.View list, ServerView view)
    {
        var (state, size) = (ServerSentences.State(view.Server), ServerSentences.Size(view.Server.VCpus, view.Server.MemoryMiB));
        var line = view.Server.State.IsThere() && view.Lease is { IsPinned: true } ? ListWords.LineUntil(state, LeaseWords.Pinned(), size)
            : view.Server.State.IsThere() && view.Lease?.EndsAt is { } ends ? ListWords.LineUntil(state, ListWords.LeaseEnd(Moment.FromNow(ends)), size) : ListWords.Line(state, size);
        return list.Asked.Whose == ListServers.Whose.Mine ? line : ListWords.LineOf(ListTitles.OwnerOf(list, view.Server), line);
    }
}
