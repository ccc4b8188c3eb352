using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace WangCheng.Core.ActionLog;

/// <summary>Ships when signalled and once a second, for as long as the program runs. After a failure it waits 1, 2, 4 … 60 s.</summary>
internal sealed partial class ActionLogLoop(ActionLogShipper shipper, ActionLogSignal signal, TimeProvider time, ILogger<ActionLogLoop> logger) : BackgroundService
{
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestDelay = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await using var tick = time.CreateTimer(_ => signal.Raise(), null, TimeSpan.Zero, Tick);
        for (var failures = 0; ;)
        {
            await signal.WaitAsync(stoppingToken);
            try
            {
                await shipper.ShipDueAsync(stoppingToken);
                failures = 0;
            }
            catch (Exception error) when (!stoppingToken.IsCancellationRequested) // The one catch-all of this loop: whatever it was, facts wait in the database.
            {
                var delay = DelayAfter(++failures);
                Log.Stopped(logger, delay, error);
                await Task.Delay(delay, time, stoppingToken);
            }
        }
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await shipper.LetGoAsync(cancellationToken);
    }

    internal static TimeSpan DelayAfter(int failures) => failures > 6 ? LongestDelay : Tick * (1 << (failures - 1));

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "The action log cannot be written; facts wait in the database, next attempt in {Delay}")]
        public static partial void Stopped(ILogger logger, TimeSpan delay, Exception error);
    }
}
