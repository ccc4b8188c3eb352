using WangCheng.Bot.Cards;
using WangCheng.Bot.Text;
using WangCheng.Bot.Turns;
using WangCheng.Core.Servers;

namespace WangCheng.Bot.Login;

/// <summary>What somebody needs to get into a server of theirs.</summary>
internal sealed class LoginCards(Words words)
{
    /// <param name="reader">Its owner.</param>
    /// <param name="view">The server as it is now.</param>
    /// <param name="problem">Why the console did not open.</param>
    public Reply.Card Draw(Reader reader, ShowLogin.View view, Sentence? problem = null)
    {
        var server = view.Server;
        var title = LoginWords.LoginTitle(server.Name);
        var card = new Card(words, reader, problem ?? title).Heading(title);
        if (problem is not null) card.Warning(problem);
        else if (Trouble(server) is { } trouble) card.Warning(trouble);
        if (!IsWindows(server) && AddressOf(server) is { } address) card.Code($"ssh {server.LoginName}@{address}");
        card.Facts(Facts(view));
        if (AddressOf(server) is not null) card.Note(IsWindows(server) ? LoginWords.ReachableByDesktop() : LoginWords.Reachable());
        return (Buttons(view).ToList() is { Count: > 0 } buttons ? card.Buttons(buttons) : card).ToReply();
    }

    /// <summary>The link itself opens the screen, once; nobody can get it back from us.</summary>
    public Reply.Card Console(Reader reader, OpenConsole.View view)
    {
        var title = LoginWords.ConsoleTitle(view.Server.Name);
        return new Card(words, reader, title).Heading(title).Text(LoginWords.Console())
            .Buttons(CardAction.Opening(view.Link.Url, LoginWords.OpenConsole()), Button(ServerVerbs.Login.Name, LoginWords.AnotherLink(), view.Server, LoginTurns.StepConsole), Button(ServerVerbs.Login.Name, LoginWords.Back(), view.Server))
            .ToReply();
    }

    private static IEnumerable<(Sentence, Sentence)> Facts(ShowLogin.View view)
    {
        var server = view.Server;
        yield return (LoginWords.LoginNameLabel(), UnitWords.Verbatim(server.LoginName));
        if (server.PublicAddress is { } anywhere) yield return (LoginWords.PublicAddressLabel(), UnitWords.Verbatim(anywhere));
        if (server.PrivateAddress is { } inside) yield return (LoginWords.PrivateAddressLabel(), UnitWords.Verbatim(inside));
        if (!IsWindows(server)) yield return (LoginWords.KeysLabel(), view.Keys.Count == 0 ? LoginWords.NoKeysOnIt() : LoginWords.KeysOnIt([.. view.Keys.Select(key => UnitWords.Verbatim(key.Name))]));
    }

    private static Sentence? Trouble(Server server) => server.State switch
    {
        ServerState.Creating => LoginWords.NotYetThere(),
        ServerState.Stopped => LoginWords.IsStopped(),
        ServerState.Deleting => LoginWords.IsGoing(),
        _ => null,
    };

    private static IEnumerable<CardAction> Buttons(ShowLogin.View view)
    {
        var server = view.Server;
        if (view.IsOwn && server.State is (ServerState.Running or ServerState.Broken)) yield return Button(ServerVerbs.Login.Name, LoginWords.ConsoleButton(), server, LoginTurns.StepConsole);
        if (server is { State: ServerState.Stopped, IsFrozen: false }) yield return Button(ServerVerbs.Start.Name, PowerWords.Start(), server, style: CardActionStyle.Primary);
        if (view.IsOwn && CanGetPassword(server)) yield return Button(ServerVerbs.Password.Name, LoginCommands.Password.Title, server, PasswordTurns.StepAsk);
        if (server.State.IsLiving()) yield return Button(ServerVerbs.Show.Name, LoginWords.ShowServer(), server);
    }

    internal static CardAction Button(string verb, Sentence title, Server server, string? step = null, CardActionStyle style = CardActionStyle.Plain)
    {
        var data = new Dictionary<string, string>(StringComparer.Ordinal) { ["server"] = server.Id.ToString() };
        if (step is not null) data["step"] = step;
        return new(verb, title, data, style);
    }

    internal static bool CanGetPassword(Server server) => server is { IsFrozen: false, State: ServerState.Running or ServerState.Stopped };

    /// <summary>The one by which it can be reached from the most places.</summary>
    private static string? AddressOf(Server server) => server.PublicAddress ?? server.PrivateAddress;

    private static bool IsWindows(Server server) => server.LoginName == "Administrator";
}
