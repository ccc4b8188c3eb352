using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace WangCheng.Core;

/// <summary>Work that stands in rows with a time at which it is due.</summary>
public interface IDueWork
{
    /// <summary>Rung after a commit that made something due.</summary>
    Bell Bell { get; }

    /// <summary>Does everything that is due now and returns how much that was. Tests call this by hand instead of running a loop.</summary>
    Task<int> RunDueAsync(CancellationToken ct);

    /// <summary>When something will be due next; null when there is nothing.</summary>
    Task<DateTimeOffset?> NextDueAsync(CancellationToken ct);

    /// <summary>Begins what is due now. Work whose parts may hang does not wait for them, so that one of them never holds up the others.</summary>
    Task<int> StartDueAsync(CancellationToken ct) => RunDueAsync(ct);

    /// <summary>Ends when nothing that was begun is running any more.</summary>
    Task IdleAsync() => Task.CompletedTask;
}

/// <summary>Runs due work for as long as the program runs: when rung, and when the next of it is due. Its cost grows with what is due, not with what exists.</summary>
public sealed partial class DueLoop<TWork>(TWork work, TimeProvider time, ILogger<TWork> logger) : BackgroundService where TWork : IDueWork
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan AfterSurprise = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var pause = AfterSurprise;
            try
            {
                await work.StartDueAsync(stoppingToken);
                pause = await PauseAsync(stoppingToken);
            }
            catch (Exception surprise) when (!stoppingToken.IsCancellationRequested)
            {
                Log.Surprised(logger, surprise, typeof(TWork).Name);
            }
            catch (OperationCanceledException)
            {
                return;
            }
            await work.Bell.WaitAsync(pause, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        // What was begun is cancelled by now; its claim ends by itself, and the next run looks before it acts.
        await work.IdleAsync().ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private async Task<TimeSpan> PauseAsync(CancellationToken ct)
    {
        if (await work.NextDueAsync(ct) is not { } due) return Longest;
        var pause = due - time.GetUtcNow();
        // Due, yet not taken: somebody else's claim is on it. Look again soon, not at once.
        return pause <= TimeSpan.Zero ? TimeSpan.FromSeconds(1) : pause < Longest ? pause : Longest;
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "The loop of {Work} was surprised and goes on")]
        public static partial void Surprised(ILogger logger, Exception error, string work);
    }
}
