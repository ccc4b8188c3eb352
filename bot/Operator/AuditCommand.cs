using System.CommandLine;
using System.Globalization;
using Microsoft.Extensions.Options;
using WangCheng.Core.ActionLog;
using WangCheng.Core.Retention;

namespace WangCheng.Bot.Operator;

/// <summary>
/// <c>audit verify</c>: does the action log in the files still say what was written? Compares them with the database of the settings (the local data folder when nothing is
/// configured) and changes neither. Ends with 0 when it holds, 1 when it does not, 2 when it could not be compared, 3 when what is there holds and nobody can say whether lines were cut before it,
/// which only happens without the database.
/// </summary>
internal static class AuditCommand
{
    public const int Holds = 0;
    public const int DoesNotHold = 1;
    public const int CouldNotRun = 2;
    public const int BeginningUnknown = 3;

    private const int MostShown = 100;

    public static void AddTo(RootCommand root)
    {
        var folders = new Option<string[]>("--folder") { Description = "A folder with files of the action log; repeat it for every host's. Without it, the folder of the settings." };
        var archives = new Option<string[]>("--archive") { Description = "A folder with the archive of older lines; repeat it for every host's. Without it, the archive of the settings." };
        var filesOnly = new Option<bool>("--files-only") { Description = "Leaves the database out: compares the files with themselves and with the signed heads, for the day on which the database is lost." };
        var verify = new Command("verify", "Compares the action log's files with the database and finds every line that was edited, removed, put in or moved, and a tail that was cut.") { folders, archives, filesOnly };
        verify.TreatUnmatchedTokensAsErrors = false;
        verify.SetAction((parsed, ct) => RunAsync(new Scope(parsed.GetValue(folders) ?? [], parsed.GetValue(archives) ?? [], parsed.GetValue(filesOnly)), [.. parsed.UnmatchedTokens], parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error, ct));
        root.Subcommands.Add(new Command("audit", "Looks after the action log.") { verify });
    }

    /// <param name="Folders">Of the log; none takes that of the settings.</param>
    /// <param name="Archives">The same for older lines.</param>
    /// <param name="FilesOnly">The database is left out.</param>
    internal sealed record Scope(IReadOnlyList<string> Folders, IReadOnlyList<string> Archives, bool FilesOnly);

    internal static async Task<int> RunAsync(Scope scope, string[] args, TextWriter output, TextWriter errors, CancellationToken ct)
    {
        try
        {
            await using var bot = BotHost.Build(OperatorSettings.For(args), args, services => { });
            var settings = bot.Services.GetRequiredService<IOptions<ActionLogOptions>>().Value;
            var named = scope.Folders.Count > 0 ? scope.Folders : [settings.Folder];
            var archives = scope.Archives.Count > 0 ? scope.Archives : [settings.ArchiveFolder];
            if (named.Concat(scope.Archives).Where(folder => !Directory.Exists(folder)).ToList() is { Count: > 0 } absent)
            {
                foreach (var folder in absent) errors.WriteLine($"There is no folder \"{folder}\": name the folders of the action log with --folder, or set ActionLog:Folder.");
                return CouldNotRun;
            }
            var verifier = bot.Services.GetRequiredService<AuditVerifier>();
            var keptSince = bot.Services.GetRequiredService<TimeProvider>().GetUtcNow() - bot.Services.GetRequiredService<IOptions<RetentionOptions>>().Value.LogFiles;
            var report = scope.FilesOnly ? await verifier.VerifyFilesAsync(named, archives, keptSince, ct) : await verifier.VerifyAsync(named, archives, keptSince, ct);
            Tell(report, named, output);
            return !report.Holds ? DoesNotHold : report.Beginning == AuditBeginning.Unknown ? BeginningUnknown : Holds;
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
        if (Beginning(report) is { } sentence) output.WriteLine(sentence);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{report.Rows} rows, {report.Archived} archived, {report.Lines} lines, {report.Repeats} repeats, {report.Heads} signed heads in {string.Join(", ", folders)}: {(!report.Holds ? $"{report.FaultCount} faults" : report.Beginning == AuditBeginning.Unknown ? "what is there holds" : "it holds")}"));
    }

    private static string? Beginning(AuditReport report) => report.Beginning switch
    {
        AuditBeginning.Kept => string.Create(CultureInfo.InvariantCulture, $"The files begin with line {report.From}: those before are older than Retention:LogFiles keeps them, as signed heads show."),
        AuditBeginning.Unknown when report.From == 0 => "There is no line of the log in any file, which proves nothing.",
        AuditBeginning.Unknown when report.Holds => string.Create(CultureInfo.InvariantCulture, $"The files begin with line {report.From}, and whether those before were removed in good order or cut off cannot be known from here: no signed head knows the days around them. The database would know (without --files-only), and so may the collector."),
        _ => null,
    };

    private static string Line(AuditFault fault)
    {
        var which = fault.First == fault.Last ? $"{fault.First}" : $"{fault.First}-{fault.Last}";
        var where = fault.File is null ? "" : $" at {fault.File}:{fault.LineNumber}";
        return string.Create(CultureInfo.InvariantCulture, $"{fault.Kind} {which}{where}");
    }
}
