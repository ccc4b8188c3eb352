using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using WangCheng.Core.Store;

namespace WangCheng.Core.ActionLog;

/// <summary>
/// Once a day, and a while after the start: writes a signed line about where the stream stands into <c>wangcheng_log_head-YYYY.jsonl</c>, beside the log. The collector carries it off this machine, and
/// with it what a lost, rewritten or put-back database can be held against. Every host posts what it sees.
/// </summary>
public sealed partial class HeadPost : IDueWork, IDisposable
{
    private static readonly TimeSpan Daily = TimeSpan.FromDays(1);
    private static readonly TimeSpan AfterStart = TimeSpan.FromMinutes(5);

    private readonly Database database;
    private readonly HeadSeal seal;
    private readonly ActionLogOptions options;
    private readonly TimeProvider time;
    private readonly TimeZoneInfo zone;
    private DateTimeOffset next;

    public HeadPost(Database database, HeadSeal seal, IOptions<ActionLogOptions> options, TimeProvider time, ILogger<HeadPost> logger)
    {
        ArgumentNullException.ThrowIfNull(seal);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(time);
        (this.database, this.seal, this.options, this.time) = (database, seal, options.Value, time);
        zone = TimeZoneInfo.FindSystemTimeZoneById(this.options.TimeZone);
        next = time.GetUtcNow() + AfterStart;
        if (!seal.HasKey) Log.NoKey(logger);
    }

    public Bell Bell { get; } = new();

    public Task<DateTimeOffset?> NextDueAsync(CancellationToken ct) => Task.FromResult(seal.HasKey ? next : (DateTimeOffset?)null);

    /// <returns>1 when a head was posted.</returns>
    public async Task<int> RunDueAsync(CancellationToken ct)
    {
        var now = time.GetUtcNow();
        if (!seal.HasKey || now < next) return 0;
        var last = await database.ReadAsync(
            db => db.ActionRows.Where(row => row.ShippedAt != null).OrderByDescending(row => row.Seq).Select(row => new { row.Seq, row.Line }).FirstOrDefaultAsync(ct), ct);
        next = now + Daily;
        if (last is not { Seq: { } seq, Line: { } line }) return 0;
        var there = TimeZoneInfo.ConvertTime(now, zone);
        var signed = seal.Sign(options.Stream, new ChainHead(seq, HashChain.HashOf(line)), there, await NewestFileAsync(ct));
        Append(Path.Combine(options.Folder, $"{HeadFiles.Prefix}{there.ToString("yyyy", CultureInfo.InvariantCulture)}.jsonl"), signed);
        return 1;
    }

    /// <summary>The file that this host writes to, and with which line it begins: retention removes whole files, so whoever lost the database knows by it where they must begin. Null when it wrote none.</summary>
    private async Task<(string Name, long First)?> NewestFileAsync(CancellationToken ct)
    {
        if (!Directory.Exists(options.Folder) || ActionLogFolder.FilesIn(options.Folder) is not [.., var newest]) return null;
        await foreach (var line in FileLines.ReadAsync(newest, ct)) return line.IsWhole && ChainLink.Read(line.Bytes.Span) is { } link ? (Path.GetFileName(newest), link.Seq) : null;
        return null;
    }

    public void Dispose() => Bell.Dispose();

    private static void Append(string path, string line)
    {
        using var file = new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.Read);
        file.Write(Encoding.UTF8.GetBytes(line + "\n"));
        file.Flush(flushToDisk: true);
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "ActionLog:HeadKey is empty: where the action log stands is not signed, and a database that was rewritten together with the files could not be told. Set it to 32 random characters or more")]
        public static partial void NoKey(ILogger logger);
    }
}

internal static class HeadFiles
{
    public const string Prefix = "wangcheng_log_head-";

    public static IReadOnlyList<string> In(string folder) => [.. Directory.EnumerateFiles(folder, $"{Prefix}*.jsonl").Order(StringComparer.Ordinal)];
}
