using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using WangCheng.Core;
using WangCheng.Core.Servers;
using WangCheng.Tests.Support;

namespace WangCheng.Tests.Journeys;

/// <summary>What passes the wire and still is not right: every time a clear answer, nothing changed, and a line in the log where somebody tried something.</summary>
public sealed class BadInputTests : Journey
{
    [Theory]
    [InlineData("new 3c5g", "We do not have 3c5g", "servers.size_unknown")]
    [InlineData("new 99999999999999999999c99999999999999999999g", "We do not have", "servers.size_unknown")]
    [InlineData("new 0c0g", "We do not have 0c0g", "servers.size_unknown")]
    [InlineData("new 16c32g.large", "", null)]
    [InlineData("new s6.8xlarge.2", "We do not have s6.8xlarge.2", "servers.size_unknown")]
    [InlineData("new 1g disk", "too small for this image; it needs at least 40 GiB", "servers.disk_too_small")]
    [InlineData("new 99999999999999999999g disk", "more than I may order; the most is 500 GiB", "servers.disk_too_large")]
    [InlineData("new 0d", "is too short; the shortest lease is 1 hour", "lease.too_short")]
    [InlineData("new 9999999999999d", "is too long; the longest lease is 14 days", "lease.too_long")]
    [InlineData("new ubuntu-99.99", "I know no image called ubuntu-99.99", "servers.image_unknown")]
    [InlineData("new named -web-", "cannot be a server's name", "servers.name_not_allowed")]
    [InlineData("new named a234567890123456789012345678901", "cannot be a server's name", "servers.name_not_allowed")]
    public async Task What_cannot_be_had_is_refused_by_name_and_the_form_is_there_to_mend_it(string said, string answer, string? reason)
    {
        await LiNa.SaysAsync(said);
        LiNa.Sees(answer);
        if (reason is null) return;
        LiNa.Card.Buttons.ShouldContain("Next: check the facts");
        (await App.LogAsync()).ShouldHaveSingleItem().ToString().ShouldBe($"server.create refused {reason}");
        (await ServersAsync()).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("disk", "-40", "too small")]
    [InlineData("disk", "40.5", "should be a whole number")]
    [InlineData("disk", "1e300", "more than I may order")]
    [InlineData("disk", "NaN", "should be a whole number")]
    [InlineData("disk", "forty", "should be a whole number")]
    [InlineData("hours", "-1", "too short")]
    [InlineData("hours", "1e300", "too long")]
    [InlineData("hours", "-1e300", "too short")]
    [InlineData("hours", "Infinity", "should be a whole number")]
    [InlineData("vcpus", "-9223372036854775808", "We do not have")]
    [InlineData("memory", "9223372036854775807", "We do not have")]
    [InlineData("name", "[web](https://evil.example)", "cannot be a server's name")]
    [InlineData("name", "<at>everyone</at>", "cannot be a server's name")]
    [InlineData("name", "web\u202Egnp.exe", "cannot be a server's name")]
    [InlineData("name", "web-1\n# heading", "cannot be a server's name")]
    [InlineData("image", "**bold**", "I know no image called **bold**")]
    [InlineData("flavor", "`x`", "We do not have `x`")]
    public async Task Fields_that_no_form_would_send_are_answered_like_any_other(string field, string value, string answer)
    {
        var asked = Order();
        asked[field] = value;
        if (field is "vcpus" or "memory")
        {
            asked.Remove("flavor");
            asked.TryAdd("vcpus", "2");
            asked.TryAdd("memory", "4");
        }
        var answered = await TapAsync("server.create", asked);
        answered.Texts.ShouldContain(text => text.Contains(answer), string.Join('\n', answered.Texts));
        (await ServersAsync()).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("[web](https://evil.example)")]
    [InlineData("<at>everyone</at> **now** _really_ `x`")]
    [InlineData("# heading")]
    [InlineData("a\u202Eb\u200Bc")]
    public async Task What_people_write_shows_as_they_wrote_it_and_formats_nothing(string reason)
    {
        var asked = Order();
        (asked["step"], asked["reason"]) = ("facts", reason);
        var answered = await TapAsync("server.create", asked);
        var shown = answered.Card.RawTexts.Single(text => text == Bot.Text.Markdown.Escape(reason));
        foreach (var special in "[]<>*_`\u202E\u200B") Unescaped(shown).ShouldNotContain(special);
        (shown.StartsWith('#')).ShouldBeFalse();
    }

