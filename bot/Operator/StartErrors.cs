using Microsoft.Extensions.Options;
using WangCheng.Core.Store;

namespace WangCheng.Bot.Operator;

/// <summary>What can go wrong at the start is told as sentences on standard error, all of it at once, each with its mend; never as a stack.</summary>
internal static class StartErrors
{
    public static async Task<int> ToldAsync(Func<Task<int>> run)
    {
        try
        {
            return await run();
        }
        catch (Exception error) when (Sentences(error) is { Count: > 0 } sentences)
        {
            Console.Error.WriteLine("WangCheng did not start:");
            foreach (var sentence in sentences) Console.Error.WriteLine("  - " + sentence);
            return 1;
        }
    }

    internal static List<string> Sentences(Exception error) => error switch
    {
        OptionsValidationException settings => [.. settings.Failures],
        AggregateException several => [.. several.InnerExceptions.SelectMany(Sentences)],
        NewerDatabaseException newer => [newer.Message],
        IOException { Message: var message } when message.Contains("address already in use", StringComparison.OrdinalIgnoreCase) =>
            [message + " Is WangCheng already running? Stop it, or choose other ports with --Local:BotPort, --Local:ChatPort and --Local:CloudPort."],
        UnauthorizedAccessException denied => [denied.Message + " Choose another folder with --Local:DataFolder."],
        _ => [],
    };
}
