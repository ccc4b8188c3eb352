namespace WangCheng.Core.Leases;

/// <summary>Rung after a commit that changed a lease; the sweeper wakes and works out what is next.</summary>
public sealed class LeaseBell : IDisposable
{
    public Bell Bell { get; } = new();

    public void Dispose() => Bell.Dispose();
}
