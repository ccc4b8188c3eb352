using WangCheng.Bot.Cards;
using WangCheng.Bot.Servers;
using WangCheng.Bot.Text;
using WangCheng.Bot.Turns;
using WangCheng.Core;
using WangCheng.Core.Calendar;
using WangCheng.Core.OffHours;
using WangCheng.Core.Operations;
using WangCheng.Core.Servers;

namespace WangCheng.Bot.OffHours;

/// <summary>Cards about off-hours, filled with made-up ones.</summary>
internal static class OffHoursSamples
{
    private static readonly Refusal[] InTheForm = [new OffHoursRefusals.SameTime(new(20, 0)), new OffHoursRefusals.NoDays(), new OffHoursRefusals.NotATime("25:00")];

    public static IServiceCollection AddOffHoursSamples(this IServiceCollection services)
    {
        foreach (var refusal in InTheForm) services.AddSample($"offhours.refused.{refusal.Code}", (cards, some, reader) => cards.Form(reader, some.Running().Server, OffHoursCards.Usual, false, refusal));
        return services
            .AddSample("offhours.form", (cards, some, reader) => cards.Form(reader, some.Running().Server, OffHoursCards.Usual, false, null))
            .AddSample("offhours.form.change", (cards, some, reader) => cards.Form(reader, some.Running(SampleWords.LongestName).Server, OffHoursCards.Usual with { StartAt = null }, true, null))
            .AddSample("offhours.set", (cards, some, reader) => cards.Set(reader, With(some.Running(), OffHoursCards.Usual)))
            .AddSample("offhours.set.daily", (cards, some, reader) => cards.Set(reader, With(some.Running(SampleWords.LongestName), OffHoursCards.Usual with { Days = OffHoursDays.EveryDay })))
            .AddSample("offhours.set.stop_only", (cards, some, reader) => cards.Set(reader, With(some.Running(), OffHoursCards.Usual with { StartAt = null })))
            .AddSample("offhours.removed", (cards, some, reader) => cards.Removed(reader, some.Running()))
            .AddCardSample("server.running.offhours", (provider, words, reader) => new ServerCards(words).Draw(reader, With(Some(provider).Running(), OffHoursCards.Usual)))
            .AddCardSample("server.stopped.offhours", (provider, words, reader) => new ServerCards(words).Draw(reader, With(Some(provider).As(ServerState.Stopped), OffHoursCards.Usual)))
            .AddCardSample("offhours.failed.stop", (provider, words, reader) => new ServerCards(words).Draw(reader, Failed(Some(provider), ServerVerbs.Stop, ServerState.Running), foreword: OffHoursWords.StopFailed()))
            .AddCardSample("offhours.failed.start", (provider, words, reader) => new ServerCards(words).Draw(reader, Failed(Some(provider), ServerVerbs.Start, ServerState.Stopped), foreword: OffHoursWords.StartFailed()));
    }

    private static ServerView Failed(SampleServers some, Verb verb, ServerState state) => With(some.Worked(state, verb, "wait", OperationState.Failed, "cloud.sold_out", "{}"), OffHoursCards.Usual);

    private static ServerView With(ServerView view, OffHoursTimes times) => view with
    {
        OffHours = new OffHoursSetting
        {
            Server = view.Server.Id, Zone = "Asia/Shanghai", StopAt = times.StopAt, StartAt = times.StartAt, Days = times.Days, DoneThrough = default, SavedAt = default, NextDueAt = default,
        },
    };

    private static SampleServers Some(IServiceProvider provider) => new(provider.GetRequiredService<TimeProvider>());

    private static IServiceCollection AddSample(this IServiceCollection services, string name, Func<OffHoursCards, SampleServers, Reader, Reply.Card> draw) =>
        services.AddCardSample(name, (provider, words, reader) => draw(new OffHoursCards(words, provider.GetRequiredService<WorkCalendar>(), provider.GetRequiredService<TimeProvider>()), Some(provider), reader));
}
