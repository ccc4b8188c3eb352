using System.Text.Json.Nodes;
using WangCheng.Bot.Text;

namespace WangCheng.Bot.Cards;

/// <summary>
/// A button. Tapped, it sends its verb, its data and the inputs of the card. <c>Action.Execute</c> with an <c>Action.Submit</c> of the same data for clients
/// that do not know it; <see cref="CardSubmission"/> reads both. The data can be read and forged by anyone: ids only, looked up and checked again on arrival.
/// </summary>
internal sealed record CardAction
{
    /// <summary>Teams drops the seventh without a word.</summary>
    public const int MostInARow = 6;

    /// <summary>Of a name in a title, in characters: a phone cuts the title of a button that is wider than the card.</summary>
    public const int LongestName = 16;

    /// <summary>The verb of a tap that means "as though I had typed this": the line is in the data under <see cref="TextKey"/>.</summary>
    public const string SayVerb = "say";
    public const string TextKey = "text";

    internal const string VerbKey = "verb";
    internal const string VersionKey = "v";

    /// <summary>Written into every button, because cards outlive deployments: a later version can recognise an old one.</summary>
    internal const int Version = 1;

    public CardAction(string verb, Sentence title, IReadOnlyDictionary<string, string>? data = null, CardActionStyle style = CardActionStyle.Plain)
    {
        (Verb, Title, Data, Style) = (verb, title, data ?? new Dictionary<string, string>(), style);
        var reserved = Data.Keys.FirstOrDefault(key => key is VerbKey or VersionKey or "msteams" || key.StartsWith(CardInput.Prefix, StringComparison.Ordinal));
        if (reserved is not null) throw new ArgumentException($"'{reserved}' is reserved in the data of a button.", nameof(data));
    }

    /// <summary>Empty for a button that only opens a page.</summary>
    public string Verb { get; }

    /// <summary>The page it opens in a browser; nothing is sent to us then.</summary>
    private Uri? Opens { get; init; }

    public Sentence Title { get; }
    public IReadOnlyDictionary<string, string> Data { get; }
    public CardActionStyle Style { get; }

    /// <summary>False: a tap needs no valid inputs and sends none (cancel, back).</summary>
    public bool TakesInputs { get; init; } = true;

    /// <summary>A button that opens a page outside of Teams. The address stands on the card: whoever sees the card has it.</summary>
    public static CardAction Opening(Uri page, Sentence title) => new("", title, style: CardActionStyle.Primary) { Opens = page };

    /// <summary>A button that does what typing this line would do.</summary>
    public static CardAction Saying(string line, Sentence title, CardActionStyle style = CardActionStyle.Plain) => new(SayVerb, title, new Dictionary<string, string> { [TextKey] = line }, style);

    internal JsonObject ToJson(Words words, Reader reader)
    {
        var title = words.Say(reader, Title);
        if (Opens is { } page) return new JsonObject { ["type"] = "Action.OpenUrl", ["title"] = title, ["url"] = page.AbsoluteUri, ["style"] = "positive" };
        var execute = Describe("Action.Execute", title);
        execute["verb"] = Verb;
        execute["data"] = DataJson();
        var submit = Describe("Action.Submit", title);
        submit["data"] = DataJson();
        submit["data"]![VerbKey] = Verb;
        execute["fallback"] = submit;
        return execute;
    }

    /// <summary>As it stands in a card's <c>refresh</c>: no client that knows refreshing needs the older form.</summary>
    internal JsonObject ToRefresh(Words words, Reader reader)
    {
        var execute = ToJson(words, reader);
        execute.Remove("fallback");
        return execute;
    }

    private JsonObject Describe(string type, string title)
    {
        var action = new JsonObject { ["type"] = type, ["title"] = title };
        if (Style != CardActionStyle.Plain) action["style"] = Style == CardActionStyle.Destructive ? "destructive" : "positive";
        if (!TakesInputs) action["associatedInputs"] = "none";
        return action;
    }

    private JsonObject DataJson()
    {
        var data = new JsonObject { [VersionKey] = Version };
        foreach (var (key, value) in Data) data[key] = value;
        return data;
    }
}

internal enum CardActionStyle
{
    Plain,

    /// <summary>The one most people will tap.</summary>
    Primary,

    /// <summary>Takes something away.</summary>
    Destructive,
}