    [Theory]
    [InlineData("name")]
    [InlineData("flavor")]
    [InlineData("image")]
    [InlineData("reason")]
    [InlineData("disk")]
    [InlineData("nonce")]
    [InlineData("shown")]
    [InlineData("step")]
    public async Task A_field_full_of_text_is_answered_by_a_card_that_still_fits(string field)
    {
        foreach (var length in (int[])[300, 8_000, 10_000])
        {
            var asked = Order();
            asked[field] = new string('长', length);
            var answered = await TapAsync("server.create", asked);
            (answered.Status, answered.Inner).ShouldBe((200, 200));
            answered.Texts.ShouldNotBeEmpty();
            answered.Texts.ShouldNotContain(text => text.Contains("Something went wrong on my side"), $"{field} of {length}");
        }
        await App.SettleAsync();
        (await ServersAsync()).ShouldAllBe(server => server.Name == "web-1");
    }

    [Theory]
    [InlineData("server.show")]
    [InlineData("server.delete")]
    public async Task A_server_id_that_is_none_reads_as_not_found(string verb)
    {
        foreach (var id in (string[])["s-", "s-0", "../../etc/passwd", "' or 1=1 --", "s-ffffffffffffffffffffffffffffffff", new string('长', 8_000), "**", "\u202E"])
        {
            var answered = await TapAsync(verb, new JsonObject { ["step"] = "yes", ["server"] = id, ["nonce"] = "n" });
            answered.Texts.ShouldContain(text => text.StartsWith("You have no server called", StringComparison.Ordinal), $"{id[..Math.Min(20, id.Length)]}: {string.Join('\n', answered.Texts)}");
        }
    }

    public static TheoryData<string, string> Shapes => new()
    {
        { "data is a list", """[1, 2]""" },
        { "data is a text", "\"server.create\"" },
        { "nested", """{ "step": "order", "name": { "first": "web" } }""" },
        { "a list where a text should be", """{ "step": ["order"] }""" },
        { "too many fields", "{" + string.Join(',', Enumerable.Range(0, 100).Select(i => $"\"f{i}\": 1")) + "}" },
        { "a name too long", "{ \"" + new string('k', 100) + "\": 1 }" },
    };

    [Theory, MemberData(nameof(Shapes))]
    public async Task Card_data_of_another_shape_is_answered_in_words(string what, string data)
    {
        var answered = await TapAsync("server.create", JsonNode.Parse(data));
        answered.Texts.ShouldHaveSingleItem(what).ShouldStartWith("Part of this form did not reach me");
        (await ServersAsync()).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("""{ "step": "order", "name": true, "disk": 40, "hours": 72, "flavor": null, "shown": 1 }""", "cannot be|Price or quota changed")]
    [InlineData("""{ "step": 7 }""", "Tell me what you need")]
    [InlineData("""{ "step": "fly" }""", "Tell me what you need")]
    [InlineData("{}", "Tell me what you need")]
    [InlineData("null", "Tell me what you need")]
    public async Task Values_of_another_type_and_steps_that_do_not_exist_lead_to_the_form(string data, string answers)
    {
        var answered = await TapAsync("server.create", JsonNode.Parse(data));
        answered.Texts.ShouldContain(text => answers.Split('|', StringSplitOptions.None).Any(answer => text.Contains(answer)), string.Join('\n', answered.Texts));
        (await ServersAsync()).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("server.explode")]
    [InlineData("help")]
    [InlineData("SERVER.DELETE")]
    public async Task A_verb_that_no_card_of_ours_has_gets_a_polite_answer(string verb)
    {
        var answered = await TapAsync(verb, new JsonObject());
        answered.Texts.ShouldHaveSingleItem().ShouldStartWith("This card is from an older version of me");
    }

