using WangCheng.Bot.Cards;
using WangCheng.Bot.Commands;
using WangCheng.Bot.Turns;
using WangCheng.Core;
using WangCheng.Core.Servers;

namespace WangCheng.Bot.Servers;

/// <summary>Calling off an order that is being carried out: words and buttons lead to the card that asks once more, and only its button calls it off.</summary>
internal sealed class CancelServerTurns(CancelServer cancelServer, ShowServer showServer, ServerAnswers answers, ServerCards cards, UndoCards undo, WhichServer which) : ICommandHandler, ICardHandler
{
    public const string StepAsk = "ask";
    public const string StepYes = "yes";
    public const string StepNo = "no";

    public string Verb => ServerVerbs.Cancel.Name;

    public Task<Reply> TypedAsync(Turn turn, Arguments arguments, CancellationToken ct) => AskAsync(turn, arguments.Name, ct);

    public Task<Reply> TappedAsync(Turn turn, CardSubmission tap, CancellationToken ct)
    {
        var (server, creation) = (tap.Claim("server"), OperationId.From(tap.Text("creation")));
        return tap.Text("step") switch
        {
            StepYes when server is not null && creation is { } id => YesAsync(turn, server, id, ct),
            StepNo when server is not null => answers.ShowAsync(turn, server, Verb, ct),
            _ => AskAsync(turn, server, ct),
        };
    }

    private async Task<Reply> AskAsync(Turn turn, string? asked, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(asked)) return await which.AskAsync(turn, Verb, ct);
        return await showServer.RunAsync(turn.Caller, asked, ct) switch
        {
            // What is to be deleted is restored, not called off: its card has the button. What turns back already, or is stuck, says so.
            Outcome.Done { View: ServerView view } when view.Server.DeleteAt is not null || view.IsTurningBack || view.IsStuck => cards.Draw(turn.Reader, view, lookedAtBy: turn.Activity.From.Id),
            Outcome.Done { View: ServerView view } => CancelServer.WhyNot(view) is { } no ? cards.Refused(turn.Reader, no, Verb) : undo.ConfirmCancel(turn.Reader, view),
            Outcome.Refused refused => cards.Refused(turn.Reader, refused.Reason, Verb),
            var other => throw new InvalidOperationException($"Showing a server cannot end in {other}."),
        };
    }

    private async Task<Reply> YesAsync(Turn turn, string server, OperationId creation, CancellationToken ct) =>
        await cancelServer.RunAsync(turn.Caller, server, creation, new Confirmation(turn.RequestKey("cancel:" + creation), turn.Answer), ct) switch
        {
            Outcome.Accepted accepted => await answers.AcceptedAsync(turn, accepted.Operation, ct),
            Outcome.Done => await answers.ShowAsync(turn, server, Verb, ct),
            Outcome.Refused refused => cards.Refused(turn.Reader, refused.Reason, Verb),
            var other => throw new InvalidOperationException($"Calling off cannot end in {other}."),
        };
}
