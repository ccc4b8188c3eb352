using WangCheng.Bot.Cards;
using WangCheng.Bot.Text;
using WangCheng.Bot.Turns;
using WangCheng.Core;
using WangCheng.Core.Servers;

namespace WangCheng.Bot.Servers;

/// <summary>The small form that asks for a new name.</summary>
internal sealed class RenameCards(Words words)
{
    /// <param name="reader">How they read.</param>
    /// <param name="servers">Which it may be; of one nobody is asked.</param>
    /// <param name="name">What they have said already.</param>
    /// <param name="nonce">Of the form, through its repairs.</param>
    /// <param name="problem">Why the last try was refused.</param>
    public Reply.Card Form(Reader reader, IReadOnlyList<Server> servers, string? name, string nonce, Refusal? problem)
    {
        var title = servers.Count == 1 ? PowerWords.RenameTitleOf(servers[0].Name) : PowerWords.RenameTitle();
        var card = new Card(words, reader, title).Heading(title);
        if (problem is not null) card.Warning(ServerRefusalSentences.For(problem));
        var data = new Dictionary<string, string>(StringComparer.Ordinal) { ["step"] = RenameTurns.StepRename, ["nonce"] = nonce };
        if (servers.Count == 1) data["server"] = servers[0].Id.ToString();
        else card.Inputs(new ChoiceInput("server", PowerWords.ServerLabel(), [.. servers.Select(server => (UnitWords.Verbatim(server.Name), server.Id.ToString()))]) { Value = servers[0].Id.ToString(), Required = true });
        return card.Inputs(new TextInput("name", PowerWords.NewNameLabel()) { Value = name, Placeholder = PowerWords.NewNameHint(), MaxLength = ServerName.MaxLength, Required = true })
            .Buttons(new CardAction(ServerVerbs.Rename.Name, PowerWords.Rename(), data, CardActionStyle.Primary), Back(servers)).ToReply();
    }

    private static CardAction Back(IReadOnlyList<Server> servers) =>
        (servers.Count == 1 ? new CardAction(ServerVerbs.Show.Name, PowerWords.KeepTheName(), new Dictionary<string, string>(StringComparer.Ordinal) { ["server"] = servers[0].Id.ToString() }) : new(ServerVerbs.List.Name, PowerWords.KeepTheName())) with { TakesInputs = false };
}
