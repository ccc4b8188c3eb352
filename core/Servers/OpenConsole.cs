using WangCheng.Core.ActionLog;
using WangCheng.Core.Huawei;
using WangCheng.Core.Huawei.Ecs;
using WangCheng.Core.People;
using WangCheng.Core.Store;

namespace WangCheng.Core.Servers;

/// <summary>
/// Fetches a link to the screen of a server while its owner waits. The link is shown to them and kept nowhere; that it was fetched is a line in the log, written before anybody
/// sees it.
/// </summary>
public sealed class OpenConsole(Database database, EcsClient ecs, ActionLogWriter log, RefusalLog refusals, TimeProvider time)
{
    /// <summary>Who taps waits for an answer; after this they are asked to tap again.</summary>
    internal static readonly TimeSpan Patience = TimeSpan.FromSeconds(1.5);

    public sealed record View(Server Server, ConsoleLink Link);

    /// <returns>Done with a <see cref="View"/>, or a refusal.</returns>
    public async Task<Outcome> RunAsync(Caller caller, string asked, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(caller);
        var (server, refusal) = await database.ReadAsync(db => FindServer.RunAsync(db, ShowLogin.AsOwner(caller), asked, ct), ct);
        var (link, why) = server is null ? (null, refusal) : await FetchAsync(server, ct);
        if (link is not null)
        {
            await RecordAsync(caller, server!, ct);
            return new Outcome.Done(new View(server!, link));
        }
        await refusals.AddAsync(new ActionRecord { Verb = ServerVerbs.Login, Phase = ActionPhase.Refused, Actor = caller.Person, Door = caller.Door, Server = server?.Id, Reason = why!.Code, Detail = why.Facts }, ct);
        return Outcome.No(why);
    }

    private async Task<(ConsoleLink? Link, Refusal? Refusal)> FetchAsync(Server server, CancellationToken ct)
    {
        if (!server.State.IsLiving()) return (null, new ServerRefusals.AlreadyGone(server));
        // A server that is broken may still have a screen, and it may say what is wrong.
        if (server is not { State: ServerState.Running or ServerState.Broken, CloudId: { } cloudId }) return (null, new LoginRefusals.ConsoleNeedsRunning(server));
        using var patience = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(ct, patience.Token);
        try
        {
            var fetched = await ecs.OpenConsoleAsync(cloudId, either.Token);
            return fetched.Succeeded(out var link, out var failure) ? (link, null)
                : failure.Kind == HuaweiFailureKind.WrongState ? (null, new LoginRefusals.ConsoleNeedsRunning(server))
                : (null, new LoginRefusals.ConsoleFailed(server, CloudFailures.CodeOf(failure.Kind)));
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return (null, new LoginRefusals.ConsoleSlow(server));
        }
    }

    private Task<int> RecordAsync(Caller caller, Server server, CancellationToken ct) => database.WriteAsync(db =>
    {
        log.Add(db, ServerRecords.Of(ServerVerbs.Login, ActionPhase.Done, server) with { Actor = caller.Person, Door = caller.Door });
        return Task.FromResult(1);
    }, ct);
}
