using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace WangCheng.Tests.Browser;

/// <summary>Group chat, channels and threads on the page, with the real bot in them, as everybody sees them.</summary>
[Collection(BrowserTests.Name)]
public sealed class PlacesInTheBrowserTests(ChromiumHere chromium)
{
    [Theory]
    [InlineData("en-US", "Li Na", "Wang Wei", "Hello, I am WangCheng", "What I can do for you", "Reply", "our own chat")]
    [InlineData("zh-CN", "李娜", "王伟", "你好，我是网程", "我能帮你做这些", "回复", "单聊")]
    public async Task Whoever_is_mentioned_hears_it_and_everybody_sees_the_answer_where_it_belongs(string locale, string me, string other, string greeting, string help, string reply, string ownChat)
    {
        await using var world = await BrowserWorld.OpenAsync(chromium, "places-" + locale, locale);
        var (liNa, wangWei) = (new BrowserChat(world.Page, me), new BrowserChat(world.Page, other));
        await liNa.SeesAsync(greeting);
        await liNa.OpensAsync("group");
        await liNa.SeesAsync(greeting);
        await wangWei.OpensAsync("group");
        await MentionsAsync(world, liNa, "help");
        await liNa.SeesAsync(help);
        await wangWei.SeesAsync(help);
        await Expect(wangWei.Panel.Locator(".mention")).ToHaveTextAsync("WangCheng");
        await world.PictureAsync("group");

        await liNa.OpensAsync("deploys");
        await liNa.SeesAsync(greeting);
        await MentionsAsync(world, liNa, "list");
        var post = liNa.Panel.Locator(".post").Last;
        await Expect(post.Locator(".replies .message")).ToContainTextAsync(ownChat);
        await post.GetByRole(AriaRole.Button, new() { Name = reply, Exact = true }).ClickAsync();
        await MentionsAsync(world, liNa, "help");
        await Expect(post.Locator(".replies .card")).ToContainTextAsync(help);
        await wangWei.OpensAsync("deploys");
        await Expect(wangWei.Panel.Locator(".post").Last.Locator(".replies .message")).ToHaveCountAsync(3);
        await world.PictureAsync("channel");
        await liNa.OpensAsync("personal");
        await Expect(liNa.Panel.Locator(".message")).ToHaveCountAsync(2); // the greeting, and her list, told to her alone
        world.Complaints.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(1440, ColorScheme.Dark, "en-US", "Li Na")]
    [InlineData(390, ColorScheme.Light, "zh-CN", "李娜")]
    [InlineData(390, ColorScheme.Dark, "en-US", "Li Na")]
    public async Task On_a_phone_and_in_the_dark_everything_is_within_the_window(int width, ColorScheme colours, string locale, string me)
    {
        await using var world = await BrowserWorld.OpenAsync(chromium, FormattableString.Invariant($"places-{width}-{colours}"), locale, new() { Locale = locale, ColorScheme = colours, ViewportSize = new() { Width = width, Height = 844 }, ReducedMotion = ReducedMotion.Reduce });
        var liNa = new BrowserChat(world.Page, me);
        await liNa.SaysAsync("new");
        await world.PictureAsync("form");
        await Expect(liNa.Panel.Locator(".card")).ToHaveCountAsync(2);
        await world.PictureAsync("form");
        await liNa.OpensAsync("deploys");
        await Expect(liNa.Panel.Locator(".card")).ToHaveCountAsync(1);
        await MentionsAsync(world, liNa, "help");
        await Expect(liNa.Panel.Locator(".replies .card")).ToHaveCountAsync(1);
        await world.PictureAsync("channel");
        (await world.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= document.documentElement.clientWidth")).ShouldBeTrue("the page scrolls sideways");
        world.Complaints.ShouldBeEmpty();
    }

    /// <summary>Chooses the bot from the list behind the @, and says the rest.</summary>
    private static async Task MentionsAsync(BrowserWorld world, BrowserChat chat, string text)
    {
        await chat.Box.ClickAsync();
        await world.Page.Keyboard.TypeAsync("@Wang");
        await Expect(chat.Panel.Locator(".composer [role=option]").First).ToHaveTextAsync("WangCheng");
        await world.Page.Keyboard.PressAsync("Enter");
        await world.Page.Keyboard.TypeAsync(text);
        await world.Page.Keyboard.PressAsync("Enter");
    }
}
