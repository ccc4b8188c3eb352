using WangCheng.Bot.Cards;
using WangCheng.Bot.Commands;
using WangCheng.Bot.Text;
using WangCheng.Bot.Turns;
using WangCheng.Core;
using WangCheng.Core.ActionLog;
using WangCheng.Core.People;

namespace WangCheng.Bot.People;

/// <summary>Which language to speak with this person, over what Teams says.</summary>
internal sealed class LanguageTurns(PeopleDirectory people, ActionLogWriter log, LanguageCards cards, Words words) : ICommandHandler, ICardHandler
{
    public string Verb => LanguageCommand.Verb;

    public async Task<Reply> TypedAsync(Turn turn, Arguments arguments, CancellationToken ct) =>
        arguments.Language is { } language ? await ChooseAsync(turn, language, ct) : cards.Which(turn.Reader);

    public async Task<Reply> TappedAsync(Turn turn, CardSubmission tap, CancellationToken ct) => tap.Text("language") switch
    {
        "zh" => await ChooseAsync(turn, Language.Zh, ct),
        "en" => await ChooseAsync(turn, Language.En, ct),
        _ => cards.Which(turn.Reader),
    };

    private async Task<Reply> ChooseAsync(Turn turn, Language language, CancellationToken ct)
    {
        var code = language == Language.Zh ? "zh" : "en";
        await people.SetLanguageAsync(turn.Caller.Person, code, db =>
        {
            log.Add(db, new ActionRecord { Verb = new Verb(LanguageCommand.Verb), Phase = ActionPhase.Done, Actor = turn.Caller.Person, Door = turn.Caller.Door, Detail = code });
            return Task.CompletedTask;
        }, ct);
        return new Reply.Text(words.Say(turn.Reader with { Language = language }, GeneralWords.LanguageNow()));
    }
}
