using WangCheng.Bot.Notices;
using WangCheng.Bot.Text;
using WangCheng.Bot.Turns;
using WangCheng.Core;
using WangCheng.Core.Servers;

namespace WangCheng.Bot.Servers;

/// <summary>What administrators are told: something that was found, or a comparison that one of them asked for.</summary>
internal sealed class ReconcileNoticeCard(ShowFinding showFinding, FindingCards cards, LeftoverCards leftovers) : INoticeCard
{
    public Verb Verb => ServerVerbs.Reconcile;

    public async Task<Reply.Card?> DrawAsync(string subject, Reader reader, CancellationToken ct)
    {
        if (Reconciliation.IsId(subject)) return await showFinding.ComparisonAsync(subject, ct) is { } run ? cards.Comparison(reader, run) : null;
        if (FindingId.From(subject) is not { } id || await showFinding.RunAsync(id, ct) is not { } view) return null;
        return view.Finding.IsLeftover ? leftovers.Draw(reader, view) : cards.ForAdministrator(reader, view);
    }
}

/// <summary>What owners are told.</summary>
internal sealed class ChangedNoticeCard(ShowFinding showFinding, FindingCards cards) : INoticeCard
{
    public Verb Verb => ServerVerbs.Changed;

    public async Task<Reply.Card?> DrawAsync(string subject, Reader reader, CancellationToken ct) =>
        FindingId.From(subject) is { } id && await showFinding.RunAsync(id, ct) is { } view ? cards.ForOwner(reader, view) : null;
}
