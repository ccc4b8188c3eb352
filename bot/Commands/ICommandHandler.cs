using WangCheng.Bot.Turns;

namespace WangCheng.Bot.Commands;

/// <summary>Does what typed words of one verb ask for. A destructive verb only ever answers with the card that asks for the confirming tap.</summary>
internal interface ICommandHandler
{
    string Verb { get; }

    Task<Reply> TypedAsync(Turn turn, Arguments arguments, CancellationToken ct);
}
