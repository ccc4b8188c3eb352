using WangCheng.Bot.Cards;
using WangCheng.Bot.Commands;
using WangCheng.Bot.Turns;
using WangCheng.Core;
using WangCheng.Core.Servers;

namespace WangCheng.Bot.Servers;

/// <summary>Another name for a server: both names in one line do it at once, with less than that there is a small form, which comes back with what is wrong until it fits.</summary>
internal sealed class RenameTurns(RenameServer renameServer, ShowServer showServer, ServerAnswers answers, ListServers listServers, RenameCards cards, ServerCards servers, WhichServer which) : ICommandHandler, ICardHandler
{
    public const string StepRename = "rename";

    public string Verb => ServerVerbs.Rename.Name;

    public Task<Reply> TypedAsync(Turn turn, Arguments arguments, CancellationToken ct) =>
        arguments is { Name: { } name, NewName: { } newName }
            ? RenameAsync(turn, name, newName, turn.Activity.Id ?? Taps.NewNonce(), ct)
            : FormAsync(turn, arguments.Name, arguments.NewName, Taps.NewNonce(), null, ct);

    public Task<Reply> TappedAsync(Turn turn, CardSubmission tap, CancellationToken ct)
    {
        var nonce = tap.NonceOrNew();
        return tap.Text("step") == StepRename && tap.Claim("server") is { Length: > 0 } server && tap.Claim("name") is { Length: > 0 } name
            ? RenameAsync(turn, server, name, nonce, ct)
            : FormAsync(turn, tap.Claim("server"), tap.Claim("name"), nonce, null, ct);
    }

    private async Task<Reply> RenameAsync(Turn turn, string server, string name, string nonce, CancellationToken ct) =>
        await renameServer.RunAsync(turn.Caller, new(server, name), new Confirmation(turn.RequestKey($"{Verb}:{nonce}"), turn.Answer), ct) switch
        {
            Outcome.Accepted accepted => await answers.AcceptedAsync(turn, accepted.Operation, ct),
            Outcome.Done { View: ServerView view } => servers.Draw(turn.Reader, view, lookedAtBy: turn.Activity.From.Id),
            Outcome.Refused { Reason: ServerRefusals.NameTaken or ServerRefusals.NameNotAllowed } refused => await FormAsync(turn, server, name, nonce, refused.Reason, ct),
            Outcome.Refused refused => servers.Refused(turn.Reader, refused.Reason, Verb),
            var other => throw new InvalidOperationException($"A new name cannot end in {other}."),
        };

    private async Task<Reply> FormAsync(Turn turn, string? asked, string? name, string nonce, Refusal? problem, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(asked))
        {
            if (await listServers.RunAsync(turn.Caller, new ListServers.Request(), ct) is not Outcome.Done { View: ListServers.View mine }) throw new InvalidOperationException("A list of one's own is never refused.");
            return mine.Total == 0 ? await which.AskAsync(turn, Verb, ct) : cards.Form(turn.Reader, [.. mine.Servers.Select(view => view.Server)], name, nonce, problem);
        }
        return await showServer.RunAsync(turn.Caller, asked, ct) switch
        {
            Outcome.Done { View: ServerView { Server: var server } } when !server.State.IsLiving() => servers.Refused(turn.Reader, new ServerRefusals.AlreadyGone(server), Verb),
            Outcome.Done { View: ServerView { Server: var server } } => cards.Form(turn.Reader, [server], name, nonce, problem),
            Outcome.Refused refused => servers.Refused(turn.Reader, refused.Reason, Verb),
            var other => throw new InvalidOperationException($"Showing a server cannot end in {other}."),
        };
    }
}
