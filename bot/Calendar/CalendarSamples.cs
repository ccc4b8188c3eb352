using WangCheng.Bot.Cards;
using WangCheng.Bot.Text;
using WangCheng.Bot.Turns;
using WangCheng.Core.Calendar;

namespace WangCheng.Bot.Calendar;

/// <summary>The same year, missing and not.</summary>
internal static class CalendarSamples
{
    private static readonly ShowMissingYear.View Missing = new("cn", 2027, "work-calendar-cn-2027.json", "/srv/wangcheng/calendars", IsKnown: false);

    public static IServiceCollection AddCalendarSamples(this IServiceCollection services) => services
        .AddSample("calendar.missing", (cards, reader) => cards.Missing(reader, Missing))
        .AddSample("calendar.missing.no_folder", (cards, reader) => cards.Missing(reader, Missing with { Folder = null }))
        .AddSample("calendar.missing.long", (cards, reader) => cards.Missing(reader, Missing with { Folder = "/srv/" + string.Join('/', Enumerable.Repeat("a-folder-with-a-long-name", 7)) }))
        .AddSample("calendar.missing.known", (cards, reader) => cards.Missing(reader, Missing with { IsKnown = true }));

    private static IServiceCollection AddSample(this IServiceCollection services, string name, Func<CalendarCards, Reader, Reply.Card> draw) =>
        services.AddCardSample(name, (_, words, reader) => draw(new CalendarCards(words), reader));
}
