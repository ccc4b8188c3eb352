using WangCheng.Bot.Notices;
using WangCheng.Bot.Servers;
using WangCheng.Bot.Text;
using WangCheng.Bot.Turns;
using WangCheng.Core;
using WangCheng.Core.OffHours;
using WangCheng.Core.Servers;

namespace WangCheng.Bot.OffHours;

/// <summary>What an owner reads when their server could not be stopped or started for its off-hours. Of those that worked nobody is told.</summary>
internal sealed class OffHoursFailedNoticeCard(ShowServer showServer, ServerCards cards) : INoticeCard
{
    public Verb Verb => OffHoursVerbs.Failed;

    public async Task<Reply.Card?> DrawAsync(string subject, Reader reader, CancellationToken ct) =>
        OperationId.From(subject) is { } id && await showServer.OfOperationAsync(id, ct) is { Operation: { } operation } view
            ? cards.Draw(reader, view, foreword: operation.Verb == ServerVerbs.Stop ? OffHoursWords.StopFailed() : OffHoursWords.StartFailed())
            : null;
}
