using WangCheng.Bot.Teams;

namespace WangCheng.Bot.Turns;

internal static class TurnsSetup
{
    public static IServiceCollection AddTurns(this IServiceCollection services) => services
        .AddSingleton<RecentActivities>()
        .AddSingleton<TurnPeople>()
        .AddSingleton<Installations>()
        .AddSingleton<Answers>()
        .AddSingleton<IActivityHandler, TurnPipeline>();
}
