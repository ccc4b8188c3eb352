using WangCheng.Bot.Cards;
using WangCheng.Bot.Commands;
using WangCheng.Bot.Turns;
using WangCheng.Core;
using WangCheng.Core.Servers;

namespace WangCheng.Bot.Servers;

/// <summary>An administrator wants cloud and rows compared now; the card that answers turns into the summary.</summary>
internal sealed class ReconcileTurns(ReconcileNow reconcileNow, FindingCards findings, ServerCards servers) : ICommandHandler, ICardHandler
{
    public string Verb => ServerVerbs.Reconcile.Name;

    public Task<Reply> TypedAsync(Turn turn, Arguments arguments, CancellationToken ct) => RunAsync(turn, ct);

    public Task<Reply> TappedAsync(Turn turn, CardSubmission tap, CancellationToken ct) => RunAsync(turn, ct);

    private async Task<Reply> RunAsync(Turn turn, CancellationToken ct) => await reconcileNow.RunAsync(turn.Caller, turn.Answer, ct) switch
    {
        Outcome.Done { View: Reconciliation run } => findings.Comparison(turn.Reader, run) with { IsOwed = true },
        Outcome.Refused refused => servers.Refused(turn.Reader, refused.Reason, Verb),
        var other => throw new InvalidOperationException($"A comparison cannot end in {other}."),
    };
}
