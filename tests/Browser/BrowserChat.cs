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

    /// <summary>Another of their chats: <c>personal</c>, <c>group</c>, <c>general</c> or <c>deploys</c>.</summary>
    public Task OpensAsync(string chat) => Panel.Locator($"[data-chat='{chat}']").ClickAsync();

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

    /// <summary>Goes from one control to the next with the keyboard alone, until this one has the focus.</summary>
    /// <returns>How many keys that took.</returns>
    public async Task<int> TabToAsync(ILocator control, string key = "Tab", int atMost = 40)
    {
        for (var pressed = 0; pressed <= atMost; pressed++)
        {
            if (await control.EvaluateAsync<bool>("element => element === document.activeElement")) return pressed;
            await page.Keyboard.PressAsync(key);
        }
        throw new ShouldAssertException($"{atMost} times {key} did not lead to {control}.");
    }

    /// <summary>Waits until no card says this any more: it has turned into something else.</summary>
    public Task SeesNoLongerAsync(string says) => Assertions.Expect(Card(says)).ToHaveCountAsync(0);
}
