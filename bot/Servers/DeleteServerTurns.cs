using WangCheng.Bot.Cards;
using WangCheng.Bot.Commands;
using WangCheng.Bot.Turns;
using WangCheng.Core;
using WangCheng.Core.Servers;

namespace WangCheng.Bot.Servers;

/// <summary>Giving a server back: words and buttons lead to the card that asks once more, and only its button deletes.</summary>
internal sealed class DeleteServerTurns(DeleteServer deleteServer, ShowServer showServer, ServerCards cards) : ICommandHandler, ICardHandler
{
    public const string StepAsk = "ask";
    public const string StepYes = "yes";
    public const string StepNo = "no";

    public string Verb => ServerVerbs.Delete.Name;

    public Task<Reply> TypedAsync(Turn turn, Arguments arguments, CancellationToken ct) => AskAsync(turn, arguments.Name, ct);

    public Task<Reply> TappedAsync(Turn turn, CardSubmission tap, CancellationToken ct)
    {
        var server = tap.Claim("server");
        return tap.Text("step") switch
        {
            StepYes when server is not null => YesAsync(turn, server, tap.Text("nonce") is { Length: > 0 and <= 64 } nonce ? nonce : Guid.NewGuid().ToString("N"), ct),
            StepNo when server is not null => ShowAsync(turn, server, ct),
            _ => AskAsync(turn, server, ct),
        };
    }

    private async Task<Reply> AskAsync(Turn turn, string? asked, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(asked)) return cards.WhichServer(turn.Reader, Verb);
        return await showServer.RunAsync(turn.Caller, asked, ct) switch
        {
            Outcome.Done { View: ServerView view } when view.Server.State.IsThere() => cards.ConfirmDelete(turn.Reader, view, Guid.NewGuid().ToString("N")),
            Outcome.Done { View: ServerView view } => cards.Draw(turn.Reader, view),
            Outcome.Refused refused => cards.Refused(turn.Reader, refused.Reason, Verb),
            var other => throw new InvalidOperationException($"Showing a server cannot end in {other}."),
        };
    }

    private async Task<Reply> YesAsync(Turn turn, string server, string nonce, CancellationToken ct) =>
        await deleteServer.RunAsync(turn.Caller, server, new Confirmation(turn.RequestKey("delete:" + nonce), turn.Answer), ct) switch
        {
            Outcome.Accepted accepted => cards.Draw(turn.Reader, (await showServer.OfOperationAsync(accepted.Operation, ct))!) with { IsOwed = true },
            Outcome.Refused refused => cards.Refused(turn.Reader, refused.Reason, Verb),
            var other => throw new InvalidOperationException($"A deletion cannot end in {other}."),
        };

    private async Task<Reply> ShowAsync(Turn turn, string server, CancellationToken ct) =>
        await showServer.RunAsync(turn.Caller, server, ct) switch
        {
            Outcome.Done { View: ServerView view } => cards.Draw(turn.Reader, view),
            Outcome.Refused refused => cards.Refused(turn.Reader, refused.Reason, Verb),
            var other => throw new InvalidOperationException($"Showing a server cannot end in {other}."),
        };
}
