using WangCheng.Bot.Notices;
using WangCheng.Bot.Text;
using WangCheng.Bot.Turns;
using WangCheng.Core;
using WangCheng.Core.Servers;

namespace WangCheng.Bot.Servers;

/// <summary>The card that follows an operation on a server, drawn from what is true at the moment of sending.</summary>
internal sealed class ServerNoticeCard(Verb verb, ShowServer showServer, ServerCards cards) : INoticeCard
{
    public Verb Verb => verb;

    public async Task<Reply.Card?> DrawAsync(string subject, Reader reader, CancellationToken ct) =>
        OperationId.From(subject) is { } id && await showServer.OfOperationAsync(id, ct) is { } view ? cards.Draw(reader, view) : null;
}
