using WangCheng.Bot.Turns;
using WangCheng.Core;
using WangCheng.Core.Servers;

namespace WangCheng.Bot.Servers;

/// <summary>The two answers that every turn about a server gives sooner or later: how it stands, and that something was accepted.</summary>
internal sealed class ServerAnswers(ShowServer showServer, ServerCards cards)
{
    /// <param name="verb">What was asked for; a refusal says what that would need.</param>
    public async Task<Reply> ShowAsync(Turn turn, string asked, string verb, CancellationToken ct) =>
        await showServer.RunAsync(turn.Caller, asked, ct) switch
        {
            Outcome.Done { View: ServerView view } => cards.Draw(turn.Reader, view, lookedAtBy: turn.Activity.From.Id),
            Outcome.Refused refused => cards.Refused(turn.Reader, refused.Reason, verb),
            var other => throw new InvalidOperationException($"Showing a server cannot end in {other}."),
        };

    /// <summary>The card that from now on follows what was accepted.</summary>
    public async Task<Reply> AcceptedAsync(Turn turn, OperationId operation, CancellationToken ct) =>
        cards.Draw(turn.Reader, (await showServer.OfOperationAsync(operation, ct))!) with { IsOwed = true };
}
