using Microsoft.Playwright;

namespace WangCheng.Tests.Browser;

/// <summary>The chat page in one window, with everything it complains about: errors, refused scripts and styles, requests that failed, what the card renderer warns of.</summary>
internal sealed class LookedAt : IAsyncDisposable
{
    private readonly IBrowserContext context;
    private readonly List<string> complaints = [];
    private readonly Lock gate = new();

    private LookedAt(IBrowserContext context, IPage page)
    {
        (this.context, Page) = (context, page);
        page.PageError += (_, error) => Complain($"page error: {error}");
        page.Console += (_, line) => { if (line.Type is "error" or "warning") Complain($"console {line.Type}: {line.Text} at {line.Location}"); };
        page.Response += (_, response) => { if (response.Status >= 400) Complain($"{response.Status} for {response.Url}"); };
    }

    public IPage Page { get; }

    /// <summary>Empty when the page had nothing to complain of.</summary>
    public IReadOnlyList<string> Complaints
    {
        get
        {
            lock (gate) return [.. complaints];
        }
    }

    /// <summary>Opens the page, and demands that cards are drawn by the real renderer.</summary>
    public static async Task<LookedAt> OpenAsync(IBrowser browser, Uri chatPage, BrowserNewContextOptions options)
    {
        var own = await browser.NewContextAsync(options);
        own.SetDefaultTimeout(ChromiumHere.Patience);
        var looked = new LookedAt(own, await own.NewPageAsync());
        await looked.Page.GotoAsync(chatPage.ToString());
        await looked.Page.Locator(".panel").First.WaitForAsync(new() { State = WaitForSelectorState.Attached });
        if (await looked.Page.EvaluateAsync<bool>("typeof window.AdaptiveCards === 'object' && typeof window.markdownit === 'function'")) return looked;
        await looked.DisposeAsync();
        Needs.Missing("The card renderer", "Install Node.js with npm and build again, so that it is restored and embedded in the simulator.");
        return looked;
    }

    public ValueTask DisposeAsync() => context.DisposeAsync();

    private void Complain(string what)
    {
        lock (gate) complaints.Add(what);
    }
}
