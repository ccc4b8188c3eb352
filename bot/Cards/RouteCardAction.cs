using WangCheng.Bot.Teams;
using WangCheng.Bot.Text;
using WangCheng.Bot.Turns;

namespace WangCheng.Bot.Cards;

/// <summary>
/// Taps: both ways they arrive lead to the handler of their verb. A button that nobody knows any more gets a polite answer, and so does every dialog: no card of this
/// version opens one.
/// </summary>
internal sealed class RouteCardAction(IEnumerable<ICardHandler> handlers, Privately privately, Words words) : ITurnRoute
{
    private readonly Dictionary<string, ICardHandler> handlers = handlers.ToDictionary(handler => handler.Verb, StringComparer.Ordinal);

    public async Task<Reply?> TryAsync(Turn turn, CancellationToken ct)
    {
        var isInvoke = turn.Activity.Type == ActivityTypes.Invoke;
        if (isInvoke && turn.Activity.Name == InvokeNames.Search) return null;
        if (isInvoke && turn.Activity.Name != InvokeNames.CardAction) return new Reply.Text(words.Say(turn.Reader, GeneralWords.OldCard()));
        if (turn.Activity.Value is not { } value || !isInvoke && turn.Activity.Text is { Length: > 0 }) return null;
        if (CardSubmission.Read(value) is not { } tap) return new Reply.Text(words.Say(turn.Reader, GeneralWords.BadForm()));
        return handlers.TryGetValue(tap.Verb, out var handler)
            ? await privately.AnswerAsync(turn, tap.Verb, here => handler.TappedAsync(here, tap, ct), ct)
            : new Reply.Text(words.Say(turn.Reader, GeneralWords.OldCard()));
    }
}
