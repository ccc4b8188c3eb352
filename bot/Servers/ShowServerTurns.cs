using WangCheng.Bot.Cards;
using WangCheng.Bot.Commands;
using WangCheng.Bot.Turns;
using WangCheng.Core.Servers;

namespace WangCheng.Bot.Servers;

/// <summary>One server, with everything to know about it.</summary>
internal sealed class ShowServerTurns(ServerAnswers answers, WhichServer which) : ICommandHandler, ICardHandler
{
    public string Verb => ServerVerbs.Show.Name;

    public Task<Reply> TypedAsync(Turn turn, Arguments arguments, CancellationToken ct) => ShowAsync(turn, arguments.Name, ct);

    public Task<Reply> TappedAsync(Turn turn, CardSubmission tap, CancellationToken ct) => ShowAsync(turn, tap.Claim("server"), ct);

    private Task<Reply> ShowAsync(Turn turn, string? asked, CancellationToken ct) =>
        string.IsNullOrWhiteSpace(asked) ? which.AskAsync(turn, Verb, ct) : answers.ShowAsync(turn, asked, Verb, ct);
}
