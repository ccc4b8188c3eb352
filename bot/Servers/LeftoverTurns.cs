using WangCheng.Bot.Cards;
using WangCheng.Bot.Turns;
using WangCheng.Core.Servers;

namespace WangCheng.Bot.Servers;

/// <summary>An administrator deletes what hangs on nothing: asked once more first. Whoever taps, and how it is, is decided again on arrival.</summary>
internal sealed class DeleteLeftoverTurns(DeleteLeftover deleteLeftover, LeftoverAnswers answers, LeftoverCards cards, ServerCards servers) : ICardHandler
{
    public const string StepAsk = "ask";
    public const string StepShow = "show";
    public const string StepDelete = "delete";

    public string Verb => LeftoverVerbs.Delete.Name;

    public async Task<Reply> TappedAsync(Turn turn, CardSubmission tap, CancellationToken ct)
    {
        var (view, refusal) = await answers.ReadAsync(turn, tap, ct);
        if (view is null) return servers.Refused(turn.Reader, refusal!, Verb);
        switch (tap.Text("step"))
        {
            // Decided meanwhile: that is what the card says.
            case StepAsk when view.Finding.State is FindingState.Open or FindingState.Kept: return cards.ConfirmDelete(turn.Reader, view, Taps.NewNonce());
            case StepDelete:
                var outcome = await deleteLeftover.RunAsync(turn.Caller, view.Finding.Id, turn.RequestKey($"leftover:{tap.NonceOrNew()}"), ct);
                return await answers.DecidedAsync(turn, view.Finding.Id, outcome, Verb, ct);
            default: return cards.Draw(turn.Reader, view);
        }
    }
}

/// <summary>An administrator keeps it.</summary>
internal sealed class KeepLeftoverTurns(KeepLeftover keepLeftover, LeftoverAnswers answers, ServerCards servers) : ICardHandler
{
    public string Verb => LeftoverVerbs.Keep.Name;

    public async Task<Reply> TappedAsync(Turn turn, CardSubmission tap, CancellationToken ct)
    {
        var (view, refusal) = await answers.ReadAsync(turn, tap, ct);
        if (view is null) return servers.Refused(turn.Reader, refusal!, Verb);
        return await answers.DecidedAsync(turn, view.Finding.Id, await keepLeftover.RunAsync(turn.Caller, view.Finding.Id, ct), Verb, ct);
    }
}
