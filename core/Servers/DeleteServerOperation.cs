using Microsoft.EntityFrameworkCore;
using WangCheng.Core.Leases;
using WangCheng.Core.Operations;
using WangCheng.Core.Store;

namespace WangCheng.Core.Servers;

/// <summary>
/// Takes a server away because somebody asked for it: 1. <c>stop</c> and <c>wait</c> while it can be restored, 2. <c>send</c> and <c>verify</c> as <see cref="TakeDown"/> does them.
/// Called off, it takes the way back: <c>start</c>.
/// </summary>
internal sealed class DeleteServerOperation(Database database, DeletionWindow window, DeletionUndone undone, TakeDown takeDown) : IOperationHandler
{
    public const string Stop = "stop";
    public const string Wait = "wait";
    public const string Send = TakeDown.Send;
    public const string Verify = TakeDown.Verify;
    private const string Start = "start";

    public Verb Verb => ServerVerbs.Delete;

    public async Task<StepResult> RunStepAsync(Operation operation, CancellationToken ct)
    {
        var server = await database.ReadAsync(db => db.Servers.SingleAsync(s => s.Id == operation.Server, ct), ct);
        return operation.Step switch
        {
            Stop or Wait when operation.IsCalledOff => new StepResult.Next(Start),
            Stop => await window.StopAsync(operation, server, ct),
            Wait => await window.WaitAsync(operation, server, ct),
            Start => await undone.StartAsync(operation, server, ct),
            Send or Verify => await takeDown.RunStepAsync(operation, server, ct),
            _ => throw new InvalidOperationException($"server.delete has no step {operation.Step}."),
        };
    }

    /// <summary>Whether the people who follow were told that it takes long.</summary>
    public static bool IsSlow(Operation operation) => (operation.Verb == ServerVerbs.Delete || operation.Verb == LeaseVerbs.Release) && DeleteMemory.Read(operation.Memory).IsSlow;
}
