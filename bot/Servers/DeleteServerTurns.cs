using Microsoft.Extensions.Options;
using WangCheng.Bot.Cards;
using WangCheng.Bot.Commands;
using WangCheng.Bot.Turns;
using WangCheng.Core;
using WangCheng.Core.Servers;

namespace WangCheng.Bot.Servers;

/// <summary>Giving a server back: words and buttons lead to the card that asks once more, and only its buttons delete: after the time in which it can be restored, or at once.</summary>
internal sealed class DeleteServerTurns(DeleteServer deleteServer, ShowServer showServer, ServerAnswers answers, ServerCards cards, UndoCards undo, IOptionsMonitor<ServersOptions> options, WhichServer which) : ICommandHandler, ICardHandler
{
    public const string StepAsk = "ask";

    /// <summary>Cards drawn before there was a time to restore carry it too, and have that time now.</summary>
    public const string StepYes = "yes";

    public const string StepNow = "now";
    public const string StepNo = "no";

    public string Verb => ServerVerbs.Delete.Name;

    public Task<Reply> TypedAsync(Turn turn, Arguments arguments, CancellationToken ct) => AskAsync(turn, arguments.Name, arguments.IsNow, ct);

    public Task<Reply> TappedAsync(Turn turn, CardSubmission tap, CancellationToken ct)
    {
        var server = tap.Claim("server");
        return tap.Text("step") switch
        {
            StepYes when server is not null => YesAsync(turn, new(server), tap.NonceOrNew(), ct),
            StepNow when server is not null => YesAsync(turn, new(server, AtOnce: true), tap.NonceOrNew(), ct),
            StepNo when server is not null => answers.ShowAsync(turn, server, Verb, ct),
            _ => AskAsync(turn, server, isNow: false, ct),
        };
    }

    private async Task<Reply> AskAsync(Turn turn, string? asked, bool isNow, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(asked)) return await which.AskAsync(turn, Verb, ct);
        return await showServer.RunAsync(turn.Caller, asked, ct) switch
        {
            Outcome.Done { View: ServerView view } when view.Server.State.IsThere() => undo.ConfirmDelete(turn.Reader, view, Taps.NewNonce(), isNow ? TimeSpan.Zero : options.CurrentValue.UndoWindow),
            // Nothing more to be restored: the rest of its time is cut off.
            Outcome.Done { View: ServerView { Server.DeleteAt: not null } view } when isNow => undo.ConfirmDelete(turn.Reader, view, Taps.NewNonce(), TimeSpan.Zero),
            Outcome.Done { View: ServerView view } => cards.Draw(turn.Reader, view, lookedAtBy: turn.Activity.From.Id),
            Outcome.Refused refused => cards.Refused(turn.Reader, refused.Reason, Verb),
            var other => throw new InvalidOperationException($"Showing a server cannot end in {other}."),
        };
    }

    private async Task<Reply> YesAsync(Turn turn, DeleteServer.Request request, string nonce, CancellationToken ct) =>
        await deleteServer.RunAsync(turn.Caller, request, new Confirmation(turn.RequestKey("delete:" + nonce), turn.Answer), ct) switch
        {
            Outcome.Accepted accepted => await answers.AcceptedAsync(turn, accepted.Operation, ct),
            Outcome.Refused refused => cards.Refused(turn.Reader, refused.Reason, Verb),
            var other => throw new InvalidOperationException($"A deletion cannot end in {other}."),
        };
}
