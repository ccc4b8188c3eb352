using WangCheng.Bot.Cards;
using WangCheng.Bot.Text;
using WangCheng.Bot.Turns;
using WangCheng.Core;
using WangCheng.Core.Automation;
using WangCheng.Core.People;

namespace WangCheng.Bot.Automation;

/// <summary>Whether anything happens by itself, who decided so, and the button that turns it round.</summary>
internal sealed class AutomationCards(Words words)
{
    /// <summary>The field in which whoever pauses says why.</summary>
    public const string Reason = "reason";

    public Reply Of(Reader reader, Outcome outcome) => outcome switch
    {
        Outcome.Done { View: AutomationView view } => view.Switch.IsPaused ? Paused(reader, view) : Running(reader, view),
        Outcome.Refused { Reason: PeopleRefusals.OnlyAdministrators } => OnlyAdministrators(reader),
        _ => throw new InvalidOperationException($"The switch cannot end in {outcome}."),
    };

    public Reply.Card Running(Reader reader, AutomationView view)
    {
        var card = new Card(words, reader, AutomationWords.RunningTitle()).Heading(AutomationWords.RunningTitle()).Text(AutomationWords.Running());
        if (view is { Switch.ResumedAt: { } at, ResumedByName: { } by }) card.Text(AutomationWords.Resumed()).Facts((AutomationWords.ResumedLabel(), AutomationWords.ByAt(by, at)));
        return card
            .Inputs(new TextInput(Reason, AutomationWords.ReasonLabel()) { MaxLength = PauseAutomation.LongestReason, Placeholder = AutomationWords.ReasonHint() })
            .Buttons(new CardAction(AutomationCommands.Pause.Verb, AutomationCommands.Pause.Title), PlanCards.Button)
            .ToReply();
    }

    public Reply.Card Paused(Reader reader, AutomationView view)
    {
        var card = new Card(words, reader, AutomationWords.PausedTitle()).Heading(AutomationWords.PausedTitle()).Warning(AutomationWords.Paused());
        card.Facts([(AutomationWords.PausedLabel(), AutomationWords.ByAt(view.PausedByName ?? "", view.Switch.PausedAt!.Value)),
            .. view.Switch.Reason is { } reason ? [(AutomationWords.ReasonFact(), UnitWords.Verbatim(reason))] : Array.Empty<(Sentence, Sentence)>()]);
        return card.Text(AutomationWords.AfterResuming()).Buttons(new CardAction(AutomationCommands.Resume.Verb, AutomationCommands.Resume.Title, style: CardActionStyle.Primary), PlanCards.Button).ToReply();
    }

    public Reply.Card OnlyAdministrators(Reader reader) => new Card(words, reader, AdminWords.OnlyAdministrators()).Warning(AdminWords.OnlyAdministrators()).ToReply();
}
