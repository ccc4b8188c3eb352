using WangCheng.Bot.Commands;
using WangCheng.Bot.Notices;
using WangCheng.Bot.Text;
using WangCheng.Bot.Turns;
using WangCheng.Core;
using WangCheng.Core.Servers;

namespace WangCheng.Bot.Servers;

/// <summary>What an owner reads when an administrator does something to their server: who, what, and the server, until it is done.</summary>
internal sealed class OwnerToldNoticeCard(ShowServer showServer, CommandCatalog catalog, Words words) : INoticeCard
{
    public Verb Verb => ServerVerbs.OwnerTold;

    public async Task<Reply.Card?> DrawAsync(string subject, Reader reader, CancellationToken ct) =>
        OperationId.From(subject) is { } id && await showServer.OfOperationAsync(id, ct) is { } view ? Draw(reader, view) : null;

    private Reply.Card Draw(Reader reader, ServerView view)
    {
        var verb = view.Operation!.Verb;
        // Work of the owner's own that somebody else took in hand.
        var told = view.ActorName is not { } actor ? view.Operation.IsCalledOff ? UndoWords.CalledOffByAdministrator() : UndoWords.HurriedByAdministrator()
            : PowerWords.ByAdministrator(actor, PowerSentences.Deed(verb) ?? catalog.Find(verb.Name)?.Title ?? UnitWords.Verbatim(verb.Name));
        // To themselves nobody has to say whose it is.
        return new ServerCards(words).Draw(reader, view with { OwnerName = null }, foreword: told) with { Summary = words.Say(reader, told) };
    }
}
