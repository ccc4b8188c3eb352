using WangCheng.Bot.Cards;
using WangCheng.Bot.Servers;
using WangCheng.Bot.Text;
using WangCheng.Bot.Turns;
using WangCheng.Core.Operations;
using WangCheng.Core.Secrets;
using WangCheng.Core.Servers;

namespace WangCheng.Bot.Login;

/// <summary>A new password from the question to the end. The password itself never stands on a card.</summary>
internal sealed class PasswordCards(Words words)
{
    private const int Stages = 2;

    public Reply.Card Confirm(Reader reader, Server server, string nonce)
    {
        var title = LoginWords.PasswordTitle(server.Name);
        var yes = server.Name.Length <= CardAction.LongestName ? LoginWords.PasswordYes(server.Name) : LoginWords.PasswordYesIt();
        return new Card(words, reader, title).Heading(title).Warning(LoginWords.PasswordWarning()).Facts((LoginWords.LoginNameLabel(), UnitWords.Verbatim(server.LoginName))).Buttons(
            new CardAction(ServerVerbs.Password.Name, yes, Data(server, PasswordTurns.StepYes, nonce), CardActionStyle.Destructive),
            LoginCards.Button(ServerVerbs.Login.Name, LoginWords.PasswordNo(), server)).ToReply();
    }

    public Reply.Card Draw(Reader reader, ShowPassword.View view)
    {
        var (server, operation) = (view.Server, view.Operation);
        if (operation.State == OperationState.Ready) return UnderWay(reader, server, 1, LoginWords.PasswordAsked());
        if (operation.State != OperationState.Done) return Over(reader, LoginWords.PasswordFailedTitle(server.Name), Why(operation), isWarning: true, server, Again(server));
        return view.Secret switch
        {
            SecretState.Waiting or SecretState.Owed => UnderWay(reader, server, 2, LoginWords.PasswordSet()),
            SecretState.Lost => Over(reader, LoginWords.PasswordLostTitle(server.Name), LoginWords.PasswordLost(), isWarning: true, server, Again(server)),
            SecretState.Dropped => Over(reader, LoginWords.PasswordLostTitle(server.Name), LoginWords.PasswordDropped(), isWarning: false, server, []),
            SecretState.Told => Over(reader, LoginWords.PasswordToldTitle(server.Name), LoginWords.PasswordTold(), isWarning: false, server, Power(server)),
            _ => Over(reader, LoginWords.PasswordToldTitle(server.Name), LoginWords.PasswordTakenAway(), isWarning: false, server, Power(server)),
        };
    }

    private Reply.Card UnderWay(Reader reader, Server server, int stage, Sentence now)
    {
        var title = LoginWords.PasswordOnItsWayTitle(server.Name);
        return new Card(words, reader, title).Heading(title).Progress(stage, Stages, now).ToReply();
    }

    private Reply.Card Over(Reader reader, Sentence title, Sentence text, bool isWarning, Server server, IEnumerable<CardAction> buttons)
    {
        var card = new Card(words, reader, title).Heading(title);
        card = isWarning ? card.Warning(text) : card.Text(text);
        return card.Buttons([.. buttons, LoginCards.Button(server.State.IsLiving() ? ServerVerbs.Login.Name : ServerVerbs.List.Name, server.State.IsLiving() ? LoginCommands.Login.Title : ServerCommands.List.Title, server)]).ToReply();
    }

    private static Sentence Why(Operation operation) => operation.Failure switch
    {
        "password.no_plug_in" => LoginWords.PasswordNoPlugIn(),
        "password.seal_broken" => LoginWords.PasswordLost(),
        "cloud.gone" => LoginWords.PasswordServerGone(),
        var code => ServerRefusalSentences.ForFailure(code, operation.Id.ToString()),
    };

    /// <summary>It counts only once the server was started again.</summary>
    private static IEnumerable<CardAction> Power(Server server) => server switch
    {
        { IsFrozen: true } => [],
        { State: ServerState.Running } => [LoginCards.Button(ServerVerbs.Reboot.Name, PowerWords.Reboot(), server)],
        { State: ServerState.Stopped } => [LoginCards.Button(ServerVerbs.Start.Name, PowerWords.Start(), server, style: CardActionStyle.Primary)],
        _ => [],
    };

    private static IEnumerable<CardAction> Again(Server server) =>
        LoginCards.CanGetPassword(server) ? [LoginCards.Button(ServerVerbs.Password.Name, LoginCommands.Password.Title, server, PasswordTurns.StepAsk)] : [];

    private static Dictionary<string, string> Data(Server server, string step, string nonce) =>
        new(StringComparer.Ordinal) { ["server"] = server.Id.ToString(), ["step"] = step, ["nonce"] = nonce };
}
