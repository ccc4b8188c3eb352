using Microsoft.Playwright;

namespace WangCheng.Tests.Browser;

/// <summary>One person's chat on the page, used as a person uses it: typing, reading cards, tapping.</summary>
internal sealed class BrowserChat(IPage page, string name)
{
    public ILocator Panel { get; } = page.GetByRole(AriaRole.Region, new() { Name = name, Exact = true });

    public ILocator Box => Panel.Locator("textarea");

    /// <summary>The newest card that says this.</summary>
    public ILocator Card(string says) => Panel.Locator(".card").Filter(new() { HasText = says }).Last;

    /// <summary>A button of the newest card that says this.</summary>
    public ILocator Button(string says, string title) => Card(says).GetByRole(AriaRole.Button, new() { Name = title, Exact = true });

    public async Task SaysAsync(string text)
    {
        await Box.FillAsync(text);
        await Box.PressAsync("Enter");
    }

    /// <summary>Waits until a card says this. A message the person typed can say it too, but is no card.</summary>
    public async Task<ILocator> SeesAsync(string says)
    {
        var card = Card(says);
        await card.WaitForAsync();
        return card;
    }

    public Task TapsAsync(string says, string title) => Button(says, title).ClickAsync();

    /// <summary>Waits until no card says this any more: it has turned into something else.</summary>
    public Task SeesNoLongerAsync(string says) => Assertions.Expect(Card(says)).ToHaveCountAsync(0);
}
