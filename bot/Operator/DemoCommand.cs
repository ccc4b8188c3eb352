using System.CommandLine;
using WangCheng.Bot.Local;

namespace WangCheng.Bot.Operator;

/// <summary><c>demo</c>: the main job and the life of a lease in the terminal, through the same HTTP as in the browser. Ends non-zero when a step did not happen.</summary>
internal static class DemoCommand
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    public static void AddTo(RootCommand root)
    {
        var command = new Command("demo", "Plays ask, running, list and delete, and the life of a lease in fast motion, in the terminal, on simulators in a folder of its own.");
        command.SetAction((_, ct) => StartErrors.ToldAsync(() => RunAsync([], Console.Out, Console.Error, ct)));
        root.Subcommands.Add(command);
    }

    /// <param name="settings">Other than a first run has.</param>
    /// <param name="output">Where the steps are told.</param>
    /// <param name="errors">Where it is told which one did not happen.</param>
    /// <param name="ct">Ends it.</param>
    /// <returns>The exit code.</returns>
    internal static async Task<int> RunAsync(Dictionary<string, string?> settings, TextWriter output, TextWriter errors, CancellationToken ct)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(Longest);
        var folder = Directory.CreateTempSubdirectory("wangcheng-demo-").FullName;
        try
        {
            var (clock, local) = (new AheadClock(), new LocalOptions { DataFolder = folder, BotPort = 0, ChatPort = 0, CloudPort = 0, TimeScale = 20 });
            var quiet = new Dictionary<string, string?>(settings, StringComparer.Ordinal) { ["Logging:Console"] = "Error" };
            await using var world = await LocalWorld.StartAsync(local, clock, quiet, [], services => services.AddBotLoops(), patience.Token);
            await new Demo(world, clock, new DemoScreen(output)).PlayAsync(patience.Token);
            return 0;
        }
        catch (DemoFailedException failed)
        {
            errors.WriteLine("✗ " + failed.Message);
            return 1;
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            errors.WriteLine($"✗ The demonstration was not over after {Longest.TotalSeconds} s.");
            return 1;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
