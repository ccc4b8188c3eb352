using WangCheng.Bot.Cards;
using WangCheng.Bot.Teams;
using WangCheng.Bot.Turns;

namespace WangCheng.Bot.Commands;

/// <summary>Typed words, and buttons that stand for typed words: find their verb, or an answer that helps to find it.</summary>
internal sealed class RouteText(CommandParser parser, IEnumerable<ICommandHandler> handlers, HelpCards help, Privately privately) : ITurnRoute, ICardHandler
{
    private readonly Dictionary<string, ICommandHandler> handlers = handlers.ToDictionary(handler => handler.Verb, StringComparer.Ordinal);

    string ICardHandler.Verb => CardAction.SayVerb;

    public async Task<Reply?> TryAsync(Turn turn, CancellationToken ct)
    {
        if (turn.Activity.Type != ActivityTypes.Message) return null;
        var mention = turn.Activity.Mentions.FirstOrDefault(mention => mention.Id == turn.Activity.Recipient.Id)?.Text;
        return await SayAsync(turn, parser.Parse(turn.Activity.Text, mention), ct);
    }

    /// <summary>A button that does what typing its line would do; a destructive line still only leads to its confirming card.</summary>
    public Task<Reply> TappedAsync(Turn turn, CardSubmission tap, CancellationToken ct) => SayAsync(turn, parser.Parse(tap.Text(CardAction.TextKey)), ct);

    private async Task<Reply> SayAsync(Turn turn, Parsed parsed, CancellationToken ct) => parsed switch
    {
        Parsed.Understood understood => await privately.AnswerAsync(turn, understood.Verb, here => handlers[understood.Verb].TypedAsync(here, understood.Arguments, ct), ct),
        Parsed.Help { UnknownTopic: { } topic } => help.UnknownTopic(turn.Reader, topic).ToReply(),
        Parsed.Help { About: { } topic } => help.About(turn.Reader, topic, turn.Caller.IsAdministrator).ToReply(),
        Parsed.Help { Topic: { } command } => help.Topic(turn.Reader, command).ToReply(),
        Parsed.Help => help.Menu(turn.Reader).ToReply(),
        Parsed.Suggest suggest => help.DidYouMean(turn.Reader, suggest.Suggestions).ToReply(),
        _ => help.NotUnderstood(turn.Reader).ToReply(),
    };
}
