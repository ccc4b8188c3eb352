using WangCheng.Bot.Cards;
using WangCheng.Bot.Commands;
using WangCheng.Bot.Turns;
using WangCheng.Core;
using WangCheng.Core.Keys;

namespace WangCheng.Bot.Keys;

/// <summary>The steps that the buttons about keys lead to.</summary>
internal static class KeyTurns
{
    public const string StepAsk = "ask";
    public const string StepYes = "yes";
}

/// <summary>One more key: pasted behind the words, or into a form.</summary>
internal sealed class AddKeyTurns(AddKey addKey, KeyCards cards) : ICommandHandler, ICardHandler
{
    public string Verb => KeyVerbs.Add.Name;

    public async Task<Reply> TypedAsync(Turn turn, Arguments arguments, CancellationToken ct) =>
        arguments.Raw is { } pasted ? await AddAsync(turn, pasted, null, ct) : cards.Form(turn.Reader, null, null);

    public async Task<Reply> TappedAsync(Turn turn, CardSubmission tap, CancellationToken ct) =>
        tap.Text("step") == KeyTurns.StepYes ? await AddAsync(turn, tap.Text("key") ?? "", Blank(tap.Text("name")), ct) : cards.Form(turn.Reader, null, null);

    private async Task<Reply> AddAsync(Turn turn, string pasted, string? name, CancellationToken ct) => await addKey.RunAsync(turn.Caller, new(pasted, name), ct) switch
    {
        Outcome.Done { View: SshKey key } => cards.Added(turn.Reader, key),
        Outcome.Refused refused => cards.Form(turn.Reader, KeyName.From(name)?.Value, KeyRefusalSentences.For(refused.Reason)),
        var other => throw new InvalidOperationException($"Adding a key cannot end in {other}."),
    };

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

/// <summary>My keys.</summary>
internal sealed class ListKeyTurns(ListKeys listKeys, KeyCards cards) : ICommandHandler, ICardHandler
{
    public string Verb => KeyVerbs.List.Name;

    public Task<Reply> TypedAsync(Turn turn, Arguments arguments, CancellationToken ct) => ListAsync(turn, ct);

    public Task<Reply> TappedAsync(Turn turn, CardSubmission tap, CancellationToken ct) => ListAsync(turn, ct);

    private async Task<Reply> ListAsync(Turn turn, CancellationToken ct) =>
        cards.List(turn.Reader, await listKeys.RunAsync(turn.Caller, ct));
}

/// <summary>One key less: words and buttons lead to the question, and only its button removes.</summary>
internal sealed class RemoveKeyTurns(RemoveKey removeKey, ListKeys listKeys, KeyCards cards) : ICommandHandler, ICardHandler
{
    public string Verb => KeyVerbs.Remove.Name;

    public Task<Reply> TypedAsync(Turn turn, Arguments arguments, CancellationToken ct) => AskAsync(turn, arguments.Name, ct);

    public async Task<Reply> TappedAsync(Turn turn, CardSubmission tap, CancellationToken ct)
    {
        if (tap.Text("step") == KeyTurns.StepYes && tap.Text("key") is { Length: <= 200 } fingerprint && KeyName.From(tap.Text("name")) is { } name)
        {
            await removeKey.RunAsync(turn.Caller, fingerprint, ct);
            return cards.List(turn.Reader, await listKeys.RunAsync(turn.Caller, ct), name.Value);
        }
        return await AskAsync(turn, tap.Text("name"), ct);
    }

    private async Task<Reply> AskAsync(Turn turn, string? asked, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(asked)) return cards.List(turn.Reader, await listKeys.RunAsync(turn.Caller, ct));
        return await removeKey.FindAsync(turn.Caller, asked[..Math.Min(asked.Length, 200)], ct) switch
        {
            Outcome.Done { View: SshKey key } => cards.ConfirmRemove(turn.Reader, key),
            Outcome.Refused refused => cards.Refused(turn.Reader, refused.Reason),
            var other => throw new InvalidOperationException($"Looking for a key cannot end in {other}."),
        };
    }
}
