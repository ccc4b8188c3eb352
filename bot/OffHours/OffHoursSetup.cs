using WangCheng.Bot.Commands;
using WangCheng.Bot.Notices;
using WangCheng.Bot.Servers;

namespace WangCheng.Bot.OffHours;

internal static class OffHoursSetup
{
    public static IServiceCollection AddOffHours(this IServiceCollection services)
    {
        foreach (var command in OffHoursCommands.All) services.AddCommand(command);
        return services
            .AddSingleton<OffHoursCards>()
            .AddTurns<OffHoursTurns>()
            .AddTurns<RemoveOffHoursTurns>()
            .AddSingleton<INoticeCard, OffHoursFailedNoticeCard>()
            .AddOffHoursSamples();
    }
}
