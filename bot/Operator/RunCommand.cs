using System.CommandLine;
using WangCheng.Bot.Local;

namespace WangCheng.Bot.Operator;

/// <summary>The default: serve Teams with the credentials in settings, or, without any, everything on this machine.</summary>
internal static class RunCommand
{
    public static void AddTo(RootCommand root, string[] args) => root.SetAction((_, ct) => StartErrors.ToldAsync(() => RunAsync(args, ct)));

    private static async Task<int> RunAsync(string[] args, CancellationToken ct)
    {
        var configuration = Configuration(args);
        if (!LocalOptions.IsMeant(configuration))
        {
            await using var bot = BotHost.Build([], args, services => services.AddBotLoops());
            await BotHost.StartAsync(bot, ct);
            await bot.WaitForShutdownAsync(ct);
            return 0;
        }
        LoopbackRule.Check(configuration);
        var local = configuration.GetSection(LocalOptions.Section).Get<LocalOptions>() ?? new LocalOptions();
        await using var world = await LocalWorld.StartAsync(local, TimeProvider.System, new Dictionary<string, string?>(StringComparer.Ordinal), args, services => services.AddBotLoops(), ct);
        FirstRun.Print(Console.Out, world);
        await world.Bot.WaitForShutdownAsync(ct);
        return 0;
    }

    internal static IConfiguration Configuration(string[] args) => new ConfigurationBuilder()
        .SetBasePath(AppContext.BaseDirectory)
        .AddJsonFile("appsettings.json", optional: false)
        .AddEnvironmentVariables()
        .AddCommandLine(args)
        .Build();
}
