using WangCheng.Bot.Cards;
using WangCheng.Bot.Text;
using WangCheng.Bot.Turns;
using WangCheng.Core.Servers;

namespace WangCheng.Bot.Servers;

/// <summary>What stopping or restarting a server means, before the button that does it; and the buttons that lead there.</summary>
internal sealed class PowerCards(Words words)
{
    /// <summary>What can be done to it as it is.</summary>
    public static IEnumerable<CardAction> ButtonsOf(Server server) => server switch
    {
        { IsFrozen: true } => [],
        { State: ServerState.Running } => [Ask(server, PowerDeed.Stop, PowerWords.Stop()), Ask(server, PowerDeed.Reboot, PowerWords.Reboot())],
        { State: ServerState.Stopped } => [new(ServerVerbs.Start.Name, PowerWords.Start(), Data(server), CardActionStyle.Primary)],
        _ => [],
    };

    public Reply.Card Confirm(Reader reader, ServerView view, PowerDeed deed, bool isHard, string nonce)
    {
        var server = view.Server;
        var title = deed == PowerDeed.Stop ? PowerWords.StopTitle(server.Name) : PowerWords.RebootTitle(server.Name);
        var card = new Card(words, reader, title).Heading(title).Warning(Meaning(deed, isHard)).Facts(ServerFacts.ToRecognise(view));
        var yes = new CardAction(deed.Verb().Name, Yes(deed, server.Name), Data(server, ("step", PowerTurns.StepYes), (PowerTurns.Hard, isHard ? PowerTurns.Yes : ""), ("nonce", nonce)), CardActionStyle.Destructive);
        var no = new CardAction(deed.Verb().Name, PowerWords.LeaveIt(), Data(server, ("step", PowerTurns.StepNo)));
        return (isHard ? card.Buttons(yes, no) : card.Buttons(yes, no, new(deed.Verb().Name, PowerWords.ItHangs(), Data(server, ("step", PowerTurns.StepAsk), (PowerTurns.Hard, PowerTurns.Yes))))).ToReply();
    }

    private static Sentence Meaning(PowerDeed deed, bool isHard) => (deed, isHard) switch
    {
        (PowerDeed.Stop, false) => PowerWords.StopMeans(),
        (PowerDeed.Stop, true) => PowerWords.StopHardMeans(),
        (_, false) => PowerWords.RebootMeans(),
        _ => PowerWords.RebootHardMeans(),
    };

    private static Sentence Yes(PowerDeed deed, string name) => (deed, name.Length <= CardAction.LongestName) switch
    {
        (PowerDeed.Stop, true) => PowerWords.StopYes(name),
        (PowerDeed.Stop, false) => PowerWords.StopYesIt(),
        (_, true) => PowerWords.RebootYes(name),
        _ => PowerWords.RebootYesIt(),
    };

    private static CardAction Ask(Server server, PowerDeed deed, Sentence title) => new(deed.Verb().Name, title, Data(server, ("step", PowerTurns.StepAsk)));

    private static Dictionary<string, string> Data(Server server, params IEnumerable<(string Key, string Value)> more) =>
        more.Where(field => field.Value.Length > 0).Prepend(("server", server.Id.ToString())).ToDictionary(field => field.Item1, field => field.Item2, StringComparer.Ordinal);
}
