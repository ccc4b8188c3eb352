using Microsoft.Playwright;

namespace WangCheng.Tests.Browser;

/// <summary>What people do besides clicking once and waiting: the keyboard alone, two clicks, a reload in between, another language.</summary>
[Collection(BrowserTests.Name)]
public sealed class OtherHandsTests(ChromiumHere chromium)
{
    private const string English = "en-US";

    [Fact]
    public async Task A_server_can_be_ordered_and_deleted_with_the_keyboard_alone()
    {
        await using var world = await BrowserWorld.OpenAsync(chromium, "keyboard", English);
        var liNa = await GreetedAsync(world);
        await liNa.TabToAsync(liNa.Box);
        await world.Page.Keyboard.TypeAsync("new web-1");
        await world.Page.Keyboard.PressAsync("Enter");
        await liNa.SeesAsync("Order web-1?");

        await liNa.TabToAsync(liNa.Button("Order web-1?", "Order it"), "Shift+Tab");
        await world.PictureAsync("about-to-order");
        await world.Page.Keyboard.PressAsync("Enter");
        await liNa.SeesAsync("web-1 is running");
        (await liNa.TabToAsync(liNa.Button("web-1 is running", "Delete"))).ShouldBeLessThan(9, "the focus stays at the card that changed, whose last button it is");
        await world.Page.Keyboard.PressAsync("Enter");
        await liNa.SeesAsync("Delete web-1?");
        await liNa.TabToAsync(liNa.Button("Delete web-1?", "Delete now"), atMost: 4);
        await world.PictureAsync("about-to-delete");
        await world.Page.Keyboard.PressAsync("Space");
        await liNa.SeesAsync("web-1 is gone");
        world.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task Two_clicks_order_one_server()
    {
        await using var world = await BrowserWorld.OpenAsync(chromium, "two-clicks", English);
        var liNa = await GreetedAsync(world);
        await liNa.SaysAsync("new");
        await liNa.TapsAsync("New server", "Next: check the facts");
        await liNa.SeesAsync("Order dev-1?");
        await liNa.Button("Order dev-1?", "Order it").DblClickAsync();
        await liNa.SeesAsync("dev-1 is running");
        await liNa.SaysAsync("list");
        await liNa.SeesAsync("You have 1 server");
        (await liNa.Panel.Locator(".card").Filter(new() { HasText = "dev-1 is running" }).CountAsync()).ShouldBe(1);
        await world.PictureAsync("one-server");
        world.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task After_a_reload_in_mid_flight_the_card_goes_on()
    {
        await using var world = await BrowserWorld.OpenAsync(chromium, "reload", English);
        var liNa = await GreetedAsync(world);
        await liNa.SaysAsync("new web-1 2c4g ubuntu-22.04 1d");
        await world.Page.RunAndWaitForRequestAsync(() => liNa.TapsAsync("Order web-1?", "Order it"), request => request.Url.EndsWith("/clicks", StringComparison.Ordinal));
        await world.Page.ReloadAsync();
        await liNa.SeesAsync("web-1");
        await world.PictureAsync("reloaded");
        await liNa.SeesAsync("web-1 is running");
        (await liNa.Panel.Locator(".card").CountAsync()).ShouldBe(2, "the greeting, and the one card that followed along");
        await world.PictureAsync("running");
        world.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task News_that_comes_before_the_chat_is_read_finds_its_place()
    {
        await using var world = await BrowserWorld.OpenAsync(chromium, "early-news", English);
        var liNa = await GreetedAsync(world);
        var read = new TaskCompletionSource();
        await world.Page.RouteAsync("**/people/developer/messages?*", async route =>
        {
            await read.Task;
            await route.ContinueAsync();
        });
        await world.Page.ReloadAsync();
        await liNa.SaysAsync("help");
        await liNa.SeesAsync("What I can do for you");
        (await liNa.Panel.Locator(".message").CountAsync()).ShouldBe(2, "her word and the answer came as news; nothing was read yet");
        read.SetResult();
        await GreetedAsync(world);
        (await liNa.Panel.Locator(".message").EvaluateAllAsync<string[]>("all => all.map(message => message.className)")).ShouldBe(["message theirs", "message own", "message theirs"]);
    }

    [Fact]
    public async Task What_comes_while_the_chat_is_being_read_is_not_taken_away_by_the_older_answer()
    {
        await using var world = await BrowserWorld.OpenAsync(chromium, "late-answer", English);
        var liNa = await GreetedAsync(world);
        var read = new TaskCompletionSource();
        var answered = new TaskCompletionSource();
        await world.Page.RouteAsync("**/people/developer/messages?*", async route =>
        {
            var old = await route.FetchAsync();
            answered.TrySetResult();
            await read.Task;
            await route.FulfillAsync(new() { Response = old });
        });
        await world.Page.ReloadAsync();
        await answered.Task;
        await liNa.SaysAsync("help");
        await liNa.SeesAsync("What I can do for you");
        read.SetResult();
        await GreetedAsync(world);
        (await liNa.Panel.Locator(".message").EvaluateAllAsync<string[]>("all => all.map(message => message.className)")).ShouldBe(["message theirs", "message own", "message theirs"]);
    }

    [Fact]
    public async Task A_word_typed_before_the_page_knows_its_chats_is_sent_when_it_does()
    {
        await using var world = await BrowserWorld.OpenAsync(chromium, "early-word", English);
        var liNa = await GreetedAsync(world);
        var read = new TaskCompletionSource();
        await world.Page.RouteAsync("**/people/developer/chats", async route =>
        {
            await read.Task;
            await route.ContinueAsync();
        });
        await world.Page.ReloadAsync();
        await liNa.SaysAsync("help");
        await Assertions.Expect(liNa.Box).ToHaveValueAsync("");
        read.SetResult();
        await liNa.SeesAsync("What I can do for you");
        world.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task Who_switches_the_language_is_answered_in_it_and_nobody_else_is()
    {
        await using var world = await BrowserWorld.OpenAsync(chromium, "language", English);
        var liNa = await GreetedAsync(world);
        await liNa.Panel.GetByRole(AriaRole.Button, new() { Name = "中" }).ClickAsync();
        var inChinese = new BrowserChat(world.Page, "李娜");
        await inChinese.SaysAsync("help");
        await inChinese.SeesAsync("我能帮你做这些");
        await world.PictureAsync("chinese");
        (await new BrowserChat(world.Page, "Wang Wei").Box.GetAttributeAsync("placeholder")).ShouldBe("Type a message");

        await inChinese.SaysAsync("语言 英文");
        await Assertions.Expect(inChinese.Panel).ToContainTextAsync("I will answer you in English");
        await inChinese.SaysAsync("列表");
        await inChinese.SeesAsync("You have no servers");
        await world.PictureAsync("chosen-english");
        world.Complaints.ShouldBeEmpty();
    }

    private static async Task<BrowserChat> GreetedAsync(BrowserWorld world)
    {
        var liNa = new BrowserChat(world.Page, "Li Na");
        await liNa.SeesAsync("Hello, I am WangCheng");
        return liNa;
    }
}
