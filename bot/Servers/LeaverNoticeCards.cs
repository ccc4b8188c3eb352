using WangCheng.Bot.Notices;
using WangCheng.Bot.Text;
using WangCheng.Bot.Turns;
using WangCheng.Core;
using WangCheng.Core.People;
using WangCheng.Core.Servers;

namespace WangCheng.Bot.Servers;

/// <summary>What administrators are told when somebody with servers has left.</summary>
internal sealed class LeaverNoticeCard(Leavers leavers, LeaverCards cards) : INoticeCard
{
    public Verb Verb => PeopleVerbs.Left;

    public async Task<Reply.Card?> DrawAsync(string subject, Reader reader, CancellationToken ct) =>
        Leavers.PersonOf(subject) is { } leaver && await leavers.ShowAsync(leaver, ct) is { } view ? cards.Draw(reader, view) : null;
}

/// <summary>What the old and the new owner of a server are told.</summary>
internal sealed class HandOverNoticeCard(ShowHandOver showHandOver, LeaverCards cards) : INoticeCard
{
    public Verb Verb => ServerVerbs.HandOver;

    public async Task<Reply.Card?> DrawAsync(string subject, Reader reader, CancellationToken ct) =>
        OperationId.From(subject) is { } id && await showHandOver.RunAsync(id, ct) is { } view ? cards.HandedOver(reader, view) : null;
}
