using Microsoft.Playwright;

namespace WangCheng.Tests.Browser;

/// <summary>Ask, read the facts, order, watch it come up, list it, give it back: on the real page, with real clicks, in both languages.</summary>
[Collection(BrowserTests.Name)]
public sealed class MainJobInTheBrowserTests(ChromiumHere chromium)
{
    [Fact]
    public Task In_English() => PlayAsync(new(
        "en", "en-US", Person: "Li Na", Other: "Wang Wei", Welcome: "Hello, I am WangCheng", New: "new", Size: "Size", Name: "Name", Next: "Next: check the facts",
        Facts: "Order web-1?", Price: "¥0.80/h", Order: "Order it", OnIt: "On it: web-1", Running: "web-1 is running", Address: "Address", List: "list", One: "You have 1 server",
        Delete: "Delete", Sure: "Delete web-1?", Yes: "Delete now", Gone: "web-1 is gone", None: "You have no servers"));

    [Fact]
    public Task In_Chinese() => PlayAsync(new(
        "zh", "zh-CN", Person: "李娜", Other: "王伟", Welcome: "你好，我是网程", New: "新建", Size: "规格", Name: "名字", Next: "下一步：看看明细",
        Facts: "确认申请 web-1？", Price: "¥0.80/小时", Order: "就要这台", OnIt: "收到，正在准备 web-1", Running: "web-1 已经跑起来了", Address: "地址", List: "列表", One: "你有 1 台服务器",
        Delete: "删除", Sure: "要删除 web-1 吗？", Yes: "立即删除", Gone: "web-1 已删除", None: "你现在没有服务器"));

    private async Task PlayAsync(Story story)
    {
        await using var world = await BrowserWorld.OpenAsync(chromium, "main-job-" + story.Folder, story.Locale);
        var (liNa, other) = (new BrowserChat(world.Page, story.Person), new BrowserChat(world.Page, story.Other));
        await liNa.SeesAsync(story.Welcome);
        await other.SeesAsync(story.Welcome);
        await world.PictureAsync("welcome");

        await liNa.SaysAsync(story.New);
        var form = await liNa.SeesAsync(story.Next);
        await form.GetByLabel(story.Size).FillAsync("4c8g");
        await form.GetByRole(AriaRole.Option).Filter(new() { HasText = "s6.xlarge.2" }).ClickAsync();
        await form.GetByLabel(story.Name).FillAsync("web-1");
        await world.PictureAsync("form");

        await liNa.TapsAsync(story.Next, story.Next);
        var facts = await liNa.SeesAsync(story.Facts);
        (await facts.InnerTextAsync()).ShouldContain(story.Price);
        await world.PictureAsync("facts");

        await liNa.TapsAsync(story.Facts, story.Order);
        await liNa.SeesAsync(story.OnIt);
        await world.PictureAsync("on-it");
        var running = await liNa.SeesAsync(story.Running);
        (await running.InnerTextAsync()).ShouldMatch(story.Address + @"\s+\d+\.\d+\.\d+\.\d+");
        await liNa.SeesNoLongerAsync(story.OnIt);
        await world.PictureAsync("running");

        await liNa.SaysAsync(story.List);
        await liNa.SeesAsync(story.One);
        await world.PictureAsync("list");
        await liNa.TapsAsync(story.One, "web-1");
        await liNa.SeesNoLongerAsync(story.One);
        await liNa.TapsAsync(story.Running, story.Delete);
        await liNa.SeesAsync(story.Sure);
        await world.PictureAsync("sure");
        await liNa.TapsAsync(story.Sure, story.Yes);
        await liNa.SeesAsync(story.Gone);
        await world.PictureAsync("gone");

        await liNa.SaysAsync(story.List);
        await liNa.SeesAsync(story.None);
        await world.PictureAsync("list-empty");
        (await other.Panel.InnerTextAsync()).ShouldNotContain("web-1");
        (await other.Panel.Locator(".message").CountAsync()).ShouldBe(1, "the other person was greeted, and saw nothing of it");
        world.Complaints.ShouldBeEmpty();
    }

    private sealed record Story(
        string Folder, string Locale, string Person, string Other, string Welcome, string New, string Size, string Name, string Next, string Facts, string Price, string Order, string OnIt,
        string Running, string Address, string List, string One, string Delete, string Sure, string Yes, string Gone, string None);
}
