using System.Text.Json.Nodes;
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

    [Fact]
    public async Task Every_card_is_whole_and_legible_in_both_languages_light_and_dark_on_desktop_and_phone()
    {
        await using var teams = await TeamsWorld.StartAsync();
        await using var samples = new TheSamples();
        var folder = Artifacts.Fresh("contact-sheet");

        var wrong = new List<string>();
        foreach (var look in Look.All) wrong.AddRange(await LookAsync(teams, samples, look, folder));
        await ContactSheetPage.WriteAsync(folder, [.. samples.All.Select(sample => sample.Name)], TestContext.Current.CancellationToken);

        wrong.ShouldBeEmpty();
        samples.All.Count.ShouldBeGreaterThan(50);
        var expected = samples.All.SelectMany(sample => Look.All, (sample, look) => $"{sample.Name}.{look}.png").ToList();
        Directory.GetFiles(folder, "*.png").Select(Path.GetFileName).ShouldBe(expected, ignoreOrder: true);
        Directory.GetFiles(folder, "*.png").ShouldAllBe(picture => new FileInfo(picture).Length > 1000);
    }

    private async Task<List<string>> LookAsync(TeamsWorld teams, TheSamples samples, Look look, string folder)
    {
        var reader = look.Language == Language.Zh ? Speaking.Chinese : Speaking.English;
        var cards = samples.All.Select(sample => (sample.Name, Card: sample.Draw(samples.Words, reader).Json)).ToList();
        await using var looked = await chromium.OpenAsync(teams.Http.BaseAddress!, look.Options);
        var all = new JsonArray([.. cards.Select(card => new JsonObject { ["name"] = card.Name, ["card"] = card.Card.DeepClone() })]);
        await looked.Page.EvaluateAsync(Draw, new { json = all.ToJsonString(), language = look.Locale });

        var wrong = new List<string>();
        foreach (var (name, card) in cards)
        {
            var message = looked.Page.Locator($"[data-id='{name}']");
            wrong.AddRange((await message.EvaluateAsync<string[]>(LookAt, card.ToJsonString())).Select(what => $"{name}.{look} {what}"));
            await message.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}.{look}.png") });
        }
        wrong.AddRange(looked.Complaints.Select(what => $"{look}: {what}"));
        return wrong;
    }
}
