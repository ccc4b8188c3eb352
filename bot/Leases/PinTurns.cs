using WangCheng.Bot.Cards;
using WangCheng.Bot.Commands;
using WangCheng.Bot.Servers;
using WangCheng.Bot.Turns;
using WangCheng.Core;
using WangCheng.Core.Leases;
using WangCheng.Core.Servers;

namespace WangCheng.Bot.Leases;

/// <summary>An administrator keeps a server for as long as it takes, or no longer.</summary>
internal sealed class PinTurns(bool pinned, PinLease pinLease, ShowServer showServer, KeepCards cards, ServerCards servers, WhichServer which) : ICommandHandler, ICardHandler
{
    public string Verb => (pinned ? LeaseVerbs.Pin : LeaseVerbs.Unpin).Name;

    public Task<Reply> TypedAsync(Turn turn, Arguments arguments, CancellationToken ct) => DoAsync(turn, arguments.Name, ct);

    public Task<Reply> TappedAsync(Turn turn, CardSubmission tap, CancellationToken ct) => DoAsync(turn, tap.Claim("server"), ct);

    private async Task<Reply> DoAsync(Turn turn, string? asked, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(asked) && turn.Caller.IsAdministrator) return await which.AskAsync(turn, Verb, ct);
        return await pinLease.RunAsync(turn.Caller, asked ?? "", pinned, new Confirmation(turn.RequestKey($"{Verb}:{turn.Activity.Id ?? Guid.NewGuid().ToString("N")}"), turn.Answer), ct) switch
        {
            Outcome.Accepted accepted => cards.Kept(turn.Reader, (await showServer.OfOperationAsync(accepted.Operation, ct))!, pinned ? LeaseVerbs.Pin : LeaseVerbs.Unpin) with { IsOwed = true },
            Outcome.Done { View: ServerView view } => cards.Kept(turn.Reader, view, pinned ? LeaseVerbs.Pin : LeaseVerbs.Unpin),
            Outcome.Refused refused => servers.Refused(turn.Reader, refused.Reason, Verb),
            var other => throw new InvalidOperationException($"{Verb} cannot end in {other}."),
        };
    }
}
