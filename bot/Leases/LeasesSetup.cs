using WangCheng.Bot.Commands;
using WangCheng.Bot.Notices;
using WangCheng.Bot.Servers;

namespace WangCheng.Bot.Leases;

internal static class LeasesSetup
{
    public static IServiceCollection AddLeases(this IServiceCollection services)
    {
        foreach (var command in LeaseCommands.All) services.AddCommand(command);
        return services
            .AddSingleton<ExtendCards>()
            .AddTurns<ExtendTurns>()
            .AddSingleton<INoticeCard, ExtendNoticeCard>()
            .AddExtendSamples();
    }
}
