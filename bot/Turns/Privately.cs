using WangCheng.Bot.Teams;
using WangCheng.Bot.Text;

namespace WangCheng.Bot.Turns;

/// <summary>
/// What is asked before others and is nobody else's business: the answer comes to the person's own chat, where it works on like any other, and the group reads one line that
/// names nothing. The answer goes first. Whoever dies between the two leaves an answer without the line, and asking again harms nobody.
/// </summary>
internal sealed class Privately(IEnumerable<OpenVerb> open, Answers answers, Words words)
{
    private readonly HashSet<string> open = [.. open.Select(verb => verb.Name)];

    /// <param name="turn">As it came.</param>
    /// <param name="verb">What it asks for.</param>
    /// <param name="handle">Carries the verb out, for this turn or for the same one moved to the person's own chat.</param>
    /// <param name="ct">Ends the turn.</param>
    public async Task<Reply> AnswerAsync(Turn turn, string verb, Func<Turn, Task<Reply>> handle, CancellationToken ct)
    {
        if (turn.Origin.IsPersonal || open.Contains(verb)) return await handle(turn);
        // Their client does this by itself while they only look: nobody asked for a message.
        if (turn.Activity.IsRefresh) return Reply.Nothing.Here;
        if (turn.InTheirOwnChat() is not { } own) return Say(turn, GeneralWords.NoChatYet());
        return Say(turn, await answers.SendAsync(own, await handle(own), ct) switch
        {
            Delivery.Delivered or Delivery.Unknown => GeneralWords.SentPrivately(),
            Delivery.Gone => GeneralWords.NoChatYet(),
            _ => GeneralWords.NotSentNow(),
        });
    }

    private Reply.Text Say(Turn turn, Sentence sentence) => new(words.Say(turn.Reader, sentence));
}
