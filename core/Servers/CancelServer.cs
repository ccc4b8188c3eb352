using WangCheng.Core.Operations;
using WangCheng.Core.People;

namespace WangCheng.Core.Servers;

/// <summary>Calls off a creation that waits or is being made: what the cloud made of it is taken away, and name and room are free. Asked for by a confirming tap only.</summary>
public sealed class CancelServer
{
    private static readonly CallOff.Kind Kind = new(ServerVerbs.Cancel, ServerVerbs.Create, Steps: null, WhyNot);

    private readonly CallOff callOff;

    internal CancelServer(CallOff callOff) => this.callOff = callOff;

    /// <param name="asked">The server, by id or name.</param>
    /// <param name="creation">The creation that the tapped card was about.</param>
    /// <returns>Accepted (also for a repeat of the same request), Done when it was called off before, or a refusal.</returns>
    public Task<Outcome> RunAsync(Caller caller, string asked, OperationId? creation, Confirmation confirmation, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(caller);
        ArgumentNullException.ThrowIfNull(confirmation);
        return callOff.RunAsync(Kind, caller, asked, creation, confirmation, ct);
    }

    /// <summary>Why nothing of what <paramref name="view"/> shows can be called off; null when it can.</summary>
    public static Refusal? WhyNot(ServerView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        var now = view.Operation is { InProgressOn: not null } ? view.Operation : null;
        return now is { State: OperationState.Ready } && now.Verb == ServerVerbs.Create ? null : WhyNot(view.Server, now);
    }

    private static Refusal WhyNot(Server server, Operation? now) => now is null || now.Verb == ServerVerbs.Create ? new ServerRefusals.NothingToCancel(server) : new ServerRefusals.Busy(server, now.Verb);
}
