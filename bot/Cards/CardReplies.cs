using WangCheng.Bot.Turns;

namespace WangCheng.Bot.Cards;

internal static class CardReplies
{
    public static Reply.Card ToReply(this Card card) => new(card.ToJson(), card.Summary);
}
