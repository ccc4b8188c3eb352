using WangCheng.Bot.Cards;
using WangCheng.Bot.Text;
using WangCheng.Bot.Turns;
using WangCheng.Core.Servers;

namespace WangCheng.Bot.Servers;

/// <summary>The questions before something is taken away, and how long it can be taken back.</summary>
internal sealed class UndoCards(Words words)
{
    /// <param name="reader">How they read.</param>
    /// <param name="view">The server as it is now.</param>
    /// <param name="nonce">Of this card: whichever of its buttons is tapped, and how often, is one request.</param>
    /// <param name="window">How long it can be restored; nothing when it is deleted at once.</param>
    public Reply.Card ConfirmDelete(Reader reader, ServerView view, string nonce, TimeSpan window)
    {
        var (server, title) = (view.Server, ServerWords.DeleteTitle(view.Server.Name));
        var yes = server.Name.Length <= CardAction.LongestName ? ServerWords.DeleteYes(server.Name) : ServerWords.DeleteYesIt();
        var keep = Button(ServerWords.DeleteNo(), CardActionStyle.Plain, DeleteServerTurns.StepNo);
        var now = Button(UndoWords.DeleteNow(), window > TimeSpan.Zero ? CardActionStyle.Plain : CardActionStyle.Destructive, DeleteServerTurns.StepNow);
        var card = new Card(words, reader, title).Heading(title).Warning(window > TimeSpan.Zero ? UndoWords.DeleteWithin(Amounts.Length(window)) : ServerWords.DeleteWarning()).Facts(ServerFacts.ToRecognise(view));
        return (window > TimeSpan.Zero ? card.Buttons(Button(yes, CardActionStyle.Destructive, DeleteServerTurns.StepYes), now, keep) : card.Buttons(now, keep)).ToReply();

        CardAction Button(Sentence label, CardActionStyle style, string step) =>
            new(ServerCommands.Delete.Verb, label, Data(("step", step), ("server", server.Id.ToString()), ("nonce", nonce)), style);
    }

    /// <summary>An order is under way, and somebody does not want it any more.</summary>
    public Reply.Card ConfirmCancel(Reader reader, ServerView view)
    {
        var (server, work, title) = (view.Server, view.Operation!, UndoWords.CancelTitle(view.Server.Name));
        return new Card(words, reader, title).Heading(title).Text(UndoWords.CancelMeans()).Facts(ServerFacts.Of(view))
            .Buttons(Button(UndoWords.CancelYes(), CardActionStyle.Destructive, CancelServerTurns.StepYes), Button(UndoWords.CancelNo(), CardActionStyle.Plain, CancelServerTurns.StepNo)).ToReply();

        CardAction Button(Sentence label, CardActionStyle style, string step) =>
            new(UndoCommands.Cancel.Verb, label, Data(("step", step), ("server", server.Id.ToString()), ("creation", work.Id.ToString())), style);
    }

    private static Dictionary<string, string> Data(params (string Key, string Value)[] data) => data.ToDictionary(field => field.Key, field => field.Value, StringComparer.Ordinal);
}
