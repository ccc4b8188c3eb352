using WangCheng.Bot.Cards;
using WangCheng.Bot.Commands;

namespace WangCheng.Bot.Keys;

internal static class KeysSetup
{
    public static IServiceCollection AddKeyCommands(this IServiceCollection services)
    {
        foreach (var command in KeyCommands.All) services.AddCommand(command);
        return services
            .AddSingleton<KeyCards>()
            .AddTurns<AddKeyTurns>()
            .AddTurns<ListKeyTurns>()
            .AddTurns<RemoveKeyTurns>()
            .AddKeySamples();
    }

    private static IServiceCollection AddTurns<T>(this IServiceCollection services) where T : class, ICommandHandler, ICardHandler => services
        .AddSingleton<T>()
        .AddSingleton<ICommandHandler>(provider => provider.GetRequiredService<T>())
        .AddSingleton<ICardHandler>(provider => provider.GetRequiredService<T>());
}
