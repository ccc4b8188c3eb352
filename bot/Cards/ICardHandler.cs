using WangCheng.Bot.Turns;

namespace WangCheng.Bot.Cards;

/// <summary>Does what a button of one verb asks for. What came with the tap is a claim: it is looked up and checked again.</summary>
internal interface ICardHandler
{
    string Verb { get; }

    Task<Reply> TappedAsync(Turn turn, CardSubmission tap, CancellationToken ct);
}
