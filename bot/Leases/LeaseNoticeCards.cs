using WangCheng.Bot.Notices;
using WangCheng.Bot.Text;
using WangCheng.Bot.Turns;
using WangCheng.Core;
using WangCheng.Core.Leases;
using WangCheng.Core.Servers;

namespace WangCheng.Bot.Leases;

/// <summary>A reminder: of one server with everything to know and every way on, of several with a row for each.</summary>
internal sealed class ReminderNoticeCard(ShowReminder showReminder, LeaseCards cards, DigestCards digest) : INoticeCard
{
    public Verb Verb => LeaseVerbs.Remind;

    public async Task<Reply.Card?> DrawAsync(string subject, Reader reader, CancellationToken ct)
    {
        if (ReminderId.From(subject) is not { } id || await showReminder.RunAsync(id, ExtendCards.Usual, ct) is not { } view) return null;
        return view.Lines.Count == 1 ? cards.Remind(reader, view.Lines[0], id) : digest.Draw(reader, view);
    }
}

/// <summary>The end has come; until the server is gone this card says what comes next, and then that it came.</summary>
internal sealed class LeaseEndNoticeCard(ShowLeaseEnd showLeaseEnd, LeaseCards cards) : INoticeCard
{
    public Verb Verb => LeaseVerbs.Ended;

    public async Task<Reply.Card?> DrawAsync(string subject, Reader reader, CancellationToken ct) =>
        LeaseEndId.From(subject) is { } id && await showLeaseEnd.RunAsync(id, ExtendCards.Usual, ct) is { } view ? cards.Ended(reader, view) : null;
}

/// <summary>The card that follows what was done to a lease at once: somebody is busy on it, or it was pinned.</summary>
internal sealed class KeptNoticeCard(Verb verb, ShowServer showServer, KeepCards cards) : INoticeCard
{
    public Verb Verb => verb;

    public async Task<Reply.Card?> DrawAsync(string subject, Reader reader, CancellationToken ct) =>
        OperationId.From(subject) is { } id && await showServer.OfOperationAsync(id, ct) is { } view ? cards.Kept(reader, view, verb) : null;
}
