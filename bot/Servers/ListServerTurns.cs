using WangCheng.Bot.Cards;
using WangCheng.Bot.Commands;
using WangCheng.Bot.Turns;
using WangCheng.Core;
using WangCheng.Core.Servers;

namespace WangCheng.Bot.Servers;

/// <summary>What I have now, or my team, or everybody, a page at a time.</summary>
internal sealed class ListServerTurns(ListServers listServers, ServerListCards cards, ServerCards servers) : ICommandHandler, ICardHandler
{
    public string Verb => ServerVerbs.List.Name;

    public Task<Reply> TypedAsync(Turn turn, Arguments arguments, CancellationToken ct) => ListAsync(turn, ListTaps.Of(arguments, turn.Caller.IsAdministrator ? ListServers.Whose.All : ListServers.Whose.Team), ct);

    public Task<Reply> TappedAsync(Turn turn, CardSubmission tap, CancellationToken ct) => ListAsync(turn, ListTaps.Of(tap), ct);

    private async Task<Reply> ListAsync(Turn turn, ListServers.Request asked, CancellationToken ct) => await listServers.RunAsync(turn.Caller, asked, ct) switch
    {
        Outcome.Done { View: ListServers.View list } => cards.List(turn.Reader, list, turn.Caller.Person, turn.Caller.IsAdministrator),
        Outcome.Refused refused => servers.Refused(turn.Reader, refused.Reason, Verb),
        var other => throw new InvalidOperationException($"A list cannot end in {other}."),
    };
}
