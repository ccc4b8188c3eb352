using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using WangCheng.Core.Store;

namespace WangCheng.Core.ActionLog;

/// <summary>
/// Takes old facts out of the database: 1. the oldest rows, in order, as lines into a file of the archive that is on disk under its name before 2. the rows go. A crash in between leaves lines that
/// stand in both, the same to the byte. The newest row always stays: the stream goes on from it.
/// </summary>
public sealed class ActionArchive(Database database, IOptions<ActionLogOptions> options, TimeProvider time)
{
    internal const int Batch = 1000;
    private const string Unfinished = ".part";

    private readonly string folder = options.Value.ArchiveFolder;

    /// <summary>Archives what was on disk before <paramref name="before"/> (exclusive).</summary>
    /// <returns>How many rows.</returns>
    /// <exception cref="IOException">The disk is full; the rows stay.</exception>
    public async Task<int> RunAsync(DateTimeOffset before, CancellationToken ct)
    {
        var archived = 0;
        while (await OldestAsync(before, ct) is { Count: > 0 } lines)
        {
            Write(lines); // 1
            var (first, last) = (lines[0].Seq, lines[^1].Seq);
            archived += await database.WriteAsync(db => db.ActionRows.Where(row => row.Seq >= first && row.Seq <= last).ExecuteDeleteAsync(ct), ct); // 2
        }
        return archived;
    }

    /// <summary>Removes the log's files of days that ended longer than <paramref name="age"/> ago; the newest file stays.</summary>
    public int RemoveFiles(TimeSpan age)
    {
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(time.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById(options.Value.TimeZone)).DateTime);
        return ActionLogFolder.RemoveBefore(options.Value.Folder, today.AddDays(-(int)Math.Ceiling(age.TotalDays)));
    }

    internal static IReadOnlyList<string> FilesIn(string folder) => Directory.Exists(folder) ? [.. Directory.EnumerateFiles(folder, "actions-*.jsonl").Order(StringComparer.Ordinal)] : [];

    private Task<List<NumberedLine>> OldestAsync(DateTimeOffset before, CancellationToken ct) => database.ReadAsync(
        async db =>
        {
            var newest = (await db.ActionLogHead.SingleAsync(ct)).Seq;
            var rows = await db.ActionRows.Where(row => row.Seq < newest).OrderBy(row => row.Seq).Take(Batch).Select(row => new { Seq = row.Seq!.Value, row.Line, row.ShippedAt }).ToListAsync(ct);
            return rows.TakeWhile(row => row.ShippedAt < before).Select(row => new NumberedLine(row.Seq, row.Line!)).ToList();
        },
        ct);

    private void Write(List<NumberedLine> lines)
    {
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"actions-{lines[0].Seq:D12}-{lines[^1].Seq:D12}.jsonl"));
        using (var file = new FileStream(path + Unfinished, FileMode.Create, FileAccess.Write, FileShare.None))
        {
            foreach (var line in lines) file.Write(Encoding.UTF8.GetBytes(line.Text + "\n"));
            file.Flush(flushToDisk: true);
        }
        File.Move(path + Unfinished, path, overwrite: true);
    }
}