    [Theory]
    [InlineData("server.show", null)]
    [InlineData("server.delete", "ask")]
    [InlineData("server.delete", "yes")]
    [InlineData("server.delete", "no")]
    public async Task Another_persons_server_reads_exactly_as_one_that_is_not_there(string verb, string? step)
    {
        await HasAsync(LiNa);
        await App.WangWei.OpensAsync();
        var hers = (await ServersAsync()).ShouldHaveSingleItem().Id.ToString();
        var nobodys = ServerId.New(App.Clock).ToString();

        var answers = new List<string>();
        foreach (var id in (string[])[hers, nobodys])
        {
            var answered = await App.Wire.PostAsync(App.Wire.Executes(App.WangWei, App.WangWei.Newest.Id, verb, new JsonObject { ["step"] = step, ["server"] = id, ["nonce"] = "n-" + id }));
            answers.Add(answered.Body!.ToJsonString().Replace(id, "ID", StringComparison.Ordinal));
        }
        answers.Distinct().ShouldHaveSingleItem();

        await App.SettleAsync();
        (await ServersAsync()).ShouldHaveSingleItem().State.ShouldBe(ServerState.Running);
        App.Cloud.Servers.ShouldHaveSingleItem();
        var tries = (await App.LogAsync()).Where(line => line["actor"] == App.WangWei.Person.AadObjectId).ToList();
        if (step == "yes") tries.Select(line => $"{line} {line["server"]}").ShouldBe([$"server.delete refused servers.not_found {hers}", $"server.delete refused servers.not_found {nobodys}"]);
    }

    [Fact]
    public async Task A_card_that_is_not_ours_or_not_in_this_chat_is_never_changed()
    {
        await HasAsync(LiNa);
        await App.WangWei.SaysAsync(The.Order);
        var mine = App.WangWei.Card.Button("Order it")!["data"]!.DeepClone();
        var hersBefore = LiNa.Card.Texts;
        foreach (var card in (string[])[LiNa.Newest.Id, "1", "no-such-card"])
        {
            var answered = await App.Wire.PostAsync(App.Wire.Executes(App.WangWei, card, "server.create", mine.DeepClone()));
            answered.Texts.ShouldContain(text => text.Contains("web-1"));
        }
        await App.SettleAsync();
        LiNa.Card.Texts.ShouldBe(hersBefore);
        App.WangWei.Sees("web-1 is running");
        App.Cloud.Servers.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Words_in_a_thread_that_begins_with_a_card_of_ours_do_not_overwrite_that_card()
    {
        await HasAsync(LiNa);
        var card = LiNa.Newest;
        var said = App.Wire.Says(LiNa, "help");
        said["replyToId"] = card.Id;
        await App.Wire.PostAsync(said);
        await LiNa.LooksAsync();
        new ShownCard(LiNa.Messages.Single(message => message.Id == card.Id).Card!).Heading.ShouldBe("web-1 is running");
        LiNa.Sees("What I can do for you");
    }

    [Fact]
    public async Task An_administrator_may_delete_by_id_what_somebody_left_behind_and_nobody_else_may()
    {
        await HasAsync(LiNa);
        var id = (await ServersAsync()).Single().Id.ToString();
        await App.ChenJing.OpensAsync();
        await App.Wire.PostAsync(App.Wire.Executes(App.ChenJing, App.ChenJing.Newest.Id, "server.delete", new JsonObject { ["step"] = "yes", ["server"] = id, ["nonce"] = "n" }));
        await App.SettleAsync();
        App.ChenJing.Sees("web-1 is gone");
        var line = (await App.LogAsync()).Single(line => line.ToString() == "server.delete done");
        (line["actor"], line["owner"]).ShouldBe((App.ChenJing.Person.AadObjectId, LiNa.Person.AadObjectId));
    }

    private static JsonObject Order() => new()
    {
        ["v"] = 1, ["step"] = "order", ["nonce"] = "made-up-nonce", ["shown"] = "0000000000000000", ["name"] = "web-1", ["flavor"] = The.Flavor, ["image"] = "ubuntu-22.04", ["disk"] = "40", ["hours"] = "72",
    };

    private async Task<WireAnswer> TapAsync(string verb, JsonNode? data)
    {
        await LiNa.OpensAsync();
        return await App.Wire.PostAsync(App.Wire.Executes(LiNa, LiNa.Newest.Id, verb, data));
    }

    private Task<List<Server>> ServersAsync() => App.Database.ReadAsync(db => db.Servers.ToListAsync(Ct), Ct);

    private static string Unescaped(string text) => System.Text.RegularExpressions.Regex.Replace(text, @"\\.", "");
}
