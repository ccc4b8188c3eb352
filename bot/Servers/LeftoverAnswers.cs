using WangCheng.Bot.Cards;
using WangCheng.Bot.Turns;
using WangCheng.Core;
using WangCheng.Core.People;
using WangCheng.Core.Servers;

namespace WangCheng.Bot.Servers;

/// <summary>Which leftover a tap is about, and what is answered when it was decided about.</summary>
internal sealed class LeftoverAnswers(ShowFinding showFinding, LeftoverCards cards, ServerCards servers)
{
    /// <returns>What is known of it, or why there is nothing to say. Facts about servers of others are for administrators only, even that there are none.</returns>
    public async Task<(FindingView? View, Refusal? Refusal)> ReadAsync(Turn turn, CardSubmission tap, CancellationToken ct)
    {
        if (!turn.Caller.IsAdministrator) return (null, new PeopleRefusals.OnlyAdministrators());
        var view = FindingId.From(tap.Claim("finding")) is { } id ? await showFinding.RunAsync(id, ct) : null;
        return view is { Finding.IsLeftover: true } ? (view, null) : (null, new ServerRefusals.NothingLeftOver());
    }

    /// <summary>How it stands now, whoever decided it.</summary>
    public async Task<Reply> DecidedAsync(Turn turn, FindingId leftover, Outcome outcome, string verb, CancellationToken ct) => outcome is Outcome.Refused refused
        ? servers.Refused(turn.Reader, refused.Reason, verb)
        : cards.Draw(turn.Reader, (await showFinding.RunAsync(leftover, ct))!) with { IsOwed = true };
}
