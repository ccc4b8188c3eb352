using WangCheng.Bot.Cards;
using WangCheng.Bot.Commands;

namespace WangCheng.Bot.Automation;

internal static class AutomationSetup
{
    public static IServiceCollection AddAutomationCommands(this IServiceCollection services)
    {
        foreach (var command in AutomationCommands.All) services.AddCommand(command);
        return services
            .AddSingleton<AutomationCards>()
            .AddSingleton<PlanCards>()
            .AddTurns<PlanAutomationTurns>()
            .AddTurns<ShowAutomationTurns>()
            .AddTurns<PauseAutomationTurns>()
            .AddTurns<ResumeAutomationTurns>()
            .AddAutomationSamples();
    }

    private static IServiceCollection AddTurns<T>(this IServiceCollection services) where T : class, ICommandHandler, ICardHandler => services
        .AddSingleton<T>()
        .AddSingleton<ICommandHandler>(provider => provider.GetRequiredService<T>())
        .AddSingleton<ICardHandler>(provider => provider.GetRequiredService<T>());
}
