using WangCheng.Bot.Cards;
using WangCheng.Bot.Text;
using WangCheng.Bot.Turns;
using WangCheng.Core.Automation;
using WangCheng.Core.Servers;

namespace WangCheng.Bot.Automation;

/// <summary>What will happen by itself, in the order of time.</summary>
internal sealed class PlanCards(Words words)
{
    /// <summary>More names than this are only counted by whoever asks for the list of servers.</summary>
    private const int MostNames = 15;

    /// <summary>Looks ahead as far as is usual.</summary>
    public static CardAction Button { get; } = new(AutomationVerbs.Plan.Name, AutomationWords.PlanCommandTitle()) { TakesInputs = false };

    public Reply.Card Plan(Reader reader, AutomationPlan plan)
    {
        var title = AutomationWords.PlanTitle(Amounts.Length(TimeSpan.FromDays(plan.Days)));
        var card = new Card(words, reader, title).Heading(title);
        if (plan.Switch.IsPaused) card.Warning(AutomationWords.PlanIsPaused());
        if (plan.Steps.Count == 0) card.Text(AutomationWords.PlanIsEmpty());
        else card.Text(AutomationWords.PlanIntro()).Facts(plan.Steps.Select(Line));
        if (plan.More > 0) card.Text(AutomationWords.PlanGoesOn(plan.More));
        if (plan.Untold.Count > 0) card.Facts((AutomationWords.UntoldLabel(), AutomationWords.Untold(Names(plan.Untold))));
        if (plan.Pinned.Count > 0) card.Facts((AutomationWords.PinnedLabel(), UnitWords.Verbatim(Names(plan.Pinned))));
        if (plan.Steps.Any(step => step.Deed is PlannedDeed.End or PlannedDeed.Announce)) card.Note(AutomationWords.DeletedAfterNotice(Amounts.Length(plan.Grace)));
        if (plan.Steps.Any(step => step.Deed is PlannedDeed.Rest or PlannedDeed.Wake)) card.Note(AutomationWords.FirstTurnOnly());
        return card.Buttons(new CardAction(AutomationCommands.Show.Verb, AutomationCommands.Show.Title)).ToReply();
    }

    public Reply.Card NotSoManyDays(Reader reader, AutomationRefusals.NotSoManyDays why)
    {
        var no = AutomationWords.NotSoManyDays(why.Most);
        return new Card(words, reader, no).Warning(no).Buttons(Button).ToReply();
    }

    private static (Sentence, Sentence) Line(PlannedStep step) =>
        (UnitWords.At(Moment.On(step.At)), AutomationWords.PlannedFor(step.Server, step.Owner, DeedOf(step.Deed)));

    private static Sentence DeedOf(PlannedDeed deed) => deed switch
    {
        PlannedDeed.Remind => AutomationWords.PlannedRemind(),
        PlannedDeed.End => AutomationWords.PlannedEnd(),
        PlannedDeed.Delete => AutomationWords.PlannedDelete(),
        PlannedDeed.Announce => AutomationWords.PlannedAnnounce(),
        PlannedDeed.Rest => AutomationWords.PlannedRest(),
        PlannedDeed.Wake => AutomationWords.PlannedWake(),
        _ => throw new ArgumentOutOfRangeException(nameof(deed), deed, null),
    };

    private static string Names(IReadOnlyList<string> names) => string.Join(", ", names.Take(MostNames)) + (names.Count > MostNames ? " …" : "");
}
