using WangCheng.Bot.Cards;
using WangCheng.Bot.Commands;
using WangCheng.Bot.Text;
using WangCheng.Bot.Turns;
using WangCheng.Core;
using WangCheng.Core.Keys;
using WangCheng.Core.Servers;

namespace WangCheng.Bot.Servers;

/// <summary>
/// Asking for a server: bare words give the form, words with arguments go straight to the facts, and only the button under the facts orders. Every step replaces the card
/// before it.
/// </summary>
internal sealed class CreateServerTurns(CreateServer createServer, LastOrder lastOrder, AddKey addKey, ListKeys listKeys, ServerAnswers answers, CreateServerCards cards, InitScriptTemplates templates) : ICommandHandler, ICardHandler
{
    public const string StepForm = "form";
    public const string StepAgain = "again";
    public const string StepFacts = "facts";
    public const string StepOrder = "order";
    public const string StepDrop = "drop";

    public string Verb => ServerVerbs.Create.Name;

    public Task<Reply> TypedAsync(Turn turn, Arguments arguments, CancellationToken ct)
    {
        var form = CreateForm.From(arguments);
        return form == CreateForm.Empty && arguments.Unknown.Count == 0 ? FormAsync(turn, form, Taps.NewNonce(), ct) : FactsAsync(turn, form, Taps.NewNonce(), arguments.Unknown, ct);
    }

    public Task<Reply> TappedAsync(Turn turn, CardSubmission tap, CancellationToken ct)
    {
        var nonce = tap.NonceOrNew();
        return tap.Text("step") switch
        {
            StepAgain => AgainAsync(turn, nonce, ct),
            StepFacts => FactsAsync(turn, CreateForm.From(tap), nonce, [], ct),
            StepOrder => OrderAsync(turn, CreateForm.From(tap), nonce, tap.Text("shown") ?? "", ct),
            StepDrop => Now(cards.Dropped(turn.Reader)),
            _ => FormAsync(turn, CreateForm.From(tap), nonce, ct),
        };
    }

    /// <summary>Who ordered before, and has not said anything yet, can have the same again.</summary>
    private async Task<Reply> FormAsync(Turn turn, CreateForm form, string nonce, CancellationToken ct) =>
        cards.Form(turn.Reader, await WithKeysAsync(turn, form, ct), nonce, null, offerAgain: form == CreateForm.Empty && await lastOrder.RunAsync(turn.Caller, ct) is not null);

    private async Task<Reply> MendAsync(Turn turn, CreateForm form, string nonce, Sentence? problem, CancellationToken ct) => cards.Form(turn.Reader, await WithKeysAsync(turn, form, ct), nonce, problem);

    private async Task<CreateForm> WithKeysAsync(Turn turn, CreateForm form, CancellationToken ct) => form with { Key = null, LacksKey = (await listKeys.RunAsync(turn.Caller, ct)).Count == 0 };

    private async Task<Reply> AgainAsync(Turn turn, string nonce, CancellationToken ct) =>
        await lastOrder.RunAsync(turn.Caller, ct) is { } last
            ? await FactsAsync(turn, CreateForm.From(last.Server, last.Lease), nonce, [], ct)
            : await MendAsync(turn, CreateForm.Empty, nonce, null, ct);

    /// <summary>The facts of what <paramref name="asked"/> asks for; the form itself where something has to be mended first.</summary>
    public async Task<Reply> FactsAsync(Turn turn, CreateForm asked, string nonce, IReadOnlyList<string> notUnderstood, CancellationToken ct)
    {
        var form = templates.Fill(asked);
        // First of all, so that a private key that was pasted here is said to be lost whatever else is wrong.
        if (form.Key is { } pasted && await addKey.RunAsync(turn.Caller, new(pasted, null), ct) is Outcome.Refused notAKey) return await MendAsync(turn, form, nonce, ServerRefusalSentences.For(notAKey.Reason), ct);
        form = await WithKeysAsync(turn, form, ct);
        if (form.Read(out var wrong) is not { } request) return await MendAsync(turn, form, nonce, CreateServerCards.NumberNeeded(wrong!), ct);
        return await createServer.QuoteAsync(turn.Caller, request, ct) switch
        {
            Outcome.Done { View: CreateQuote quote } => cards.Facts(turn.Reader, form, quote, nonce, notUnderstood, changed: false),
            Outcome.Refused refused => await MendAsync(turn, form, nonce, ServerRefusalSentences.For(refused.Reason), ct),
            var other => throw new InvalidOperationException($"A quote cannot end in {other}."),
        };
    }

    private async Task<Reply> OrderAsync(Turn turn, CreateForm asked, string nonce, string shown, CancellationToken ct)
    {
        var form = await WithKeysAsync(turn, asked, ct);
        if (form.Read(out var wrong) is not { } request) return await MendAsync(turn, form, nonce, CreateServerCards.NumberNeeded(wrong!), ct);
        var outcome = await createServer.RunAsync(turn.Caller, request, shown, new Confirmation(turn.RequestKey("create:" + nonce), turn.Answer), ct);
        return outcome switch
        {
            Outcome.Accepted accepted => await answers.AcceptedAsync(turn, accepted.Operation, ct),
            Outcome.Refused { Reason: ServerRefusals.FactsChanged changed } => cards.Facts(turn.Reader, form, changed.Now, nonce, [], changed: true),
            Outcome.Refused refused => await MendAsync(turn, form, nonce, ServerRefusalSentences.For(refused.Reason), ct),
            var other => throw new InvalidOperationException($"An order cannot end in {other}."),
        };
    }

    private static Task<Reply> Now(Reply reply) => Task.FromResult(reply);
}
