using WangCheng.Bot.Cards;
using WangCheng.Bot.Text;

namespace WangCheng.Bot.Commands;

internal static class CommandsSetup
{
    /// <summary>The grammar, with the commands that belong to no capability. Every capability adds its own with <see cref="AddCommand"/>.</summary>
    public static IServiceCollection AddCommands(this IServiceCollection services)
    {
        services.AddSingleton<CommandCatalog>();
        services.AddSingleton<CommandParser>();
        services.AddSingleton<HelpCards>();
        services.AddHostedService<StartCheck>();
        services.AddSample("help.menu", (cards, reader) => cards.Menu(reader));
        services.AddSample("help.welcome", (cards, reader) => cards.Welcome(reader));
        services.AddSample("help.topic", (cards, reader) => cards.Topic(reader, LanguageCommand.Declaration));
        services.AddSample("help.not-understood", (cards, reader) => cards.NotUnderstood(reader));
        return services.AddCommand(HelpCommand.Declaration).AddCommand(LanguageCommand.Declaration);
    }

    public static IServiceCollection AddCommand(this IServiceCollection services, Command command) => services.AddSingleton(command);

    private static void AddSample(this IServiceCollection services, string name, Func<HelpCards, Reader, Card> draw) =>
        services.AddSingleton(provider => new CardSample(name, (words, reader) => draw(new HelpCards(words, provider.GetRequiredService<CommandCatalog>()), reader)));

    /// <summary>Builds the catalog when the host starts, so that commands which contradict each other stop the start rather than the first message.</summary>
    private sealed class StartCheck(CommandCatalog catalog) : IHostedService
    {
        public Task StartAsync(CancellationToken ct) => catalog.All.Count > 0 ? Task.CompletedTask : throw new InvalidOperationException("No command is registered.");

        public Task StopAsync(CancellationToken ct) => Task.CompletedTask;
    }
}
