using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using WangCheng.Bot;
using WangCheng.Bot.Local;
using WangCheng.Core.Catalog;

namespace WangCheng.Tests.Browser;

/// <summary>The first run as a newcomer has it, with its real loops and clock, only faster and in a folder of its own; and the page, open.</summary>
internal sealed class BrowserWorld : IAsyncDisposable
{
    private readonly LocalWorld world;
    private readonly LookedAt looked;
    private readonly string pictures;
    private int taken;

    private BrowserWorld(LocalWorld world, LookedAt looked, string pictures) => (this.world, this.looked, this.pictures) = (world, looked, pictures);

    public IPage Page => looked.Page;

    public IReadOnlyList<string> Complaints => looked.Complaints;

    /// <param name="journey">Names the folder of its pictures, <c>artifacts/journeys/…</c>.</param>
    public static async Task<BrowserWorld> OpenAsync(ChromiumHere chromium, string journey, string locale, BrowserNewContextOptions? options = null)
    {
        var ct = TestContext.Current.CancellationToken;
        var local = new LocalOptions { DataFolder = Directory.CreateTempSubdirectory("wangcheng-browser-").FullName, BotPort = 0, ChatPort = 0, CloudPort = 0, TimeScale = 20 };
        var quiet = new Dictionary<string, string?> { ["Logging:Console"] = "Error" };
        var started = await LocalWorld.StartAsync(local, TimeProvider.System, quiet, [], services => services.AddBotLoops(), ct);
        try
        {
            await started.Bot.Services.GetRequiredService<CatalogReader>().RefreshAsync(ct);
            var page = await chromium.OpenAsync(started.ChatPage, options ?? new() { Locale = locale, ViewportSize = new() { Width = 1440, Height = 960 }, ReducedMotion = ReducedMotion.Reduce });
            return new(started, page, Artifacts.Fresh("journeys", journey));
        }
        catch
        {
            await started.DisposeAsync();
            throw;
        }
    }

    /// <summary>A picture of the whole page, numbered in the order of the journey.</summary>
    public Task PictureAsync(string what) => Page.ScreenshotAsync(new() { Path = Path.Combine(pictures, $"{++taken:00}-{what}.png") });

    public async ValueTask DisposeAsync()
    {
        await looked.DisposeAsync();
        await world.DisposeAsync();
        Directory.Delete(world.Folder, recursive: true);
    }
}
