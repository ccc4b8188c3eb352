using System.Text.Json.Nodes;
using Microsoft.Playwright;
using WangCheng.Bot.Text;
using WangCheng.Tests.Cards;
using WangCheng.Tests.Text;

namespace WangCheng.Tests.Browser;

/// <summary>All cards in one language under each other on one page, which stays open and changes its colours and its width from look to look.</summary>
internal sealed class CardsOnAPage : IAsyncDisposable
{
    /// <summary>
    /// In CSS pixels: so much is photographed at once, and no card may be higher. The window itself is as high as that, for a picture of more than its window shows
    /// makes Chromium lay out the page again, there and back, and that would be most of the work.
    /// </summary>
    public const int HighestStrip = 8000;

    private static readonly string Draw = Script("draw-cards.js");
    private static readonly string LookAt = Script("look-at-cards.js");

    private readonly LookedAt looked;
    private readonly IJSHandle cards;
    private readonly ICDPSession camera;
    private ColorScheme? drawn;

    private CardsOnAPage(LookedAt looked, IJSHandle cards, ICDPSession camera) => (this.looked, this.cards, this.camera) = (looked, cards, camera);

    public IReadOnlyList<string> Complaints => looked.Complaints;

    /// <param name="first">Its language is that of the page; colours and width are those of <see cref="ShowAsync"/>.</param>
    public static async Task<CardsOnAPage> OpenAsync(ChromiumHere chromium, Uri chatPage, TheSamples samples, Look first)
    {
        var reader = first.Language == Language.Zh ? Speaking.Chinese : Speaking.English;
        var json = new JsonArray([.. samples.All.Select(sample => new JsonObject { ["name"] = sample.Name, ["card"] = sample.Draw(samples.Words, reader).Json.DeepClone() })]).ToJsonString();
        var page = await chromium.OpenAsync(chatPage, first.Options);
        return new(page, await page.Page.EvaluateHandleAsync("json => JSON.parse(json)", json), await page.Page.Context.NewCDPSessionAsync(page.Page));
    }

    /// <summary>The cards as this look has them. New colours are drawn anew, for the renderer writes them into what it draws; a new width is laid out as in a window that is made smaller.</summary>
    public async Task ShowAsync(Look look)
    {
        await looked.Page.SetViewportSizeAsync(look.Width, HighestStrip);
        if (drawn == look.Colours) return;
        await looked.Page.EmulateMediaAsync(new() { ColorScheme = look.Colours });
        await looked.Page.WaitForFunctionAsync("theme => document.documentElement.dataset.theme === theme", look.Colours.ToString().ToLowerInvariant());
        await looked.Page.EvaluateAsync(Draw, new { cards, language = look.Locale });
        drawn = look.Colours;
    }

    /// <returns>What is wrong with the cards that are shown, each line with the card's name.</returns>
    public Task<string[]> LookAsync() => looked.Page.EvaluateAsync<string[]>(LookAt, cards);

    /// <summary>Pictures of the cards that are shown, in strips of several.</summary>
    public async Task<List<CardPicture>> PhotographAsync(Look look, string folder)
    {
        var boxes = await looked.Page.EvaluateAsync<Box[]>("""
            () => [...document.querySelectorAll("[data-id]")].map(element => { const { x, y, width, height } = element.getBoundingClientRect(); return { name: element.dataset.id, x: x + scrollX, y: y + scrollY, width, height }; })
            """);
        var pictures = new List<CardPicture>();
        for (var taken = 0; taken < boxes.Length;)
        {
            // The page's end cannot be scrolled to the top of the window, so it is asked where it stands now.
            var top = await looked.Page.EvaluateAsync<double>("y => { scrollTo(0, y); return scrollY; }", Math.Floor(boxes[taken].Y));
            var strip = boxes.Skip(taken).TakeWhile((box, nth) => nth == 0 || box.Y + box.Height - top <= HighestStrip).ToList();
            var file = $"{look}.{pictures.Count:000}.png";
            await PhotographAsync(Path.Combine(folder, file));
            pictures.AddRange(strip.Select(box => new CardPicture(box.Name, look, file, box.X, box.Y - top, box.Width, box.Height)));
            taken += strip.Count;
        }
        return pictures;
    }

    public ValueTask DisposeAsync() => looked.DisposeAsync();

    /// <summary>Of the window as it is. Playwright's own pictures are packed as small as can be, which takes longer than everything else about them.</summary>
    private async Task PhotographAsync(string file)
    {
        var taken = await camera.SendAsync("Page.captureScreenshot", new() { ["format"] = "png", ["optimizeForSpeed"] = true });
        await File.WriteAllBytesAsync(file, taken.ShouldNotBeNull().GetProperty("data").GetBytesFromBase64(), TestContext.Current.CancellationToken);
    }

    private static string Script(string name) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Browser", "TestData", name));

    /// <summary>Where a card stands on the page, in CSS pixels.</summary>
    private sealed record Box
    {
        public string Name { get; init; } = "";
        public double X { get; init; }
        public double Y { get; init; }
        public double Width { get; init; }
        public double Height { get; init; }
    }
}
