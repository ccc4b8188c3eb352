using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using WangCheng.Core.ActionLog;

namespace WangCheng.Core.Retention;

/// <summary>Once a day: the action log's files go when they are old, and its rows, later, into the archive. Several instances may do it at once: what stands twice stands twice to the byte.</summary>
public sealed partial class OldLog(ActionArchive archive, IOptionsMonitor<RetentionOptions> options, TimeProvider time, ILogger<OldLog> logger) : IDueWork, IDisposable
{
    private static readonly TimeSpan Daily = TimeSpan.FromDays(1);
    private static readonly TimeSpan AfterStart = TimeSpan.FromMinutes(15);

    private DateTimeOffset next = time.GetUtcNow() + AfterStart;

    public Bell Bell { get; } = new();

    public Task<DateTimeOffset?> NextDueAsync(CancellationToken ct) => Task.FromResult<DateTimeOffset?>(next);

    /// <returns>How many rows and files went.</returns>
    public async Task<int> RunDueAsync(CancellationToken ct)
    {
        var now = time.GetUtcNow();
        if (now < next) return 0;
        var files = archive.RemoveFiles(options.CurrentValue.LogFiles);
        var rows = await archive.RunAsync(now - options.CurrentValue.ActionRows, ct);
        next = now + Daily;
        if (files + rows > 0) Log.Archived(logger, rows, files);
        return files + rows;
    }

    public void Dispose() => Bell.Dispose();

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "{Rows} rows of the action log were archived, and {Files} of its files removed")]
        public static partial void Archived(ILogger logger, int rows, int files);
    }
}
