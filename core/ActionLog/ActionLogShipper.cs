using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace WangCheng.Core.ActionLog;

/// <summary>
/// Brings committed facts into the files, in order, without a gap, each with the same bytes however often it is written. For each batch: 1. numbers, hashes and bytes are
/// fixed and committed; 2. the lines that the file does not have yet are appended and flushed to disk; 3. the rows are marked. A crash between any two of these is mended
/// by what comes first afterwards: the file is cut back to its last whole line, that line is compared with its row, and shipping goes on from there.
/// </summary>
public sealed partial class ActionLogShipper : IDisposable
{
    private readonly ActionLogNumbers numbers;
    private readonly ActionLogClaim claim;
    private readonly ActionLogStatus status;
    private readonly ActionLogOptions options;
    private readonly TimeProvider time;
    private readonly CrashPoints crash;
    private readonly ILogger<ActionLogShipper> logger;
    private readonly TimeZoneInfo zone;
    private readonly SemaphoreSlim one = new(1, 1);
    private ActionLogFolder? folder;
    private long onDisk;
    private DateTimeOffset renewAt;

    internal ActionLogShipper(
        ActionLogNumbers numbers, ActionLogClaim claim, ActionLogStatus status, IOptions<ActionLogOptions> options, TimeProvider time, CrashPoints crash,
        ILogger<ActionLogShipper> logger)
    {
        (this.numbers, this.claim, this.status, this.options, this.time, this.crash, this.logger) = (numbers, claim, status, options.Value, time, crash, logger);
        zone = TimeZoneInfo.FindSystemTimeZoneById(this.options.TimeZone);
    }

    /// <summary>Ships everything that is committed by now, if this instance holds the claim or can take it. Concurrent calls wait for each other.</summary>
    /// <returns>How many rows became shipped; 0 when there was nothing to do or another instance does it.</returns>
    /// <exception cref="IOException">The disk is full, or another process writes to the folder. Nothing is lost: the next call goes on where the file ends.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder or file is not ours to write.</exception>
    public async Task<int> ShipDueAsync(CancellationToken ct)
    {
        await one.WaitAsync(ct);
        try
        {
            var shipped = await ShipAsync(ct);
            status.Works();
            return shipped;
        }
        catch (Exception error) when (!ct.IsCancellationRequested)
        {
            status.Stops(time.GetUtcNow(), error);
            Close();
            await TryReleaseAsync(ct);
            throw;
        }
        finally
        {
            one.Release();
        }
    }

    /// <summary>Closes the file and lets another instance go on at once.</summary>
    public async Task LetGoAsync(CancellationToken ct)
    {
        await one.WaitAsync(ct);
        try
        {
            if (folder is null) return;
            Close();
            await claim.ReleaseAsync(ct);
        }
        finally
        {
            one.Release();
        }
    }

    public void Dispose()
    {
        Close();
        one.Dispose();
    }

    private async Task<int> ShipAsync(CancellationToken ct)
    {
        var mustRenew = folder is not null && time.GetUtcNow() >= renewAt;
        if (!mustRenew && !await numbers.AnyDueAsync(ct)) return 0;
        for (var shipped = 0; ;)
        {
            var lines = await numbers.NextAsync(ct);
            if (lines is null) Close();
            else renewAt = time.GetUtcNow() + (ActionLogClaim.Length / 3);
            if (lines is not { Count: > 0 }) return shipped;

            if (folder is { IsDisturbed: true }) Close();
            folder ??= await OpenAsync(ct);
            await crash.PassAsync(CrashMoment.BeforeAppend, lines[0].Text);
            folder.Append(Today(), lines.Where(line => line.Seq > onDisk).Select(line => line.Text));
            await crash.PassAsync(CrashMoment.AfterAppend, lines[0].Text);
            onDisk = Math.Max(onDisk, lines[^1].Seq);
            await numbers.MarkShippedAsync(lines[0].Seq, lines[^1].Seq, ct);
            shipped += lines.Count;
        }
    }

    private DateOnly Today() => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(time.GetUtcNow(), zone).DateTime);

    private async Task<ActionLogFolder> OpenAsync(CancellationToken ct)
    {
        var opened = ActionLogFolder.Open(options.Folder);
        try
        {
            onDisk = await AgreedEndAsync(opened, ct);
            return opened;
        }
        catch
        {
            opened.Dispose();
            throw;
        }
    }

    /// <summary>
    /// Number of the file's last line, if it is what the rows say it is. If not, everything that is not marked is written again: a line that stands twice is no fault, one
    /// that is missing would be.
    /// </summary>
    private async Task<long> AgreedEndAsync(ActionLogFolder opened, CancellationToken ct)
    {
        if (opened.Found is not { } tail) return 0;
        var line = await numbers.LineAsync(tail.Seq, ct);
        if (line is not null && HashChain.HashOf(line) == tail.Hash) return tail.Seq;
        Log.TailDiffers(logger, tail.Path, tail.Seq);
        return 0;
    }

    private async Task TryReleaseAsync(CancellationToken ct)
    {
        try
        {
            await claim.ReleaseAsync(ct);
        }
        catch (Exception error) when (!ct.IsCancellationRequested)
        {
            // The first failure is the one to tell; a claim that is not given back ends by itself.
            Log.ClaimKept(logger, error);
        }
    }

    private void Close()
    {
        folder?.Dispose();
        folder = null;
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "The last line of {File}, number {Seq}, is not what the database says it is. Verify the action log; shipping goes on after it")]
        public static partial void TailDiffers(ILogger logger, string file, long seq);

        [LoggerMessage(LogLevel.Debug, "The claim on the action log could not be given back")]
        public static partial void ClaimKept(ILogger logger, Exception error);
    }
}
