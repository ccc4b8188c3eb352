using WangCheng.Bot.Cards;
using WangCheng.Bot.Commands;
using WangCheng.Bot.Servers;
using WangCheng.Bot.Text;
using WangCheng.Bot.Turns;
using WangCheng.Core;
using WangCheng.Core.Leases;
using WangCheng.Core.Servers;

namespace WangCheng.Bot.Leases;

/// <summary>Somebody wants to be left alone on a server for a while. It takes nothing away, so nobody is asked once more.</summary>
internal sealed class BusyTurns(BusyLease busyLease, ShowServer showServer, KeepCards cards, ServerCards servers, WhichServer which, TimeProvider time) : ICommandHandler, ICardHandler
{
    public string Verb => LeaseVerbs.Busy.Name;

    public Task<Reply> TypedAsync(Turn turn, Arguments arguments, CancellationToken ct)
    {
        var (busy, problem) = ExtendTaps.Read(arguments, turn.Reader, time.GetUtcNow());
        return busy is not null && arguments.Name is { } name ? DoAsync(turn, name, busy, ct) : AskAsync(turn, arguments.Name, problem, ct);
    }

    public Task<Reply> TappedAsync(Turn turn, CardSubmission tap, CancellationToken ct) => (tap.Text("step"), tap.Claim("server")) switch
    {
        (ExtendTaps.StepYes, { } server) when ExtendTaps.Carried(tap) is { } busy => DoAsync(turn, server, busy, ct),
        (ExtendTaps.StepFacts, { } server) => WrittenAsync(turn, server, tap, ct),
        (ExtendTaps.StepNo, { } server) => ShowAsync(turn, server, ct),
        (_, var server) => AskAsync(turn, server, null, ct),
    };

    private Task<Reply> WrittenAsync(Turn turn, string server, CardSubmission tap, CancellationToken ct)
    {
        var (busy, problem) = ExtendTaps.Written(tap, turn.Reader, time.GetUtcNow());
        return busy is null ? AskAsync(turn, server, problem, ct) : DoAsync(turn, server, busy, ct);
    }

    /// <summary>No form stands before it: what was said or tapped is the request, and Teams' id of it recognises a repeat.</summary>
    private async Task<Reply> DoAsync(Turn turn, string server, Extension busy, CancellationToken ct) =>
        await busyLease.RunAsync(turn.Caller, server, busy, new Confirmation(turn.RequestKey($"{Verb}:{turn.Activity.Id ?? Guid.NewGuid().ToString("N")}"), turn.Answer), ct) switch
        {
            Outcome.Accepted accepted => cards.Kept(turn.Reader, (await showServer.OfOperationAsync(accepted.Operation, ct))!, LeaseVerbs.Busy) with { IsOwed = true },
            Outcome.Done { View: ServerView view } => cards.Kept(turn.Reader, view, LeaseVerbs.Busy),
            Outcome.Refused refused => servers.Refused(turn.Reader, refused.Reason, Verb),
            var other => throw new InvalidOperationException($"Being busy cannot end in {other}."),
        };

    private async Task<Reply> AskAsync(Turn turn, string? asked, Sentence? problem, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(asked)) return await which.AskAsync(turn, Verb, ct);
        return await showServer.RunAsync(turn.Caller, asked, ct) switch
        {
            Outcome.Done { View: ServerView view } when view.Server.State.IsThere() => cards.HowLong(turn.Reader, view, problem),
            Outcome.Done { View: ServerView view } => servers.Draw(turn.Reader, view, lookedAtBy: turn.Activity.From.Id),
            Outcome.Refused refused => servers.Refused(turn.Reader, refused.Reason, Verb),
            var other => throw new InvalidOperationException($"Showing a server cannot end in {other}."),
        };
    }

    private async Task<Reply> ShowAsync(Turn turn, string server, CancellationToken ct) =>
        await showServer.RunAsync(turn.Caller, server, ct) switch
        {
            Outcome.Done { View: ServerView view } => servers.Draw(turn.Reader, view, lookedAtBy: turn.Activity.From.Id),
            Outcome.Refused refused => servers.Refused(turn.Reader, refused.Reason, Verb),
            var other => throw new InvalidOperationException($"Showing a server cannot end in {other}."),
        };
}
