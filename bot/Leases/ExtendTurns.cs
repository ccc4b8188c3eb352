using WangCheng.Bot.Cards;
using WangCheng.Bot.Commands;
using WangCheng.Bot.Servers;
using WangCheng.Bot.Text;
using WangCheng.Bot.Turns;
using WangCheng.Core;
using WangCheng.Core.Leases;
using WangCheng.Core.Servers;

namespace WangCheng.Bot.Leases;

/// <summary>
/// Keeping a server longer: its bare name gives the usual lengths with what each means, words with a length go straight to the facts, and only a button under facts extends.
/// </summary>
internal sealed class ExtendTurns(ExtendLease extendLease, ShowServer showServer, ShowReminder showReminder, ExtendCards cards, DigestCards digest, ServerCards servers, WhichServer which, TimeProvider time) : ICommandHandler, ICardHandler
{
    public string Verb => LeaseVerbs.Extend.Name;

    public Task<Reply> TypedAsync(Turn turn, Arguments arguments, CancellationToken ct)
    {
        var (extension, problem) = ExtendTaps.Read(arguments, turn.Reader, time.GetUtcNow());
        return extension is not null && arguments.Name is { } name ? FactsAsync(turn, name, extension, NewNonce(), arguments.Unknown, ct) : OfferAsync(turn, arguments.Name, problem, ct);
    }

    public Task<Reply> TappedAsync(Turn turn, CardSubmission tap, CancellationToken ct)
    {
        var (server, nonce) = (tap.Claim("server"), tap.Text("nonce") is { Length: > 0 and <= 64 } given ? given : NewNonce());
        return tap.Text("step") switch
        {
            ExtendTaps.StepYes when server is not null && ExtendTaps.Carried(tap) is { } extension => YesAsync(turn, server, extension, tap.Text("shown") ?? "", nonce, ExtendTaps.DigestOf(tap), ct),
            ExtendTaps.StepFacts when server is not null => WrittenAsync(turn, server, tap, nonce, ct),
            ExtendTaps.StepNo when server is not null => ShowAsync(turn, server, ct),
            _ => OfferAsync(turn, server, null, ct),
        };
    }

    private Task<Reply> WrittenAsync(Turn turn, string server, CardSubmission tap, string nonce, CancellationToken ct)
    {
        var (extension, problem) = ExtendTaps.Written(tap, turn.Reader, time.GetUtcNow());
        return extension is null ? OfferAsync(turn, server, problem, ct) : FactsAsync(turn, server, extension, nonce, [], ct);
    }

    private async Task<Reply> OfferAsync(Turn turn, string? asked, Sentence? problem, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(asked)) return await which.AskAsync(turn, Verb, ct);
        return await extendLease.AskAsync(turn.Caller, asked, ExtendCards.Usual, ct) switch
        {
            Outcome.Done { View: IReadOnlyList<ExtensionQuote> quotes } => cards.Offer(turn.Reader, quotes, NewNonce(), problem),
            Outcome.Refused refused => servers.Refused(turn.Reader, refused.Reason, Verb),
            var other => throw new InvalidOperationException($"Asking cannot end in {other}."),
        };
    }

    private async Task<Reply> FactsAsync(Turn turn, string asked, Extension extension, string nonce, IReadOnlyList<string> notUnderstood, CancellationToken ct) =>
        await extendLease.AskAsync(turn.Caller, asked, [extension], ct) switch
        {
            Outcome.Done { View: IReadOnlyList<ExtensionQuote> quotes } => cards.Facts(turn.Reader, quotes[0], nonce, notUnderstood, changed: false),
            Outcome.Refused refused => servers.Refused(turn.Reader, refused.Reason, Verb),
            var other => throw new InvalidOperationException($"Asking cannot end in {other}."),
        };

    private async Task<Reply> YesAsync(Turn turn, string server, Extension extension, string shown, string nonce, ReminderId? digestOf, CancellationToken ct)
    {
        // Whose it is, too, is a claim.
        var on = digestOf is { } told && (await showReminder.RunAsync(told, [], ct))?.Person == turn.Caller.Person ? digestOf : null;
        var outcome = await extendLease.RunAsync(turn.Caller, server, extension, shown, new Confirmation(turn.RequestKey("extend:" + nonce), turn.Answer), on, ct);
        if (on is { } reminder && await showReminder.RunAsync(reminder, ExtendCards.Usual, ct) is { } view)
            return digest.Draw(turn.Reader, view, outcome is Outcome.Refused why ? ServerRefusalSentences.For(why.Reason) : null) with { IsOwed = outcome is Outcome.Accepted };
        return outcome switch
        {
            Outcome.Accepted accepted => cards.Extended(turn.Reader, (await showServer.OfOperationAsync(accepted.Operation, ct))!) with { IsOwed = true },
            Outcome.Refused { Reason: ExtendRefusals.FactsChanged changed } => cards.Facts(turn.Reader, changed.Now, nonce, [], changed: true),
            Outcome.Refused refused => servers.Refused(turn.Reader, refused.Reason, Verb),
            var other => throw new InvalidOperationException($"An extension cannot end in {other}."),
        };
    }

    private async Task<Reply> ShowAsync(Turn turn, string server, CancellationToken ct) =>
        await showServer.RunAsync(turn.Caller, server, ct) switch
        {
            Outcome.Done { View: ServerView view } => servers.Draw(turn.Reader, view, lookedAtBy: turn.Activity.From.Id),
            Outcome.Refused refused => servers.Refused(turn.Reader, refused.Reason, Verb),
            var other => throw new InvalidOperationException($"Showing a server cannot end in {other}."),
        };

    private static string NewNonce() => Guid.NewGuid().ToString("N");
}
