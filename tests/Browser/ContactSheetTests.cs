using System.Text.Json.Nodes;
using Microsoft.Playwright;
using WangCheng.Bot.Text;
using WangCheng.Tests.Cards;
using WangCheng.Tests.SimulatedTeams;
using WangCheng.Tests.Text;

namespace WangCheng.Tests.Browser;

/// <summary>
/// Every card there is, as people see it. <c>dotnet test tests --filter FullyQualifiedName~ContactSheet</c> draws the sheet; then open
/// <c>artifacts/contact-sheet/index.html</c> and look.
/// </summary>
[Collection(BrowserTests.Name)]
public sealed class ContactSheetTests(ChromiumHere chromium)
{
    private static readonly string Draw = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Browser", "TestData", "draw-cards.js"));
    private static readonly string LookAt = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Browser", "TestData", "look-at-card.js"));

    /// <summary>Several cards are photographed at once, as high as this: one picture after the other would take minutes.</summary>
    private const double HighestStrip = 6000;

    [Fact]
    public async Task Every_card_is_whole_and_legible_in_both_languages_light_and_dark_on_desktop_and_phone()
    {
        await using var teams = await TeamsWorld.StartAsync();
        await using var samples = new TheSamples();
        var folder = Artifacts.Fresh("contact-sheet");

        var wrong = new List<string>();
        var pictures = new List<CardPicture>();
        foreach (var look in Look.All)
        {
            await using var looked = await chromium.OpenAsync(teams.Http.BaseAddress!, look.Options);
            wrong.AddRange(await LookAsync(looked, samples, look));
            pictures.AddRange(await PhotographAsync(looked.Page, look, folder));
            wrong.AddRange(looked.Complaints.Select(what => $"{look}: {what}"));
        }
        await ContactSheetPage.WriteAsync(folder, [.. samples.All.Select(sample => sample.Name)], pictures, TestContext.Current.CancellationToken);

        wrong.ShouldBeEmpty();
        samples.All.Count.ShouldBeGreaterThan(50);
        var expected = samples.All.SelectMany(sample => Look.All, (sample, look) => $"{sample.Name}.{look}").ToList();
        pictures.ConvertAll(picture => $"{picture.Card}.{picture.Look}").ShouldBe(expected, ignoreOrder: true);
        pictures.ShouldAllBe(picture => picture.Width > 100 && picture.Height > 30);
        pictures.Select(picture => picture.File).Distinct().ShouldAllBe(file => new FileInfo(Path.Combine(folder, file)).Length > 1000);
    }

    private static async Task<IEnumerable<string>> LookAsync(LookedAt looked, TheSamples samples, Look look)
    {
        var reader = look.Language == Language.Zh ? Speaking.Chinese : Speaking.English;
        var cards = new JsonArray([.. samples.All.Select(sample => new JsonObject { ["name"] = sample.Name, ["card"] = sample.Draw(samples.Words, reader).Json.DeepClone() })]).ToJsonString();
        await looked.Page.EvaluateAsync(Draw, new { json = cards, language = look.Locale });
        var wrong = await looked.Page.EvaluateAsync<string[]>($$"""
            json => { const look = {{LookAt}}; return JSON.parse(json).flatMap(({ name, card }) => look(document.querySelector(`[data-id="${name}"]`), JSON.stringify(card)).map(what => `${name} ${what}`)); }
            """, cards);
        return wrong.Select(what => $"{look}: {what}");
    }

    private static async Task<List<CardPicture>> PhotographAsync(IPage page, Look look, string folder)
    {
        var boxes = await page.EvaluateAsync<Box[]>("""
            () => [...document.querySelectorAll("[data-id]")].map(element => { const { x, y, width, height } = element.getBoundingClientRect(); return { name: element.dataset.id, x: x + scrollX, y: y + scrollY, width, height }; })
            """);
        var pictures = new List<CardPicture>();
        for (var taken = 0; taken < boxes.Length;)
        {
            var strip = boxes.Skip(taken).TakeWhile((box, nth) => nth == 0 || box.Y + box.Height - boxes[taken].Y <= HighestStrip).ToList();
            var (top, file) = (strip[0].Y, $"{look}.{pictures.Count:000}.png");
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, file), FullPage = true, Clip = new() { X = 0, Y = (float)top, Width = look.Width, Height = (float)(strip[^1].Y + strip[^1].Height - top) } });
            pictures.AddRange(strip.Select(box => new CardPicture(box.Name, look, file, box.X, box.Y - top, box.Width, box.Height)));
            taken += strip.Count;
        }
        return pictures;
    }

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
