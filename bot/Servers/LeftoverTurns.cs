using WangCheng.Bot.Cards;
using WangCheng.Bot.Turns;
using WangCheng.Core;
using WangCheng.Core.People;
using WangCheng.Core.Servers;

namespace WangCheng.Bot.Servers;

/// <summary>An administrator deletes what hangs on nothing: asked once more first. Whoever taps, and how it is, is decided again on arrival.</summary>
internal sealed class DeleteLeftoverTurns(DeleteLeftover deleteLeftover, ShowFinding showFinding, LeftoverCards cards, ServerCards servers) : ICardHandler
{
    public const string StepAsk = "ask";
    public const string StepShow = "show";
    public const string StepDelete = "delete";

    public string Verb => LeftoverVerbs.Delete.Name;

    public async Task<Reply> TappedAsync(Turn turn, CardSubmission tap, CancellationToken ct)
    {
        var (view, refusal) = await LeftoverTap.ReadAsync(showFinding, turn, tap, ct);
        if (view is null) return servers.Refused(turn.Reader, refusal!, Verb);
        switch (tap.Text("step"))
        {
            // Decided meanwhile: that is what the card says.
            case StepAsk when view.Finding.State is FindingState.Open or FindingState.Kept: return cards.ConfirmDelete(turn.Reader, view, Taps.NewNonce());
            case StepDelete:
                var outcome = await deleteLeftover.RunAsync(turn.Caller, view.Finding.Id, turn.RequestKey($"leftover:{tap.NonceOrNew()}"), ct);
                return outcome is Outcome.Refused no ? servers.Refused(turn.Reader, no.Reason, Verb) : cards.Draw(turn.Reader, (await showFinding.RunAsync(view.Finding.Id, ct))!) with { IsOwed = true };
            default: return cards.Draw(turn.Reader, view);
        }
    }
}

/// <summary>An administrator keeps it.</summary>
internal sealed class KeepLeftoverTurns(KeepLeftover keepLeftover, ShowFinding showFinding, LeftoverCards cards, ServerCards servers) : ICardHandler
{
    public string Verb => LeftoverVerbs.Keep.Name;

    public async Task<Reply> TappedAsync(Turn turn, CardSubmission tap, CancellationToken ct)
    {
        var (view, refusal) = await LeftoverTap.ReadAsync(showFinding, turn, tap, ct);
        if (view is null) return servers.Refused(turn.Reader, refusal!, Verb);
        var outcome = await keepLeftover.RunAsync(turn.Caller, view.Finding.Id, ct);
        return outcome is Outcome.Refused no ? servers.Refused(turn.Reader, no.Reason, Verb) : cards.Draw(turn.Reader, (await showFinding.RunAsync(view.Finding.Id, ct))!) with { IsOwed = true };
    }
}

/// <summary>Which leftover a tap is about.</summary>
internal static class LeftoverTap
{
    /// <returns>What is known of it, or why there is nothing to say. Facts about servers of others are for administrators only, even that there are none.</returns>
    public static async Task<(FindingView? View, Refusal? Refusal)> ReadAsync(ShowFinding showFinding, Turn turn, CardSubmission tap, CancellationToken ct)
    {
        if (!turn.Caller.IsAdministrator) return (null, new PeopleRefusals.OnlyAdministrators());
        var view = FindingId.From(tap.Claim("finding")) is { } id ? await showFinding.RunAsync(id, ct) : null;
        return view is { Finding.IsLeftover: true } ? (view, null) : (null, new ServerRefusals.NothingLeftOver());
    }
}
