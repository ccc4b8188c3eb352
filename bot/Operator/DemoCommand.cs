using System.CommandLine;
using WangCheng.Bot.Local;

namespace WangCheng.Bot.Operator;

/// <summary><c>demo</c>: the main job in the terminal, through the same HTTP as in the browser. Ends non-zero when a step did not happen.</summary>
internal static class DemoCommand
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    public static void AddTo(RootCommand root)
    {
        var command = new Command("demo", "Plays ask, running, list and delete in the terminal, on simulators in a folder of its own.");
        command.SetAction((_, ct) => StartErrors.ToldAsync(() => RunAsync(ct)));
        root.Subcommands.Add(command);
    }

    private static async Task<int> RunAsync(CancellationToken ct)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(Longest);
        var folder = Directory.CreateTempSubdirectory("wangcheng-demo-").FullName;
        try
        {
            var local = new LocalOptions { DataFolder = folder, BotPort = 0, ChatPort = 0, CloudPort = 0, TimeScale = 20 };
            var quiet = new Dictionary<string, string?>(StringComparer.Ordinal) { ["Logging:Console"] = "Error" };
            await using var world = await LocalWorld.StartAsync(local, TimeProvider.System, quiet, [], services => services.AddBotLoops(), patience.Token);
            await new Demo(world, Console.Out).PlayAsync(patience.Token);
            return 0;
        }
        catch (DemoFailedException failed)
        {
            Console.Error.WriteLine("✗ " + failed.Message);
            return 1;
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            Console.Error.WriteLine($"✗ The demonstration was not over after {Longest.TotalSeconds} s.");
            return 1;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
