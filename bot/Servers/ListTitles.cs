using WangCheng.Bot.Text;
using WangCheng.Core.Servers;

namespace WangCheng.Bot.Servers;

/// <summary>What a list is a list of, in words: whose, how many, and what was left out because somebody asked for less.</summary>
internal static class ListTitles
{
    public static Sentence Of(ListServers.View list)
    {
        if (list.Total == 0 && (list.Asked.State is not null || list.Asked.Find is not null)) return ListWords.NoneFits();
        var count = Amounts.Servers(list.Total);
        return list.Asked.Whose switch
        {
            ListServers.Whose.Team => list.Total == 0 ? ListWords.NoneOfTeam(list.Team!) : ListWords.Team(list.Team!, count),
            ListServers.Whose.All => list.Total == 0 ? ListWords.NoneOfAll() : ListWords.All(count),
            _ => list.Total == 0 ? ListWords.NoneOfMine() : ListWords.Mine(count),
        };
    }

    /// <summary>Null when nothing was left out.</summary>
    public static Sentence? FilterOf(ListServers.Request asked) => asked switch
    {
        { State: { } state, Find: { } find } => ListWords.OnlyStateFound(ServerSentences.State(state), find),
        { State: { } state } => ListWords.OnlyState(ServerSentences.State(state)),
        { Find: { } find } => ListWords.OnlyFound(find),
        _ => null,
    };

    /// <summary>Somebody may have servers before they ever wrote to us: then they have an id only.</summary>
    public static string OwnerOf(ListServers.View list, Server server) => list.Owners.GetValueOrDefault(server.Owner) is { Length: > 0 } name ? name : server.Owner.Value;
}
