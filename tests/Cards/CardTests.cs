using System.Text.Json.Nodes;
using WangCheng.Bot.Cards;
using WangCheng.Bot.Text;
using WangCheng.Tests.Text;

namespace WangCheng.Tests.Cards;

public sealed class CardTests
{
    [Fact]
    public void A_card_says_its_version_its_language_and_itself_in_one_plain_line()
    {
        var json = Empty(Speaking.Chinese).ToJson();
        json["$schema"]!.GetValue<string>().ShouldBe("http://adaptivecards.io/schemas/adaptive-card.json");
        json["type"]!.GetValue<string>().ShouldBe("AdaptiveCard");
        json["version"]!.GetValue<string>().ShouldBe("1.5");
        json["lang"]!.GetValue<string>().ShouldBe("zh");
        json["msteams"]!["width"]!.GetValue<string>().ShouldBe("full");
        json["fallbackText"]!.GetValue<string>().ShouldBe("web_1 已经跑起来了");
    }

    [Fact]
    public void Text_of_people_formats_nothing_in_what_is_markdown_and_stays_itself_in_what_is_plain()
    {
        var name = UnitWords.Verbatim("web_1 <at>all</at>");
        var body = Empty(Speaking.English)
            .Heading(name).Text(name).Note(name).Warning(name).Facts((name, name)).Progress(1, 4, name)
            .Buttons(new CardAction("server.show", name)).Inputs(new TextInput("name", name) { Value = "web_1" })
            .ToJson()["body"]!.AsArray();

        const string Escaped = @"web\_1 \<at\>all\</at\>";
        foreach (var markdown in new[] { body[0]!["text"], body[1]!["text"], body[2]!["text"], body[3]!["items"]![0]!["text"], body[4]!["facts"]![0]!["title"], body[4]!["facts"]![0]!["value"], body[5]!["text"] })
            markdown!.GetValue<string>().ShouldBe(Escaped);
        body[7]!["actions"]![0]!["title"]!.GetValue<string>().ShouldBe("web_1 <at>all</at>");
        body[8]!["label"]!.GetValue<string>().ShouldBe("web_1 <at>all</at>");
        body[8]!["value"]!.GetValue<string>().ShouldBe("web_1");
    }

    [Fact]
    public void Every_text_wraps_and_what_is_newer_than_phones_has_a_fallback()
    {
        var json = Empty(Speaking.English).Heading(GeneralWords.Help()).Progress(2, 4, ServerWords.StageBuilding()).Buttons(new CardAction("server.show", ServerWords.Refresh())).ToJson();
        Objects(json).Where(o => Is(o, "TextBlock")).ShouldAllBe(block => block["wrap"]!.GetValue<bool>());
        var newer = Objects(json).Where(o => Is(o, "ProgressBar") || Is(o, "Action.Execute")).ToList();
        newer.Count.ShouldBe(2);
        newer.ShouldAllBe(o => o["fallback"] is JsonObject);
        newer[0]["fallback"]!["text"]!.GetValue<string>().ShouldBe("Step 2 of 4");
    }

    [Fact]
    public void A_row_has_at_least_one_and_at_most_six_buttons()
    {
        var button = new CardAction("server.list", ServerWords.ListCommandTitle());
        Should.Throw<ArgumentException>(() => Empty(Speaking.English).Buttons());
        Should.Throw<ArgumentException>(() => Empty(Speaking.English).Buttons([.. Enumerable.Repeat(button, 7)]));
        Empty(Speaking.English).Buttons([.. Enumerable.Repeat(button, 6)]).ToJson()["body"]![0]!["actions"]!.AsArray().Count.ShouldBe(6);
    }

    [Fact]
    public void A_card_too_large_for_Teams_is_never_sent()
    {
        var card = Empty(Speaking.Chinese);
        for (var i = 0; i < 200; i++) card.Text(ServerWords.DeleteWarning());
        Should.Throw<InvalidOperationException>(card.ToJson).Message.ShouldContain("more than 25600");
    }

    [Fact]
    public void A_card_refreshes_by_an_action_of_its_own_for_people_by_name_and_not_for_more_than_Teams_takes()
    {
        var show = new CardAction("server.show", ServerWords.Refresh(), new Dictionary<string, string> { ["server"] = "s-1" });
        Empty(Speaking.English).Refreshing(show, "29:one", "29:two").ToJson()["refresh"]!.ToJsonString().ShouldBe(
            """{"action":{"type":"Action.Execute","title":"Refresh","verb":"server.show","data":{"v":1,"server":"s-1"}},"userIds":["29:one","29:two"]}""");
        Empty(Speaking.English).ToJson().ContainsKey("refresh").ShouldBeFalse();
        Empty(Speaking.English).Refreshing(show, [.. Enumerable.Range(0, Card.MostRefreshed).Select(n => $"29:{n}")]).ToJson()["refresh"]!["userIds"]!.AsArray().Count.ShouldBe(60);
        Should.Throw<ArgumentException>(() => Empty(Speaking.English).Refreshing(show, [.. Enumerable.Range(0, 61).Select(n => $"29:{n}")]));
        Should.Throw<ArgumentException>(() => Empty(Speaking.English).Refreshing(show));
    }

    [Fact]
    public void Fields_have_prefixed_ids_labels_and_their_own_limits()
    {
        var body = Empty(Speaking.English).Inputs(
            new TextInput("reason", ServerWords.ReasonLabel()) { Multiline = true, MaxLength = 500, Placeholder = ServerWords.ReasonHint(), Required = true },
            new NumberInput("disk", ServerWords.DiskLabel()) { Value = 40, Min = 40, Max = 1024 },
            new ChoiceInput("image", ServerWords.ImageLabel(), [(UnitWords.Verbatim("Ubuntu 22.04"), "ubuntu-22.04")]) { Value = "ubuntu-22.04", Dataset = "images" },
            new ToggleInput("password", ServerWords.NameLabel(), ServerWords.NameHint()) { On = true }).ToJson()["body"]!;

        body.ToJsonString().ShouldBe(JsonNode.Parse("""
            [
              {"type":"Input.Text","id":"in_reason","label":"What for","isRequired":true,"errorMessage":"Please fill this in.","maxLength":500,"isMultiline":true,"placeholder":"a few words for whoever asks later"},
              {"type":"Input.Number","id":"in_disk","label":"System disk (GiB)","value":40,"min":40,"max":1024,"errorMessage":"System disk (GiB) should be a whole number."},
              {"type":"Input.ChoiceSet","id":"in_image","label":"Image","style":"filtered","choices.data":{"type":"Data.Query","dataset":"images","count":15},"choices":[{"title":"Ubuntu 22.04","value":"ubuntu-22.04"}],"value":"ubuntu-22.04"},
              {"type":"Input.Toggle","id":"in_password","label":"Name","title":"such as web-1; empty: I choose","value":"true"}
            ]
            """)!.ToJsonString());
    }

    private static Card Empty(Reader reader) => new(Speaking.Words, reader, ServerWords.RunningTitle("web_1"));

    private static bool Is(JsonObject json, string type) => json["type"] is JsonValue value && value.GetValue<string>() == type;

    private static IEnumerable<JsonObject> Objects(JsonNode? node) => node switch
    {
        JsonObject json => [json, .. json.SelectMany(property => Objects(property.Value))],
        JsonArray array => array.SelectMany(Objects),
        _ => [],
    };
}
