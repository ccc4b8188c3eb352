using WangCheng.Bot.Cards;
using WangCheng.Bot.Text;
using WangCheng.Core.Servers;

namespace WangCheng.Bot.Servers;

/// <summary>The ways on from a list. A few servers get a button each; where there are more of them than a row holds, they become one field and a button.</summary>
internal static class ListButtons
{
    public static void Add(Card card, ListServers.View list, IReadOnlyList<Server> toOpen)
    {
        CardAction[] ways = [.. Ways(list)];
        if (toOpen.Count + ways.Length <= CardAction.MostInARow)
        {
            if (toOpen.Count + ways.Length > 0) card.Buttons([.. toOpen.Select(server => Open(UnitWords.Verbatim(server.Name), server)), .. ways]);
            return;
        }
        var choices = toOpen.Select(server => (list.Asked.Whose == ListServers.Whose.Mine ? UnitWords.Verbatim(server.Name) : ListWords.ChoiceOf(server.Name, ListTitles.OwnerOf(list, server)), server.Id.ToString())).ToList();
        card.Inputs(new ChoiceInput("server", ListWords.WhichToOpen(), choices) { Value = choices[0].Item2 })
            .Buttons([new CardAction(ServerCommands.Show.Verb, ListWords.Open()), .. ways]);
    }

    private static IEnumerable<CardAction> Ways(ListServers.View list)
    {
        if (list.Before > 0) yield return ListTaps.ToPage(list.Asked, list.Asked.Page - 1, ListWords.Previous());
        if (list.After > 0) yield return ListTaps.ToPage(list.Asked, list.Asked.Page + 1, ListWords.Next());
        if (list.Total == 0 && ListTitles.FilterOf(list.Asked) is not null) yield return ListTaps.ToPage(new(list.Asked.Whose), 1, ListWords.Everything());
        else if (list.Asked.Whose == ListServers.Whose.Mine) yield return new CardAction(ServerCommands.Create.Verb, ServerWords.NewServer(), style: list.Total == 0 ? CardActionStyle.Primary : CardActionStyle.Plain) { TakesInputs = false };
    }

    private static CardAction Open(Sentence title, Server server) =>
        new(ServerCommands.Show.Verb, title, new Dictionary<string, string>(StringComparer.Ordinal) { ["server"] = server.Id.ToString() });
}
