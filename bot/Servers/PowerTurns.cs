using WangCheng.Bot.Cards;
using WangCheng.Bot.Commands;
using WangCheng.Bot.Turns;
using WangCheng.Core;
using WangCheng.Core.Servers;

namespace WangCheng.Bot.Servers;

/// <summary>Starting, stopping or restarting a server. A start takes nothing away and is done at once; the other two ask once more, and only that card's button does it.</summary>
internal sealed class PowerTurns(PowerDeed deed, PowerServer powerServer, ServerAnswers answers, PowerCards cards, ServerCards servers, WhichServer which) : ICommandHandler, ICardHandler
{
    public const string StepAsk = "ask";
    public const string StepYes = "yes";
    public const string StepNo = "no";

    /// <summary>In the data of a button: <see cref="Yes"/> or absent.</summary>
    public const string Hard = "hard";
    public const string Yes = "true";

    public string Verb => deed.Verb().Name;

    public Task<Reply> TypedAsync(Turn turn, Arguments arguments, CancellationToken ct) =>
        AskAsync(turn, arguments.Name, arguments.Hard, ct);

    public Task<Reply> TappedAsync(Turn turn, CardSubmission tap, CancellationToken ct)
    {
        var (server, isHard) = (tap.Claim("server"), tap.Text(Hard) == Yes);
        return tap.Text("step") switch
        {
            StepYes when server is not null => DoAsync(turn, new(deed, server, isHard), tap.NonceOrNew(), ct),
            StepNo when server is not null => answers.ShowAsync(turn, server, Verb, ct),
            _ => AskAsync(turn, server, isHard, ct),
        };
    }

    private async Task<Reply> AskAsync(Turn turn, string? asked, bool isHard, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(asked)) return await which.AskAsync(turn, Verb, ct);
        var request = new PowerServer.Request(deed, asked, isHard);
        // No form stands before a start: what was said or tapped is the request, and Teams' id of it recognises a repeat.
        if (deed == PowerDeed.Start) return await DoAsync(turn, request, turn.Activity.Id ?? Taps.NewNonce(), ct);
        return await powerServer.AskAsync(turn.Caller, request, ct) switch
        {
            Outcome.Done { View: ServerView { Server.State: ServerState.Stopped } view } when deed == PowerDeed.Stop => NothingToDo(turn, view),
            Outcome.Done { View: ServerView view } => cards.Confirm(turn.Reader, view, deed, isHard, Taps.NewNonce()),
            Outcome.Refused refused => servers.Refused(turn.Reader, refused.Reason, Verb),
            var other => throw new InvalidOperationException($"Asking cannot end in {other}."),
        };
    }

    private async Task<Reply> DoAsync(Turn turn, PowerServer.Request request, string nonce, CancellationToken ct) =>
        await powerServer.RunAsync(turn.Caller, request, new Confirmation(turn.RequestKey($"{Verb}:{nonce}"), turn.Answer), ct) switch
        {
            Outcome.Accepted accepted => await answers.AcceptedAsync(turn, accepted.Operation, ct),
            Outcome.Done { View: ServerView view } => NothingToDo(turn, view),
            Outcome.Refused refused => servers.Refused(turn.Reader, refused.Reason, Verb),
            var other => throw new InvalidOperationException($"{Verb} cannot end in {other}."),
        };

    private Reply.Card NothingToDo(Turn turn, ServerView view) => servers.Draw(turn.Reader, view, lookedAtBy: turn.Activity.From.Id, PowerSentences.Already(deed));
}
