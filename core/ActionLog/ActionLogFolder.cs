using System.Globalization;
using System.Text.RegularExpressions;

namespace WangCheng.Core.ActionLog;

/// <summary>
/// The folder while this process writes to it. A lock file keeps a second writer out for as long as this one lives, whatever the claim says: a process that was
/// suspended and wakes up must not write into the middle of another's lines.
/// </summary>
internal sealed partial class ActionLogFolder : IDisposable
{
    // Not `wangcheng_log…`: the collector takes every file of that name.
    private const string LockName = ".shipper.lock";

    private readonly string folder;
    private readonly FileStream held;
    private ActionLogFile? file;
    private DateOnly newest;

    private ActionLogFolder(string folder, FileStream held) => (this.folder, this.held, newest) = (folder, held, FilesIn(folder).Select(DayOf).LastOrDefault());

    /// <summary>The last whole line found when the folder was opened; null when there was none.</summary>
    public FileTail? Found { get; private init; }

    /// <summary>Whether somebody removed, renamed or changed the file under our hands: then open the folder again, and look where the lines end.</summary>
    public bool IsDisturbed => file is { IsStillThere: false };

    /// <summary>Locks the folder and cuts a line that a crash left half written.</summary>
    /// <exception cref="IOException">Another process writes here, or the disk does not let us.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder is not ours to write.</exception>
    public static ActionLogFolder Open(string folder)
    {
        Directory.CreateDirectory(folder);
        var lockFile = new FileStream(Path.Combine(folder, LockName), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        try
        {
            return new ActionLogFolder(folder, lockFile) { Found = FileTail.Mend(FilesIn(folder)) };
        }
        catch
        {
            lockFile.Dispose();
            throw;
        }
    }

    /// <summary>The files of the action log in <paramref name="folder"/>, oldest day first.</summary>
    public static IReadOnlyList<string> FilesIn(string folder) =>
        [.. Directory.EnumerateFiles(folder, "wangcheng_log-*.jsonl").Where(path => LogName().IsMatch(Path.GetFileName(path))).Order(StringComparer.Ordinal)];

    /// <summary>Removes the files of days before <paramref name="day"/> (exclusive), all but the newest file; returns how many.</summary>
    public static int RemoveBefore(string folder, DateOnly day)
    {
        if (!Directory.Exists(folder)) return 0;
        var old = FilesIn(folder).SkipLast(1).Where(path => DayOf(path) < day).ToList();
        foreach (var path in old) File.Delete(path);
        return old.Count;
    }

    /// <summary>
    /// Appends to the file of <paramref name="day"/>; returns when the lines are on disk. A clock that was set back does not go back to an earlier file: the end of the newest
    /// file is the end of the log, whatever day it names, and each line has its own day in it.
    /// </summary>
    public void Append(DateOnly day, IEnumerable<string> lines)
    {
        newest = day > newest ? day : newest;
        var target = FileOf(newest);
        foreach (var line in lines) target.Append(line);
        target.FlushToDisk();
    }

    public void Dispose()
    {
        try
        {
            file?.Dispose();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // The sink tries once more to write what the disk refused. It threw before, that was told, and the next opening cuts what is half written.
        }
        held.Dispose();
    }

    private ActionLogFile FileOf(DateOnly day)
    {
        var path = Path.Combine(folder, $"wangcheng_log-{day.ToString("yyyyMMdd", CultureInfo.InvariantCulture)}.jsonl");
        if (file?.Path == path) return file;
        file?.Dispose();
        file = null;
        FileTail.CutHalfLine(path);
        return file = new ActionLogFile(path);
    }

    /// <summary>The day that a file's name says.</summary>
    public static DateOnly DayOf(string path) => DateOnly.TryParseExact(Path.GetFileNameWithoutExtension(path)["wangcheng_log-".Length..], "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : default;

    [GeneratedRegex(@"\Awangcheng_log-[0-9]{8}\.jsonl\z", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex LogName();
}
