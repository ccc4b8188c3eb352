using WangCheng.Bot.Local;

namespace WangCheng.Bot.Operator;

/// <summary>The settings a command reads: as configured, or those of the first run, without starting anything of it.</summary>
internal static class OperatorSettings
{
    private static readonly Uri NotStarted = new("http://127.0.0.1:9/");

    public static IReadOnlyDictionary<string, string?> For(string[] args)
    {
        var configuration = RunCommand.Configuration(args);
        if (!LocalOptions.IsMeant(configuration)) return new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        var local = configuration.GetSection(LocalOptions.Section).Get<LocalOptions>() ?? new LocalOptions();
        return LocalSettings.For(local, Path.GetFullPath(local.DataFolder), NotStarted, NotStarted);
    }
}
