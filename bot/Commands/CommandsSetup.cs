using WangCheng.Bot.Turns;

namespace WangCheng.Bot.Commands;

internal static class CommandsSetup
{
    /// <summary>The grammar, with the commands that belong to no capability. Every capability adds its own with <see cref="AddCommand"/>.</summary>
    public static IServiceCollection AddCommands(this IServiceCollection services) => services
        .AddSingleton<CommandCatalog>()
        .AddSingleton<CommandParser>()
        .AddSingleton<HelpCards>()
        .AddHostedService<StartCheck>()
        .AddHelpSamples()
        .AddCommand(HelpCommand.Declaration)
        .AddCommand(LanguageCommand.Declaration);

    public static IServiceCollection AddCommand(this IServiceCollection services, Command command)
    {
        if (!command.PersonalOnly) services.AddSingleton(new OpenVerb(command.Verb));
        return services.AddSingleton(command).AddTopicSample(command);
    }

    /// <summary>Builds the catalog when the host starts, so that commands which contradict each other stop the start rather than the first message.</summary>
    private sealed class StartCheck(CommandCatalog catalog) : IHostedService
    {
        public Task StartAsync(CancellationToken ct) => catalog.All.Count > 0 ? Task.CompletedTask : throw new InvalidOperationException("No command is registered.");

        public Task StopAsync(CancellationToken ct) => Task.CompletedTask;
    }
}
