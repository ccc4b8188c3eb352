using WangCheng.Bot.Cards;
using WangCheng.Bot.Commands;
using WangCheng.Bot.Servers;
using WangCheng.Bot.Turns;
using WangCheng.Core;
using WangCheng.Core.Servers;

namespace WangCheng.Bot.Login;

/// <summary>A new password: words and buttons lead to the question, and only its button asks the cloud for it.</summary>
internal sealed class PasswordTurns(ResetPassword resetPassword, ShowPassword showPassword, PasswordCards cards, ServerCards servers, WhichServer which) : ICommandHandler, ICardHandler
{
    public const string StepAsk = "ask";
    public const string StepYes = "yes";

    public string Verb => ServerVerbs.Password.Name;

    public Task<Reply> TypedAsync(Turn turn, Arguments arguments, CancellationToken ct) => AskAsync(turn, arguments.Name, ct);

    public Task<Reply> TappedAsync(Turn turn, CardSubmission tap, CancellationToken ct)
    {
        var server = tap.Claim("server");
        return tap.Text("step") == StepYes && server is not null
            ? YesAsync(turn, server, tap.NonceOrNew(), ct)
            : AskAsync(turn, server, ct);
    }

    private async Task<Reply> AskAsync(Turn turn, string? asked, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(asked)) return await which.AskAsync(turn, Verb, ct);
        return await resetPassword.AskAsync(turn.Caller, asked, ct) switch
        {
            Outcome.Done { View: Server server } => cards.Confirm(turn.Reader, server, Taps.NewNonce()),
            Outcome.Refused refused => servers.Refused(turn.Reader, refused.Reason, Verb),
            var other => throw new InvalidOperationException($"Asking for a password cannot end in {other}."),
        };
    }

    private async Task<Reply> YesAsync(Turn turn, string server, string nonce, CancellationToken ct) =>
        await resetPassword.RunAsync(turn.Caller, server, new Confirmation(turn.RequestKey("password:" + nonce), turn.Answer), ct) switch
        {
            Outcome.Accepted accepted => cards.Draw(turn.Reader, (await showPassword.RunAsync(accepted.Operation, ct))!) with { IsOwed = true },
            Outcome.Refused refused => servers.Refused(turn.Reader, refused.Reason, Verb),
            var other => throw new InvalidOperationException($"A new password cannot end in {other}."),
        };
}
