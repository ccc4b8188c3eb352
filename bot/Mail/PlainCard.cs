using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace WangCheng.Bot.Mail;

/// <summary>What a card says, as lines of text: what can only be tapped is left out.</summary>
internal static partial class PlainCard
{
    public static IEnumerable<string> Lines(JsonObject card) => In(card["body"]);

    private static IEnumerable<string> In(JsonNode? node) => node switch
    {
        JsonArray elements => elements.SelectMany(In),
        JsonObject { } element when (bool?)element["isVisible"] == false => [],
        JsonObject element => (string?)element["type"] switch
        {
            "TextBlock" => [Plain(element["text"])],
            "RichTextBlock" => [string.Concat(element["inlines"]!.AsArray().Select(inline => inline is JsonObject run ? (string?)run["text"] : (string?)inline))],
            "FactSet" => element["facts"]!.AsArray().Select(fact => $"{Plain(fact!["title"])}: {Plain(fact["value"])}"),
            "CodeBlock" => [(string)element["codeSnippet"]!],
            _ => In(element["items"]).Concat(In(element["columns"])),
        },
        _ => [],
    };

    private static string Plain(JsonNode? text) => Escaped().Replace((string?)text ?? "", "${c}");

    /// <summary>As people's text is kept from formatting in a card.</summary>
    [GeneratedRegex(@"\\(?<c>[\\*_\[\]<>`~&\-+#.)])", RegexOptions.NonBacktracking)]
    private static partial Regex Escaped();
}
