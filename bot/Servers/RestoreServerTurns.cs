using WangCheng.Bot.Cards;
using WangCheng.Bot.Commands;
using WangCheng.Bot.Turns;
using WangCheng.Core;
using WangCheng.Core.Servers;

namespace WangCheng.Bot.Servers;

/// <summary>A server that is to be deleted is kept after all: it takes nothing away, so nobody is asked once more.</summary>
internal sealed class RestoreServerTurns(RestoreServer restoreServer, ServerAnswers answers, ServerCards cards, WhichServer which) : ICommandHandler, ICardHandler
{
    public string Verb => ServerVerbs.Restore.Name;

    /// <summary>The same words delivered again are the same request: the key is that of the message.</summary>
    public Task<Reply> TypedAsync(Turn turn, Arguments arguments, CancellationToken ct) => RestoreAsync(turn, arguments.Name, null, turn.Activity.Id ?? Taps.NewNonce(), ct);

    public Task<Reply> TappedAsync(Turn turn, CardSubmission tap, CancellationToken ct)
    {
        var deletion = OperationId.From(tap.Text("deletion"));
        return RestoreAsync(turn, tap.Claim("server"), deletion, deletion?.ToString() ?? turn.Activity.Id ?? Taps.NewNonce(), ct);
    }

    private async Task<Reply> RestoreAsync(Turn turn, string? asked, OperationId? deletion, string key, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(asked)) return await which.AskAsync(turn, Verb, ct);
        return await restoreServer.RunAsync(turn.Caller, asked, deletion, new Confirmation(turn.RequestKey("restore:" + key), turn.Answer), ct) switch
        {
            Outcome.Accepted accepted => await answers.AcceptedAsync(turn, accepted.Operation, ct),
            Outcome.Done { View: Server server } => await answers.ShowAsync(turn, server.Id.ToString(), Verb, ct),
            Outcome.Refused refused => cards.Refused(turn.Reader, refused.Reason, Verb),
            var other => throw new InvalidOperationException($"Restoring cannot end in {other}."),
        };
    }
}
