using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace WangCheng.Core.Calendar;

internal static class CalendarSetup
{
    public static IServiceCollection AddCalendar(this IServiceCollection services)
    {
        services.AddOptions<CalendarOptions>().BindConfiguration(CalendarOptions.Section).ValidateOnStart();
        return services
            .AddSingleton<IValidateOptions<CalendarOptions>, CalendarOptions.Check>()
            .AddSingleton(provider => new WorkCalendar(CalendarFiles.Read(provider.GetRequiredService<IOptions<CalendarOptions>>().Value).Years))
            .AddSingleton<WorkTimes>()
            .AddSingleton<ShowMissingYear>()
            .AddSingleton<CalendarWatch>();
    }
}
