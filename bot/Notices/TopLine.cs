using System.Text.Json.Nodes;
using WangCheng.Bot.Text;
using WangCheng.Bot.Turns;

namespace WangCheng.Bot.Notices;

/// <summary>
/// What a reader must know before they read the card (that it may have come before, whom it is for) stands where people read it: in the notification and at the top of the card. The
/// next update takes the line away unless it is still true.
/// </summary>
internal static class TopLine
{
    public static Reply.Card Say(Reply.Card card, Sentence line, Reader reader, Words words)
    {
        var json = card.Json.DeepClone().AsObject();
        if (json["body"] is JsonArray body)
            body.Insert(0, new JsonObject { ["type"] = "TextBlock", ["text"] = words.SayInMarkdown(reader, line), ["wrap"] = true, ["isSubtle"] = true });
        return card with { Json = json, Summary = $"{words.Say(reader, line)} {card.Summary}" };
    }
}
