using System.Globalization;
using Serilog;
using Serilog.Events;
using Serilog.Formatting.Json;
using WangCheng.Core.ActionLog;

namespace WangCheng.Bot.Logging;

/// <summary>
/// What operators read. The console tells what needs a person; one diagnostic line per call to the cloud goes to ordinary rolling files beside the action log. The action
/// log itself is not written here: it has a promise to keep.
/// </summary>
internal static class LoggingSetup
{
    private const string CloudCalls = "WangCheng.CloudCalls";

    public static void AddBotLogging(this WebApplicationBuilder builder)
    {
        builder.Logging.ClearProviders();
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning);
        builder.Logging.AddFilter("System", LogLevel.Warning);
        // The bare setting: options that are checked would stop the start here, with their own mistakes only and before anybody looked at the others.
        builder.Services.AddSingleton<ILoggerProvider>(_ => new Serilog.Extensions.Logging.SerilogLoggerProvider(
            Build(builder.Configuration, builder.Configuration[$"{ActionLogOptions.Section}:{nameof(ActionLogOptions.Folder)}"] ?? ""), dispose: true));
    }

    private static Serilog.Core.Logger Build(ConfigurationManager configuration, string folder)
    {
        var console = Enum.TryParse<LogEventLevel>(configuration["Logging:Console"], ignoreCase: true, out var level) ? level : LogEventLevel.Information;
        var logger = new LoggerConfiguration()
            .MinimumLevel.Debug()
            .WriteTo.Logger(inner => inner.Filter.ByExcluding(IsCloudCall).WriteTo.Console(
                restrictedToMinimumLevel: console, outputTemplate: "{Timestamp:HH:mm:ss} {Level:w4} {Message:lj}{NewLine}{Exception}", formatProvider: CultureInfo.InvariantCulture));
        if (folder.Length > 0)
        {
            logger.WriteTo.Logger(inner => inner.Filter.ByIncludingOnly(IsCloudCall).WriteTo.File(
                new JsonFormatter(renderMessage: false, formatProvider: CultureInfo.InvariantCulture), Path.Combine(folder, "wangcheng_log_cloud-.jsonl"), rollingInterval: RollingInterval.Day, retainedFileTimeLimit: TimeSpan.FromDays(30)));
        }
        return logger.CreateLogger();
    }

    private static bool IsCloudCall(LogEvent line) => line.Properties.TryGetValue("SourceContext", out var source) && source is ScalarValue { Value: CloudCalls };
}
