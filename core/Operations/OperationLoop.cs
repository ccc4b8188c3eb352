using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace WangCheng.Core.Operations;

/// <summary>Runs the worker for as long as the program runs: when rung, and when the next step is due.</summary>
internal sealed partial class OperationLoop(OperationWorker worker, OperationClaims claims, OperationBell bell, TimeProvider time, ILogger<OperationLoop> logger) : BackgroundService
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await worker.RunDueAsync(stoppingToken);
                await bell.Bell.WaitAsync(await PauseAsync(stoppingToken), time, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception surprise)
            {
                Log.Surprised(logger, surprise);
                await bell.Bell.WaitAsync(TimeSpan.FromSeconds(2), time, stoppingToken);
            }
        }
    }

    private async Task<TimeSpan> PauseAsync(CancellationToken ct)
    {
        if (await claims.NextDueAsync(ct) is not { } due) return Longest;
        var pause = due - time.GetUtcNow();
        // Due, yet not taken: somebody else's claim is on it. Look again soon, not at once.
        return pause <= TimeSpan.Zero ? TimeSpan.FromSeconds(1) : pause < Longest ? pause : Longest;
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "The operation loop was surprised and goes on")]
        public static partial void Surprised(ILogger logger, Exception error);
    }
}
