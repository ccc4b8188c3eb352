using WangCheng.Core.Operations;

namespace WangCheng.Core.Servers;

/// <summary>A start, stop or restart as people may follow it.</summary>
/// <param name="IsSent">The cloud has been asked.</param>
/// <param name="WasSo">It ended with nothing to do: it was so already.</param>
/// <param name="Failure">Why it was not done, as <c>reason</c> in the action log; null otherwise.</param>
public sealed record PowerStory(PowerDeed Deed, bool IsHard, bool IsUnderWay, bool IsSent, bool WasSo, string? Failure)
{
    /// <summary>The cloud does not know the server any more, or is deleting it.</summary>
    public const string Gone = "power.gone";

    /// <summary>Found stopped, and was to be restarted.</summary>
    public const string NotRunning = "power.not_running";

    public const string NotWell = "power.not_well";

    /// <summary>The cloud was asked and has not done it for too long.</summary>
    public const string Slow = "power.slow";

    /// <summary>Null for work of another kind.</summary>
    public static PowerStory? Of(Operation? operation)
    {
        if (operation is null || PowerDeeds.Of(operation.Verb) is not { } deed) return null;
        var memory = PowerMemory.Read(operation.Memory);
        return new(deed, memory.IsHard, operation.State == OperationState.Ready, operation.Step == PowerServerOperation.Wait, memory.WasSo, operation.State == OperationState.Failed ? operation.Failure : null);
    }
}
