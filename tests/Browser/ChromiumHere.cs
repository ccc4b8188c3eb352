using Microsoft.Playwright;

namespace WangCheng.Tests.Browser;

/// <summary>One Chromium for all tests that look at the page; each test gets a context of its own, as fresh as another computer's.</summary>
public sealed class ChromiumHere : IAsyncLifetime
{
    /// <summary>In milliseconds. What is awaited comes within a second or two; a machine that is busy with other tests is given time.</summary>
    internal const float Patience = 90_000;

    private IPlaywright? playwright;
    private IBrowser? browser;

    public async ValueTask InitializeAsync()
    {
        if (Executable() is not { } path) return;
        playwright = await Playwright.CreateAsync();
        Assertions.SetDefaultExpectTimeout(Patience);
        // A sandbox inside a container needs rights that nobody should have to give for a test of our own page.
        browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = path, Args = ["--no-sandbox", "--force-color-profile=srgb", "--font-render-hinting=none"] });
    }

    /// <summary>Skips the test where there is no Chromium; where nothing may skip, fails it.</summary>
    internal Task<LookedAt> OpenAsync(Uri chatPage, BrowserNewContextOptions options)
    {
        if (browser is null) Needs.Missing("Chromium", "Install it (apt-get install chromium fonts-noto-cjk) so that it is found on PATH.");
        return LookedAt.OpenAsync(browser, chatPage, options);
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null) await browser.DisposeAsync();
        playwright?.Dispose();
    }

    private static string? Executable() => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .SelectMany(folder => (string[])["chromium", "chromium-browser", "google-chrome", "chrome.exe"], Path.Combine)
        .FirstOrDefault(File.Exists);
}

/// <summary>Tests of this collection share <see cref="ChromiumHere"/> and run one after another.</summary>
[CollectionDefinition(Name)]
public sealed class BrowserTests : ICollectionFixture<ChromiumHere>
{
    public const string Name = "browser";
}
