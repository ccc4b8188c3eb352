using WangCheng.Bot.Notices;

namespace WangCheng.Bot.Calendar;

internal static class CalendarSetup
{
    public static IServiceCollection AddCalendarNotices(this IServiceCollection services) => services
        .AddSingleton<CalendarCards>()
        .AddSingleton<INoticeCard, MissingYearNoticeCard>()
        .AddCalendarSamples();
}
