using System.CommandLine;
using System.Globalization;
using WangCheng.Core.ActionLog;

namespace WangCheng.Bot.Operator;

/// <summary>
/// <c>audit verify</c>: does the action log in the files still say what was written? Compares them with the database of the settings (the local data folder when nothing is
/// configured) and changes neither. Ends with 0 when it holds, 1 when it does not, 2 when it could not be compared.
/// </summary>
internal static class AuditCommand
{
    public const int Holds = 0;
    public const int DoesNotHold = 1;
    public const int CouldNotRun = 2;

    private const int MostShown = 100;

    public static void AddTo(RootCommand root)
    {
        var folders = new Option<string[]>("--folder") { Description = "A folder with files of the action log; repeat it for every host's. Without it, the folder of the settings." };
        var verify = new Command("verify", "Compares the action log's files with the database and finds every line that was edited, removed, put in or moved, and a tail that was cut.") { folders };
        verify.TreatUnmatchedTokensAsErrors = false;
        verify.SetAction((parsed, ct) => RunAsync(parsed.GetValue(folders) ?? [], [.. parsed.UnmatchedTokens], parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error, ct));
        root.Subcommands.Add(new Command("audit", "Looks after the action log.") { verify });
    }

    internal static async Task<int> RunAsync(IReadOnlyList<string> folders, string[] args, TextWriter output, TextWriter errors, CancellationToken ct)
    {
        try
        {
            await using var bot = BotHost.Build(OperatorSettings.For(args), args, services => { });
            var named = folders.Count > 0 ? folders : [bot.Services.GetRequiredService<Microsoft.Extensions.Options.IOptions<ActionLogOptions>>().Value.Folder];
            if (named.Where(folder => !Directory.Exists(folder)).ToList() is { Count: > 0 } absent)
            {
                foreach (var folder in absent) errors.WriteLine($"There is no folder \"{folder}\": name the folders of the action log with --folder, or set ActionLog:Folder.");
                return CouldNotRun;
            }
            var report = await bot.Services.GetRequiredService<AuditVerifier>().VerifyAsync(named, keptSince: null, ct);
            Tell(report, named, output);
            return report.Holds ? Holds : DoesNotHold;
        }
        catch (Exception error) when (!ct.IsCancellationRequested)
        {
            foreach (var sentence in StartErrors.Sentences(error) is { Count: > 0 } known ? known : [error.Message]) errors.WriteLine("Could not be compared: " + sentence);
            return CouldNotRun;
        }
    }

    private static void Tell(AuditReport report, IReadOnlyList<string> folders, TextWriter output)
    {
        foreach (var fault in report.Faults.Take(MostShown)) output.WriteLine(Line(fault));
        if (report.FaultCount > MostShown) output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"… and {report.FaultCount - MostShown} more"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{report.Rows} rows, {report.Lines} lines, {report.Repeats} repeats in {string.Join(", ", folders)}: {(report.Holds ? "it holds" : $"{report.FaultCount} faults")}"));
    }

    private static string Line(AuditFault fault)
    {
        var which = fault.First == fault.Last ? $"{fault.First}" : $"{fault.First}-{fault.Last}";
        var where = fault.File is null ? "" : $" at {fault.File}:{fault.LineNumber}";
        return string.Create(CultureInfo.InvariantCulture, $"{fault.Kind} {which}{where}");
    }
}
