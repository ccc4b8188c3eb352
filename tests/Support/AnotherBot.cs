using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using WangCheng.Bot;
using WangCheng.Core.Catalog;
using WangCheng.Tests.Teams;

namespace WangCheng.Tests.Support;

/// <summary>A second instance of the program, on the same database, cloud, Teams and clock, with an address and a log folder of its own. Its loops are left out too.</summary>
internal sealed class AnotherBot : IAsyncDisposable
{
    private readonly CapturedLogs logs = new();
    private readonly WebApplication bot;

    private AnotherBot(WangChengApp app) => bot = BotHost.Build(
        new Dictionary<string, string?>(app.BotSettings, StringComparer.OrdinalIgnoreCase) { ["Urls"] = "http://127.0.0.1:0", ["ActionLog:Folder"] = Path.Combine(app.Folder, "log-of-the-other") }, [],
        services => services.AddSingleton<TimeProvider>(app.Clock).AddSingleton<ILoggerProvider>(logs));

    public string Endpoint => bot.Urls.First() + "/api/messages";

    public IEnumerable<string> Errors => logs.Lines.Where(line => line.StartsWith("Error ", StringComparison.Ordinal));

    public T Get<T>() where T : notnull => bot.Services.GetRequiredService<T>();

    public static async Task<AnotherBot> StartAsync(WangChengApp app)
    {
        var other = new AnotherBot(app);
        await BotHost.StartAsync(other.bot, TestContext.Current.CancellationToken);
        (await other.Get<CatalogReader>().RefreshAsync(TestContext.Current.CancellationToken)).ShouldBeTrue();
        return other;
    }

    public async ValueTask DisposeAsync()
    {
        await bot.StopAsync();
        await bot.DisposeAsync();
    }
}
