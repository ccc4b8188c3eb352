using WangCheng.Bot.Turns;
using WangCheng.Core;
using WangCheng.Core.Operations;
using WangCheng.Core.Servers;

namespace WangCheng.Bot.Servers;

/// <summary>Which server, where none was named: a button for each of one's own that this can be done to, so that nobody has to type a name.</summary>
internal sealed class WhichServer(ListServers listServers, ServerCards cards)
{
    public async Task<Reply> AskAsync(Turn turn, string verb, CancellationToken ct) =>
        await listServers.RunAsync(turn.Caller, new ListServers.Request(), ct) is Outcome.Done { View: ListServers.View list }
            ? cards.WhichServer(turn.Reader, verb, [.. list.Servers.Where(view => Fits(verb, view)).Select(view => view.Server)])
            : throw new InvalidOperationException("Everybody may list their own servers.");

    /// <summary>It may have changed by the time of the tap, which is checked again; but a button that can only be refused is not offered.</summary>
    private static bool Fits(string verb, ServerView view) => verb switch
    {
        _ when verb == ServerVerbs.Show.Name => true,
        _ when verb == ServerVerbs.Restore.Name => view.Server.DeleteAt is not null,
        _ when verb == ServerVerbs.Cancel.Name => CancelServer.WhyNot(view) is null,
        _ when verb == ServerVerbs.Start.Name => IsIdle(view) && view.Server.State == ServerState.Stopped,
        _ when verb == ServerVerbs.Stop.Name || verb == ServerVerbs.Reboot.Name => IsIdle(view) && view.Server.State == ServerState.Running,
        _ => IsIdle(view) && view.Server.State.IsThere(),
    };

    private static bool IsIdle(ServerView view) => view.Operation is not { State: OperationState.Ready or OperationState.Parked };
}
