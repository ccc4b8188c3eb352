using System.Text;
using System.Text.Json.Nodes;
using WangCheng.Bot.Text;

namespace WangCheng.Bot.Cards;

/// <summary>
/// An Adaptive Card for one reader, built from top to bottom. Declares version 1.5 but means everything with parts of 1.2, which is what phones draw;
/// newer parts bring a fallback. Text of people cannot format: sentences are said in Markdown with their parts escaped.
/// </summary>
internal sealed class Card(Words words, Reader reader, Sentence summary)
{
    /// <summary>Teams takes cards of up to 28 KB; the rest is left for the activity around it.</summary>
    public const int MostBytes = 25 * 1024;

    /// <summary>More people than this a card does not refresh itself for: Teams would drop the list.</summary>
    public const int MostRefreshed = 60;

    private readonly JsonArray body = [];
    private JsonObject? refresh;

    /// <summary>One plain line that says what the card says: the notification's preview, and what a client shows that cannot draw cards.</summary>
    public string Summary { get; } = words.Say(reader, summary);

    public Card Heading(Sentence text) => Add(TextBlock(text, ("weight", "Bolder"), ("size", "Medium"), ("style", "heading")));

    public Card Text(Sentence text) => Add(TextBlock(text));

    /// <summary>Right below the heading, whatever was added before.</summary>
    public Card Foreword(Sentence text)
    {
        body.Insert(Math.Min(1, body.Count), TextBlock(text));
        return this;
    }

    /// <summary>Beside the point: small and pale.</summary>
    public Card Note(Sentence text) => Add(TextBlock(text, ("size", "Small"), ("isSubtle", true)));

    /// <summary>Something to know before going on.</summary>
    public Card Warning(Sentence text) => Add(new JsonObject { ["type"] = "Container", ["style"] = "warning", ["items"] = new JsonArray(TextBlock(text)) });

    public Card Facts(params IEnumerable<(Sentence Title, Sentence Value)> facts) => Add(new JsonObject
    {
        ["type"] = "FactSet",
        ["facts"] = new JsonArray([.. facts.Select(fact => new JsonObject { ["title"] = words.SayInMarkdown(reader, fact.Title), ["value"] = words.SayInMarkdown(reader, fact.Value) })]),
    });

    /// <summary>A line to be copied as it stands, such as a command; clients without blocks of code show it in letters of one width.</summary>
    public Card Code(string line) => Add(new JsonObject
    {
        ["type"] = "CodeBlock",
        ["codeSnippet"] = line,
        ["language"] = "Bash",
        ["fallback"] = TextBlock(UnitWords.Verbatim(line), ("fontType", "Monospace")),
    });

    /// <summary>One of several things of a kind: what it is called, and in a pale line below it what is to be said of it.</summary>
    public Card Item(Sentence title, Sentence detail) => Add(new JsonObject
    {
        ["type"] = "Container",
        ["items"] = new JsonArray(TextBlock(title, ("weight", "Bolder")), TextBlock(detail, ("isSubtle", true), ("spacing", "None"))),
    });

    /// <summary>Where it is (<paramref name="now"/>) and how far; clients without progress bars say the step in words.</summary>
    public Card Progress(int step, int of, Sentence now) => Add(TextBlock(now)).Add(new JsonObject
    {
        ["type"] = "ProgressBar",
        ["value"] = step,
        ["max"] = of,
        ["fallback"] = TextBlock(UnitWords.Step(step, of), ("size", "Small"), ("isSubtle", true)),
    });

    public Card Inputs(params IEnumerable<CardInput> inputs)
    {
        foreach (var input in inputs) Add(input.ToJson(words, reader));
        return this;
    }

    /// <summary>Fields that most people leave as they are, behind a button that shows them; <paramref name="open"/> when something in them is filled already.</summary>
    public Card Folded(string id, Sentence title, bool open, params IEnumerable<CardInput> inputs) => Add(new JsonObject
    {
        ["type"] = "ActionSet",
        ["actions"] = new JsonArray(new JsonObject { ["type"] = "Action.ToggleVisibility", ["title"] = words.Say(reader, title), ["targetElements"] = new JsonArray(id) }),
    }).Add(new JsonObject { ["type"] = "Container", ["id"] = id, ["isVisible"] = open, ["items"] = new JsonArray([.. inputs.Select(input => input.ToJson(words, reader))]) });

    public Card Buttons(params IReadOnlyList<CardAction> actions)
    {
        if (actions.Count is 0 or > CardAction.MostInARow) throw new ArgumentException($"A row holds 1 to {CardAction.MostInARow} buttons, not {actions.Count}.", nameof(actions));
        return Add(new JsonObject { ["type"] = "ActionSet", ["actions"] = new JsonArray([.. actions.Select(action => action.ToJson(words, reader))]) });
    }

    /// <summary>
    /// Whenever one of these people looks at the card, their client asks for it anew by this action, and they alone see the answer. For cards that nobody follows up; those
    /// that a notice updates need no such thing. Source: "Up to date cards" in Microsoft's Teams documentation.
    /// </summary>
    /// <param name="action">One that only reads.</param>
    /// <param name="people">Their <c>29:…</c> ids.</param>
    public Card Refreshing(CardAction action, params IReadOnlyList<string> people)
    {
        if (people.Count is 0 or > MostRefreshed) throw new ArgumentException($"A card refreshes for 1 to {MostRefreshed} people, not {people.Count}.", nameof(people));
        refresh = new JsonObject { ["action"] = action.ToRefresh(words, reader), ["userIds"] = new JsonArray([.. people.Select(id => JsonValue.Create(id))]) };
        return this;
    }

    /// <summary>Whether Teams would take it as it is by now.</summary>
    public bool Fits => Size(Build()) <= MostBytes;

    /// <exception cref="InvalidOperationException">More than <see cref="MostBytes"/>: whoever built it has to page.</exception>
    public JsonObject ToJson()
    {
        var json = Build();
        var bytes = Size(json);
        return bytes <= MostBytes ? json : throw new InvalidOperationException($"The card '{Summary}' has {bytes} bytes, more than {MostBytes}.");
    }

    private JsonObject Build()
    {
        var json = new JsonObject
        {
            ["$schema"] = "http://adaptivecards.io/schemas/adaptive-card.json",
            ["type"] = "AdaptiveCard",
            ["version"] = "1.5",
            ["lang"] = reader.Language == Language.Zh ? "zh" : "en", // ISO 639-1: the renderer refuses a region
            ["fallbackText"] = Summary,
            ["msteams"] = new JsonObject { ["width"] = "full" },
            ["body"] = body.DeepClone(),
        };
        if (refresh is not null) json["refresh"] = refresh.DeepClone();
        return json;
    }

    private static int Size(JsonObject json) => Encoding.UTF8.GetByteCount(json.ToJsonString());

    private JsonObject TextBlock(Sentence text, params ReadOnlySpan<(string Name, JsonNode Value)> look)
    {
        var block = new JsonObject { ["type"] = "TextBlock", ["text"] = words.SayInMarkdown(reader, text), ["wrap"] = true };
        foreach (var (name, value) in look) block[name] = value;
        return block;
    }

    private Card Add(JsonObject element)
    {
        body.Add(element);
        return this;
    }
}
