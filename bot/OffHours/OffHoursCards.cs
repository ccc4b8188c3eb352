using WangCheng.Bot.Cards;
using WangCheng.Bot.Servers;
using WangCheng.Bot.Text;
using WangCheng.Bot.Turns;
using WangCheng.Core;
using WangCheng.Core.Calendar;
using WangCheng.Core.OffHours;
using WangCheng.Core.Servers;

namespace WangCheng.Bot.OffHours;

/// <summary>When a server rests: the form, and what was set or taken away.</summary>
internal sealed class OffHoursCards(Words words, WorkCalendar calendar, TimeProvider time)
{
    /// <summary>What most people want.</summary>
    public static readonly OffHoursTimes Usual = new(new(20, 0), new(8, 30), OffHoursDays.Workdays);

    /// <param name="reader">How they read; their own clock counts.</param>
    /// <param name="server">Whose off-hours they are.</param>
    /// <param name="times">To begin with.</param>
    /// <param name="isSet">There are some already, that can be taken away.</param>
    /// <param name="problem">Why the last try was refused.</param>
    public Reply.Card Form(Reader reader, Server server, OffHoursTimes times, bool isSet, Refusal? problem)
    {
        var title = OffHoursWords.FormTitle(server.Name);
        var card = new Card(words, reader, title).Heading(title);
        if (problem is not null) card.Warning(ServerRefusalSentences.For(problem));
        return card.Text(OffHoursWords.FormIntro(reader.Zone.Id))
            .Inputs(
                new TimeInput("stop", OffHoursWords.StopLabel()) { Value = times.StopAt, Required = true },
                new TimeInput("start", OffHoursWords.StartLabel()) { Value = times.StartAt },
                new ChoiceInput("days", OffHoursWords.DaysLabel(), [(OffHoursWords.Workdays(), nameof(OffHoursDays.Workdays)), (OffHoursWords.Daily(), nameof(OffHoursDays.EveryDay))]) { Value = (times.Days == OffHoursDays.EveryDay ? OffHoursDays.EveryDay : OffHoursDays.Workdays).ToString() })
            .Buttons([Button(OffHoursVerbs.Set, OffHoursWords.Save(), server, CardActionStyle.Primary, OffHoursTurns.StepSave), .. isSet ? [Remove(server)] : Array.Empty<CardAction>(), Button(ServerVerbs.Show, OffHoursWords.LeaveIt(), server) with { TakesInputs = false }])
            .ToReply();
    }

    /// <param name="view">With its off-hours.</param>
    public Reply.Card Set(Reader reader, ServerView view)
    {
        var (server, setting) = (view.Server, view.OffHours ?? throw new ArgumentException("It has no off-hours.", nameof(view)));
        var title = OffHoursWords.SetTitle(server.Name);
        return new Card(words, reader, title).Heading(title)
            .Facts(
                (OffHoursWords.Label(), OffHoursSentences.Of(setting.Times)),
                (OffHoursWords.NextLabel(), OffHoursSentences.Of(setting.Next(calendar, time.GetUtcNow()))),
                (OffHoursWords.ZoneLabel(), UnitWords.Verbatim(setting.Zone)))
            .Note(OffHoursWords.ByHand())
            .Buttons(Button(OffHoursVerbs.Set, OffHoursWords.Change(), server), Remove(server), Button(ServerVerbs.Show, OffHoursWords.ShowServer(), server))
            .ToReply();
    }

    public Reply.Card Removed(Reader reader, ServerView view)
    {
        var title = OffHoursWords.RemovedTitle(view.Server.Name);
        return new Card(words, reader, title).Heading(title).Text(OffHoursWords.Removed())
            .Buttons(Button(OffHoursVerbs.Set, OffHoursWords.SetCommandTitle(), view.Server), Button(ServerVerbs.Show, OffHoursWords.ShowServer(), view.Server))
            .ToReply();
    }

    private static CardAction Remove(Server server) => Button(OffHoursVerbs.Remove, OffHoursWords.Remove(), server) with { TakesInputs = false };

    private static CardAction Button(Verb verb, Sentence title, Server server, CardActionStyle style = CardActionStyle.Plain, string? step = null)
    {
        var data = new Dictionary<string, string>(StringComparer.Ordinal) { ["server"] = server.Id.ToString() };
        if (step is not null) data["step"] = step;
        return new(verb.Name, title, data, style);
    }
}
