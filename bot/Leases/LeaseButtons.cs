using WangCheng.Bot.Cards;
using WangCheng.Bot.Servers;
using WangCheng.Bot.Text;
using WangCheng.Core.Leases;
using WangCheng.Core.Servers;

namespace WangCheng.Bot.Leases;

/// <summary>The ways on from a reminder. What takes something away leads to the card that asks once more.</summary>
internal static class LeaseButtons
{
    /// <summary>
    /// The same for every button about this server on this card: however often and on however many devices it is tapped, one card extends once. What is still true of the card later
    /// on, after another extension, is the end that it shows.
    /// </summary>
    public static string NonceOf(string subject, Server server) => $"{subject[^12..]}-{server.Id.Value:N}";

    public static CardAction Busy(Server server) => Of(LeaseVerbs.Busy.Name, LeaseWords.BusyAsk(), CardActionStyle.Plain, server);

    /// <summary>None for one that does not run.</summary>
    public static IEnumerable<CardAction> StopNow(Server server) =>
        server.State == ServerState.Running && !server.IsFrozen ? [Of(ServerVerbs.Stop.Name, LeaseWords.StopNow(), CardActionStyle.Plain, server, ("step", PowerTurns.StepAsk))] : [];

    public static CardAction DeleteNow(Server server) => Of(ServerVerbs.Delete.Name, LeaseWords.DeleteNow(), CardActionStyle.Destructive, server, ("step", DeleteServerTurns.StepAsk));

    private static CardAction Of(string verb, Sentence title, CardActionStyle style, Server server, params IEnumerable<(string Key, string Value)> more) =>
        new(verb, title, more.Prepend(("server", server.Id.ToString())).ToDictionary(field => field.Item1, field => field.Item2, StringComparer.Ordinal), style) { TakesInputs = false };
}
