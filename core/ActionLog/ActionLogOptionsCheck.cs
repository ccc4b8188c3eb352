using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;

namespace WangCheng.Core.ActionLog;

/// <summary>Says everything that is wrong with the settings at once: which key, and how to mend it.</summary>
internal sealed partial class ActionLogOptionsCheck : IValidateOptions<ActionLogOptions>
{
    private const int ShortestKey = 32;

    public ValidateOptionsResult Validate(string? name, ActionLogOptions options)
    {
        var wrong = new[] { Folder(options.Folder), Stream(options.Stream), Zone(options.TimeZone), Key(options.HeadKey) }.OfType<string>().ToList();
        return wrong.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(wrong);
    }

    private static string? Folder(string folder)
    {
        if (string.IsNullOrWhiteSpace(folder)) return "ActionLog:Folder is empty: set it to the folder that the log collector watches, as in \"/opt/wangcheng_log\".";
        try
        {
            Directory.CreateDirectory(folder);
            return null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return $"ActionLog:Folder \"{folder}\" cannot be created ({error.Message}): create it for the user that runs this program, or name another.";
        }
    }

    private static string? Stream(string stream) =>
        StreamName().IsMatch(stream) ? null : $"ActionLog:Stream \"{stream}\" must be 1 to 64 letters, digits, dots, dashes or underscores, as in \"wangcheng\".";

    private static string? Zone(string zone) =>
        TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _) ? null : $"ActionLog:TimeZone \"{zone}\" is not known here: use an IANA name such as \"Asia/Shanghai\".";

    private static string? Key(string key) =>
        key.Length is 0 or >= ShortestKey ? null : $"ActionLog:HeadKey is shorter than {ShortestKey} characters: set it to random ones, or leave it empty and nothing is signed.";

    [GeneratedRegex(@"\A[A-Za-z0-9._-]{1,64}\z", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex StreamName();
}
