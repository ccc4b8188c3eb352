using WangCheng.Bot.Teams;

namespace WangCheng.Bot.Turns;

internal static class TurnsSetup
{
    public static IServiceCollection AddTurns(this IServiceCollection services)
    {
        services.AddOptions<TurnsOptions>().BindConfiguration(TurnsOptions.Section)
            .Validate(turns => turns.MostPerMinute >= 1, "Turns:MostPerMinute must be at least 1: so many things one person may say or tap in a minute.")
            .ValidateOnStart();
        return services
            .AddSingleton<RecentActivities>()
            .AddSingleton<Noise>()
            .AddSingleton<TurnPeople>()
            .AddSingleton<Belonging>()
            .AddSingleton<Installations>()
            .AddSingleton<Answers>()
            .AddSingleton<Privately>()
            .AddSingleton<IActivityHandler, TurnPipeline>();
    }
}
