using WangCheng.Bot.Cards;
using WangCheng.Bot.Commands;
using WangCheng.Bot.Turns;
using WangCheng.Core;
using WangCheng.Core.Servers;

namespace WangCheng.Bot.Servers;

/// <summary>Asking once more for what failed: the facts of the same request, or the form and what to mend in it. Only the button under the facts orders.</summary>
internal sealed class RetryServerTurns(RetryServer retryServer, CreateServerTurns create, ServerCards cards) : ICommandHandler, ICardHandler
{
    public string Verb => ServerVerbs.Retry.Name;

    public Task<Reply> TypedAsync(Turn turn, Arguments arguments, CancellationToken ct) => RetryAsync(turn, arguments.Name, ct);

    public Task<Reply> TappedAsync(Turn turn, CardSubmission tap, CancellationToken ct) => RetryAsync(turn, tap.Claim("server"), ct);

    private async Task<Reply> RetryAsync(Turn turn, string? asked, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(asked)) return cards.WhichServer(turn.Reader, Verb, await retryServer.OfferedAsync(turn.Caller, ct));
        return await retryServer.RunAsync(turn.Caller, asked, ct) switch
        {
            Outcome.Done { View: RetryServer.View view } => await create.FactsAsync(turn, CreateForm.From(view.Server, view.Lease) with { Name = view.Server.Name }, Taps.NewNonce(), [], ct),
            Outcome.Refused refused => cards.Refused(turn.Reader, refused.Reason, Verb),
            var other => throw new InvalidOperationException($"Looking for a request cannot end in {other}."),
        };
    }
}
