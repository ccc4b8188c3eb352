namespace WangCheng.Core.Operations;

/// <summary>Rung after a commit that accepted work; the worker wakes.</summary>
public sealed class OperationBell : IDisposable
{
    public Bell Bell { get; } = new();

    public void Dispose() => Bell.Dispose();
}
