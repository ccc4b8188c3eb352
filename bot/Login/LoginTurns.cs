using WangCheng.Bot.Cards;
using WangCheng.Bot.Commands;
using WangCheng.Bot.Servers;
using WangCheng.Bot.Turns;
using WangCheng.Core;
using WangCheng.Core.Servers;

namespace WangCheng.Bot.Login;

/// <summary>Getting into a server: the words and addresses for it, and on a tap a link to its screen.</summary>
internal sealed class LoginTurns(ShowLogin showLogin, OpenConsole openConsole, LoginCards cards, ServerCards servers, WhichServer which) : ICommandHandler, ICardHandler
{
    public const string StepConsole = "console";

    public string Verb => ServerVerbs.Login.Name;

    public Task<Reply> TypedAsync(Turn turn, Arguments arguments, CancellationToken ct) => ShowAsync(turn, arguments.Name, ct);

    public Task<Reply> TappedAsync(Turn turn, CardSubmission tap, CancellationToken ct) =>
        tap.Text("step") == StepConsole && tap.Claim("server") is { } server ? ConsoleAsync(turn, server, ct) : ShowAsync(turn, tap.Claim("server"), ct);

    private async Task<Reply> ShowAsync(Turn turn, string? asked, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(asked)) return await which.AskAsync(turn, Verb, ct);
        return await showLogin.RunAsync(turn.Caller, asked, ct) switch
        {
            Outcome.Done { View: ShowLogin.View view } => cards.Draw(turn.Reader, view),
            Outcome.Refused refused => servers.Refused(turn.Reader, refused.Reason, Verb),
            var other => throw new InvalidOperationException($"Asking how to log in cannot end in {other}."),
        };
    }

    private async Task<Reply> ConsoleAsync(Turn turn, string server, CancellationToken ct) =>
        await openConsole.RunAsync(turn.Caller, server, ct) switch
        {
            Outcome.Done { View: OpenConsole.View view } => cards.Console(turn.Reader, view),
            Outcome.Refused { Reason: LoginRefusals.ConsoleNeedsRunning or LoginRefusals.ConsoleSlow or LoginRefusals.ConsoleFailed } refused => await AgainAsync(turn, server, refused.Reason, ct),
            Outcome.Refused refused => servers.Refused(turn.Reader, refused.Reason, Verb),
            var other => throw new InvalidOperationException($"A console cannot end in {other}."),
        };

    /// <summary>The card stays what it was, with the reason at its top: the button to try again is still there.</summary>
    private async Task<Reply> AgainAsync(Turn turn, string server, Refusal reason, CancellationToken ct) =>
        await showLogin.RunAsync(turn.Caller, server, ct) is Outcome.Done { View: ShowLogin.View view } ? cards.Draw(turn.Reader, view, ServerRefusalSentences.For(reason)) : servers.Refused(turn.Reader, reason, Verb);
}
