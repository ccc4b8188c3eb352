using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace WangCheng.Core.Catalog;

/// <summary>Keeps the catalogue fresh; while there is none yet it asks again soon.</summary>
internal sealed partial class CatalogLoop(CatalogReader reader, IOptionsMonitor<CatalogOptions> options, TimeProvider time, ILogger<CatalogLoop> logger) : BackgroundService
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var pause = Soon;
            try
            {
                if (await reader.RefreshAsync(stoppingToken)) pause = options.CurrentValue.RefreshEvery;
            }
            catch (Exception surprise) when (!stoppingToken.IsCancellationRequested)
            {
                Log.Surprised(logger, surprise);
            }
            await Task.Delay(pause, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "The catalogue loop was surprised and goes on")]
        public static partial void Surprised(ILogger logger, Exception error);
    }
}
