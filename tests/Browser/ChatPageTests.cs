using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using WangCheng.Simulator.Teams;
using static Microsoft.Playwright.Assertions;

namespace WangCheng.Tests.Browser;

/// <summary>What Teams does with cards and messages, done by the page: with real clicks and keys.</summary>
[Collection(BrowserTests.Name)]
public sealed class ChatPageTests(ChromiumHere chromium)
{
    [Fact]
    public async Task Elements_that_only_Teams_knows_are_drawn_and_others_say_what_their_author_wanted_said_instead()
    {
        await using var world = await ScriptedPage.OpenAsync(chromium, new() { Locale = "en-US", ViewportSize = new() { Width = 1440, Height = 2000 }, ReducedMotion = ReducedMotion.Reduce });
        await world.ShowsAsync("""
            [{"type":"Badge","text":"running","style":"Good"},{"type":"ProgressBar","value":2,"max":4},{"type":"ProgressRing","label":"soon"},{"type":"CodeBlock","codeSnippet":"ssh root@192.0.2.1","language":"Bash"},
             {"type":"Icon","name":"CheckmarkCircle"},{"type":"Rating","value":4,"max":5},
             {"type":"Chart.Donut","title":"Servers by size","data":[{"legend":"small","value":3},{"legend":"large","value":1}]},
             {"type":"Chart.Pie","title":"Pie","data":[{"legend":"a","value":3},{"legend":"b","value":1}]},
             {"type":"Chart.VerticalBar","title":"Hours by day","data":[{"x":"Mon","y":5},{"x":"Tue","y":8}]},
             {"type":"Chart.HorizontalBar","title":"By team","data":[{"x":"Platform","y":5},{"x":"Search","y":8}]},
             {"type":"Chart.VerticalBar.Grouped","title":"Grouped","data":[{"legend":"CPU","values":[{"x":"Mon","y":1},{"x":"Tue","y":2}]}]},
             {"type":"Chart.HorizontalBar.Stacked","title":"Stacked","data":[{"title":"web-1","data":[{"legend":"disk","value":2},{"legend":"cpu","value":5}]}]},
             {"type":"Chart.Line","title":"Cost","data":[{"legend":"¥","values":[{"x":"Mon","y":1},{"x":"Tue","y":3}]}]},
             {"type":"Chart.Gauge","title":"Budget used","value":64,"min":0,"max":100},
             {"type":"SomethingNew","fallback":{"type":"TextBlock","text":"said in words"}},{"type":"SomethingElse","fallback":"drop"}]
            """);
        var card = await world.LiNa.SeesAsync("said in words");
        foreach (var part in (string[])[".tx-badge.good", ".tx-bar[aria-valuenow='50']", ".tx-ring", ".tx-code", ".tx-icon", ".tx-rating"]) await Expect(card.Locator(part)).ToHaveCountAsync(1);
        await Expect(card.Locator(".tx-chart")).ToHaveCountAsync(8);
        await Expect(card.Locator(".tx-chart svg *")).Not.ToHaveCountAsync(0);
        foreach (var says in (string[])["running", "ssh root@192.0.2.1", "Servers by size", "Platform", "64", "web-1 · disk"]) await Expect(card).ToContainTextAsync(says);
        await card.ScreenshotAsync(new() { Path = Path.Combine(Artifacts.Fresh("chat", "elements"), "elements.png") });
        world.Complaints.Where(complaint => !complaint.Contains("Something", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Cards_unfold_hide_and_show_parts_change_in_place_and_go()
    {
        await using var world = await ScriptedPage.OpenAsync(chromium);
        var id = await world.ShowsAsync("""[{"type":"TextBlock","text":"before"},{"type":"TextBlock","id":"more","text":"the details","isVisible":false}]""", """
            [{"type":"Action.ToggleVisibility","title":"Details","targetElements":["more"]},
             {"type":"Action.ShowCard","title":"Extend","card":{"type":"AdaptiveCard","body":[{"type":"Input.Text","id":"days","label":"Days"}],"actions":[{"type":"Action.Execute","title":"Do it","verb":"lease.extend"}]}}]
            """);
        var card = await world.LiNa.SeesAsync("before");
        await Expect(card.GetByText("the details")).ToBeHiddenAsync();
        await world.LiNa.TapsAsync("before", "Details");
        await Expect(card.GetByText("the details")).ToBeVisibleAsync();

        world.Answers(_ => SimulatedTeams.Reply.InvokeText("Extended by 3 days."));
        await world.LiNa.TapsAsync("before", "Extend");
        await card.GetByLabel("Days").FillAsync("3");
        await world.LiNa.TapsAsync("before", "Do it");
        await Expect(world.LiNa.Panel.GetByText("Extended by 3 days.")).ToBeVisibleAsync();
        ((string?)world.Teams.Bot.Last("invoke")["value"]!["action"]!["data"]!["days"]).ShouldBe("3");

        await world.ChangesAsync(id, """[{"type":"TextBlock","text":"after"}]""");
        await world.LiNa.SeesAsync("after");
        await Expect(world.LiNa.Panel.Locator(".edited")).ToHaveTextAsync("Edited");
        await world.Teams.CallAsync(HttpMethod.Delete, $"/{world.Chat}/activities/{id}");
        await Expect(world.LiNa.Panel.Locator(".deleted")).ToHaveTextAsync("This message has been deleted.");
        world.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_field_that_searches_finds_by_the_keyboard_and_sends_the_value_behind_the_title()
    {
        await using var world = await ScriptedPage.OpenAsync(chromium);
        await world.ShowsAsync("""
            [{"type":"Input.ChoiceSet","id":"image","label":"Image","style":"filtered","choices":[{"title":"Ubuntu 22.04","value":"u22"}],"choices.data":{"type":"Data.Query","dataset":"images"},"value":"u22","isRequired":true,"errorMessage":"Choose one."}]
            """, """[{"type":"Action.Execute","title":"Next","verb":"go"}]""");
        world.Answers(activity => (string?)activity["name"] == "application/search"
            ? SimulatedTeams.Reply.Invoke("application/vnd.microsoft.search.searchResponse", JsonNode.Parse((string?)activity["value"]!["queryText"] == "deb" ? """{"results":[{"title":"Debian 12","value":"d12"},{"title":"Debian 11","value":"d11"}]}""" : """{"results":[]}""")!)
            : SimulatedTeams.Reply.InvokeText("Noted."));
        var field = (await world.LiNa.SeesAsync("Next")).GetByRole(AriaRole.Combobox, new() { Name = "Image" });
        await Expect(field).ToHaveValueAsync("Ubuntu 22.04");
        await field.FillAsync("zzz");
        await Expect(world.LiNa.Panel.GetByText("Nothing found")).ToBeVisibleAsync();
        await world.LiNa.TapsAsync("Next", "Next");
        await Expect(world.LiNa.Panel.GetByText("Choose one.")).ToBeVisibleAsync();

        await field.FillAsync("deb");
        await Expect(world.Page.GetByRole(AriaRole.Option)).ToHaveCountAsync(2);
        await field.PressAsync("ArrowDown");
        await field.PressAsync("ArrowDown");
        await field.PressAsync("Enter");
        await Expect(field).ToHaveValueAsync("Debian 11");
        await world.LiNa.TapsAsync("Next", "Next");
        await Expect(world.LiNa.Panel.GetByText("Noted.")).ToBeVisibleAsync();
        ((string?)world.Teams.Bot.Last("invoke")["value"]!["action"]!["data"]!["image"]).ShouldBe("d11");
        world.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_dialog_opens_is_sent_off_brings_the_next_one_and_ends_with_a_line()
    {
        await using var world = await ScriptedPage.OpenAsync(chromium);
        await world.ShowsAsync("""[{"type":"TextBlock","text":"menu"}]""", """[{"type":"Action.Submit","title":"Open","data":{"msteams":{"type":"task/fetch"},"form":"one"}}]""");
        world.Answers(activity =>
        {
            var data = activity["value"]!["data"]!;
            if (data["name"] is { } name) return Results.Json(new JsonObject { ["task"] = new JsonObject { ["type"] = "message", ["value"] = $"Queued {name}." } });
            var (title, body) = data["go"] is null ? ("First", """[{"type":"TextBlock","text":"Are you sure?"}]""") : ("Second", """[{"type":"Input.Text","id":"name","label":"Name"}]""");
            var card = ScriptedPage.Card(body, """[{"type":"Action.Submit","title":"On","data":{"go":"on"}}]""");
            return Results.Json(new JsonObject { ["task"] = new JsonObject { ["type"] = "continue", ["value"] = new JsonObject { ["title"] = title, ["width"] = "small", ["card"] = new JsonObject { ["content"] = card } } } });
        });
        await world.LiNa.TapsAsync("menu", "Open");
        var dialog = world.Page.GetByRole(AriaRole.Dialog);
        await Expect(dialog).ToContainTextAsync("Are you sure?");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "On", Exact = true }).ClickAsync();
        await world.Page.GetByRole(AriaRole.Dialog, new() { Name = "Second" }).GetByLabel("Name").FillAsync("web-1");
        await world.Page.ScreenshotAsync(new() { Path = Path.Combine(Artifacts.Fresh("chat", "dialog"), "second.png") });
        await world.Page.GetByRole(AriaRole.Dialog, new() { Name = "Second" }).GetByRole(AriaRole.Button, new() { Name = "On", Exact = true }).ClickAsync();
        await Expect(world.LiNa.Panel.GetByText("Queued web-1.")).ToBeVisibleAsync();
        await Expect(dialog).ToHaveCountAsync(0);
        world.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_went_over_the_wire_stands_behind_every_message()
    {
        await using var world = await ScriptedPage.OpenAsync(chromium);
        var id = await world.ShowsAsync("""[{"type":"TextBlock","text":"creating"}]""");
        await world.ChangesAsync(id, """[{"type":"TextBlock","text":"running"}]""");
        await world.LiNa.SeesAsync("running");
        await world.LiNa.Panel.Locator(".message").Last.HoverAsync();
        await world.LiNa.Panel.GetByRole(AriaRole.Button, new() { Name = "What went over the wire" }).Last.ClickAsync();
        var dialog = world.Page.GetByRole(AriaRole.Dialog);
        await Expect(dialog.Locator(".exchange")).ToHaveCountAsync(2);
        await Expect(dialog).ToContainTextAsync("PUT");
        await dialog.Locator("summary").Last.ClickAsync();
        await Expect(dialog.Locator("pre").Last).ToBeVisibleAsync();
        await Expect(dialog).ToContainTextAsync("\"text\": \"running\"");
        await world.Page.ScreenshotAsync(new() { Path = Path.Combine(Artifacts.Fresh("chat", "wire"), "wire.png") });
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Close" }).ClickAsync();
        await Expect(dialog).ToHaveCountAsync(0);
        world.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task Two_tabs_stay_in_step_and_a_bot_that_restarts_is_waited_for()
    {
        await using var world = await ScriptedPage.OpenAsync(chromium);
        await using var other = await chromium.OpenAsync(world.Teams.Http.BaseAddress!, new() { Locale = "en-US", ViewportSize = new() { Width = 1440, Height = 960 } });
        var there = new BrowserChat(other.Page, "Li Na");
        await world.LiNa.SaysAsync("hello");
        await Expect(there.Panel.Locator(".own .bubble")).ToHaveTextAsync("hello");

        var address = world.Teams.App.Services.GetRequiredService<BotAddress>();
        (var up, address.Endpoint) = (address.Endpoint, "http://127.0.0.1:9/api/messages");
        await world.LiNa.SaysAsync("anybody?");
        await Expect(there.Panel.Locator(".note")).ToContainTextAsync("could not be reached");
        address.Endpoint = up;
        await world.LiNa.SaysAsync("now?");
        await Expect(there.Panel.Locator(".own .bubble").Last).ToHaveTextAsync("now?");
        ((string?)world.Teams.Bot.Last("message")["text"]).ShouldBe("now?");
    }
}
