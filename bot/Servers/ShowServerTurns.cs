using WangCheng.Bot.Cards;
using WangCheng.Bot.Commands;
using WangCheng.Bot.Turns;
using WangCheng.Core;
using WangCheng.Core.Servers;

namespace WangCheng.Bot.Servers;

/// <summary>One server, with everything to know about it.</summary>
internal sealed class ShowServerTurns(ShowServer showServer, ServerCards cards, WhichServer which) : ICommandHandler, ICardHandler
{
    public string Verb => ServerVerbs.Show.Name;

    public Task<Reply> TypedAsync(Turn turn, Arguments arguments, CancellationToken ct) => ShowAsync(turn, arguments.Name, ct);

    public Task<Reply> TappedAsync(Turn turn, CardSubmission tap, CancellationToken ct) => ShowAsync(turn, tap.Claim("server"), ct);

    private async Task<Reply> ShowAsync(Turn turn, string? asked, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(asked)) return await which.AskAsync(turn, Verb, ct);
        return await showServer.RunAsync(turn.Caller, asked, ct) switch
        {
            Outcome.Done { View: ServerView view } => cards.Draw(turn.Reader, view, lookedAtBy: turn.Activity.From.Id),
            Outcome.Refused refused => cards.Refused(turn.Reader, refused.Reason, Verb),
            var other => throw new InvalidOperationException($"Showing a server cannot end in {other}."),
        };
    }
}
