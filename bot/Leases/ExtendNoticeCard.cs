using WangCheng.Bot.Notices;
using WangCheng.Bot.Text;
using WangCheng.Bot.Turns;
using WangCheng.Core;
using WangCheng.Core.Leases;
using WangCheng.Core.Servers;

namespace WangCheng.Bot.Leases;

/// <summary>The card that follows an extension, or the start of the server that came with it.</summary>
internal sealed class ExtendNoticeCard(ShowServer showServer, ExtendCards cards) : INoticeCard
{
    public Verb Verb => LeaseVerbs.Extend;

    public async Task<Reply.Card?> DrawAsync(string subject, Reader reader, CancellationToken ct) =>
        OperationId.From(subject) is { } id && await showServer.OfOperationAsync(id, ct) is { } view ? cards.Extended(reader, view) : null;
}
