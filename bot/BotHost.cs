using Microsoft.Extensions.Options;
using WangCheng.Bot.Logging;
using WangCheng.Core.Store;

namespace WangCheng.Bot;

/// <summary>Builds the program: the same for a newcomer's first run, for Teams, for the demonstration and for tests; only settings differ.</summary>
internal static class BotHost
{
    /// <param name="settings">Win over files, environment and command line.</param>
    /// <param name="args">Command line, as <c>--Section:Key=value</c>.</param>
    /// <param name="change">Last word on services: tests bring their clock here and leave out the loops.</param>
    public static WebApplication Build(IEnumerable<KeyValuePair<string, string?>> settings, string[] args, Action<IServiceCollection> change)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration.AddInMemoryCollection(settings);
        builder.AddBotLogging();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.Services.AddBot(builder.Configuration);
        change(builder.Services);
        return builder.Build().UseBot();
    }

    /// <summary>Checks all settings, brings the database to shape, and starts to listen.</summary>
    /// <exception cref="OptionsValidationException">Settings are wrong; <see cref="OptionsValidationException.Failures"/> names each key and its mend.</exception>
    /// <exception cref="NewerDatabaseException">The database was written by a newer program.</exception>
    public static async Task StartAsync(WebApplication app, CancellationToken ct)
    {
        app.Services.GetService<IStartupValidator>()?.Validate();
        await app.Services.GetRequiredService<Migrator>().RunAsync(ct);
        await app.StartAsync(ct);
    }
}
