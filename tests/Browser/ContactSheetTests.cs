using WangCheng.Tests.Cards;
using WangCheng.Tests.SimulatedTeams;

namespace WangCheng.Tests.Browser;

/// <summary>
/// Every card there is, as people see it. <c>dotnet test tests --filter FullyQualifiedName~ContactSheet</c> draws the sheet; then open
/// <c>artifacts/contact-sheet/index.html</c> and look.
/// </summary>
[Collection(BrowserTests.Name)]
public sealed class ContactSheetTests(ChromiumHere chromium)
{
    [Fact]
    public async Task Every_card_is_whole_and_legible_in_both_languages_light_and_dark_on_desktop_and_phone()
    {
        await using var teams = await TeamsWorld.StartAsync();
        await using var samples = new TheSamples();
        var folder = Artifacts.Fresh("contact-sheet");

        var wrong = new List<string>();
        var pictures = new List<CardPicture>();
        foreach (var looks in Look.All.GroupBy(look => look.Language))
        {
            await using var page = await CardsOnAPage.OpenAsync(chromium, teams.Http.BaseAddress!, samples, looks.First());
            foreach (var look in looks)
            {
                await page.ShowAsync(look);
                wrong.AddRange((await page.LookAsync()).Select(what => $"{look}: {what}"));
                pictures.AddRange(await page.PhotographAsync(look, folder));
            }
            wrong.AddRange(page.Complaints.Select(what => $"{looks.Key}: {what}"));
        }
        await ContactSheetPage.WriteAsync(folder, [.. samples.All.Select(sample => sample.Name)], pictures, TestContext.Current.CancellationToken);

        wrong.ShouldBeEmpty();
        samples.All.Count.ShouldBeGreaterThan(50);
        var expected = samples.All.SelectMany(sample => Look.All, (sample, look) => $"{sample.Name}.{look}").ToList();
        pictures.ConvertAll(picture => $"{picture.Card}.{picture.Look}").ShouldBe(expected, ignoreOrder: true);
        pictures.ShouldAllBe(picture => picture.Width > 100 && picture.Height > 30);
        pictures.Where(picture => picture.X < 0 || picture.X + picture.Width > picture.Look.Width || picture.Y < 0 || picture.Y + picture.Height > CardsOnAPage.HighestStrip)
            .ShouldBeEmpty("These cards are not whole on their pictures.");
        pictures.Select(picture => picture.File).Distinct().ShouldAllBe(file => new FileInfo(Path.Combine(folder, file)).Length > 1000);
    }
}
