using System.Text.Json.Nodes;
using WangCheng.Bot.Text;
using WangCheng.Bot.Turns;

namespace WangCheng.Bot.Notices;

/// <summary>A message that may have come before says so, where people read it: in the notification and at the top of the card. The next update takes the line away.</summary>
internal static class MaybeTwice
{
    public static Reply.Card Say(Reply.Card card, Reader reader, Words words)
    {
        var json = card.Json.DeepClone().AsObject();
        if (json["body"] is JsonArray body)
            body.Insert(0, new JsonObject { ["type"] = "TextBlock", ["text"] = words.SayInMarkdown(reader, GeneralWords.MaybeTwice()), ["wrap"] = true, ["isSubtle"] = true });
        return card with { Json = json, Summary = $"{words.Say(reader, GeneralWords.MaybeTwice())} {card.Summary}" };
    }
}
