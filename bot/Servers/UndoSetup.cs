using WangCheng.Bot.Commands;

namespace WangCheng.Bot.Servers;

internal static class UndoSetup
{
    public static IServiceCollection AddUndo(this IServiceCollection services)
    {
        foreach (var command in UndoCommands.All) services.AddCommand(command);
        return services
            .AddSingleton<UndoCards>()
            .AddTurns<RestoreServerTurns>()
            .AddTurns<CancelServerTurns>()
            .AddTurns<RetryServerTurns>()
            .AddUndoSamples();
    }
}
