using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;

namespace WangCheng.Core.Calendar;

/// <summary>The files of one country: those that come with the program, and those of the configured folder.</summary>
internal static partial class CalendarFiles
{
    private static readonly Assembly Program = typeof(CalendarFiles).Assembly;

    /// <returns>Every year that could be read, and what is wrong with settings and files: each fault names its file and its mend.</returns>
    public static (IReadOnlyList<CalendarYear> Years, IReadOnlyList<string> Faults) Read(CalendarOptions options)
    {
        if (options.Country.Length == 0) return ([], []);
        List<string> faults = [];
        if (!CountryCode().IsMatch(options.Country)) faults.Add("Calendar:Country must be a few small letters, as in cn; leave it empty for Monday to Friday without holidays.");
        Dictionary<int, CalendarYear> years = [];
        foreach (var (name, year, text) in Shipped(options.Country).Concat(Own(options, faults)))
            if (CalendarFile.Read(name, year, text, faults) is { } read) years[year] = read;
        if (years.Count == 0 && faults.Count == 0)
            faults.Add($"Calendar:Country is {options.Country}, and no year of it is known: put {FileName(options.Country, "YYYY")} into the folder that Calendar:Folder names, or leave the country empty.");
        return ([.. years.Values], faults);
    }

    private static IEnumerable<(string Name, int Year, string Text)> Shipped(string country)
    {
        foreach (var name in Program.GetManifestResourceNames())
        {
            if (YearIn(name, country) is not { } year) continue;
            using var reader = new StreamReader(Program.GetManifestResourceStream(name)!);
            yield return (name, year, reader.ReadToEnd());
        }
    }

    private static IEnumerable<(string Name, int Year, string Text)> Own(CalendarOptions options, List<string> faults)
    {
        if (options.Folder is not { Length: > 0 } folder) yield break;
        if (!Directory.Exists(folder))
        {
            faults.Add($"Calendar:Folder \"{folder}\" is not there: name the folder of your calendar files, or leave it out.");
            yield break;
        }
        foreach (var path in Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal))
        {
            if (YearIn(Path.GetFileName(path), options.Country) is not { } year) continue;
            if (TextOf(path, faults) is { } text) yield return (path, year, text);
        }
    }

    private static string? TextOf(string path, List<string> faults)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            faults.Add($"{path} cannot be read: let the program read it. {error.Message}");
            return null;
        }
    }

    private static int? YearIn(string name, string country) =>
        FileNames().Match(name) is { Success: true } match && match.Groups["country"].Value == country ? int.Parse(match.Groups["year"].Value, CultureInfo.InvariantCulture) : null;

    public static string FileName(string country, int year) => FileName(country, year.ToString("0000", CultureInfo.InvariantCulture));

    /// <summary>The whole path, as an operator finds it; null where the settings name none.</summary>
    public static string? FolderOf(CalendarOptions options) => options.Folder is { Length: > 0 } folder ? Path.GetFullPath(folder) : null;

    private static string FileName(string country, string year) => $"work-calendar-{country}-{year}.json";

    [GeneratedRegex("^[a-z]{2,12}$", RegexOptions.NonBacktracking)]
    private static partial Regex CountryCode();

    [GeneratedRegex("^work-calendar-(?<country>[a-z]+)-(?<year>[0-9]{4})\\.json$", RegexOptions.NonBacktracking)]
    private static partial Regex FileNames();
}
