namespace WangCheng.Core.Store;

/// <summary>One writer at a time in this process for SQLite; no gate at all for PostgreSQL, where rows are locked one by one.</summary>
public sealed class WriteGate(StoreKind kind) : IDisposable
{
    private readonly SemaphoreSlim? one = kind == StoreKind.Sqlite ? new(1, 1) : null;

    /// <summary>Waits for the turn, in order of arrival. Disposing the result gives the turn to the next.</summary>
    public async Task<IDisposable> EnterAsync(CancellationToken ct)
    {
        if (one is null) return new Turn(null);
        await one.WaitAsync(ct);
        return new Turn(one);
    }

    public void Dispose() => one?.Dispose();

    private sealed class Turn(SemaphoreSlim? held) : IDisposable
    {
        private SemaphoreSlim? held = held;

        public void Dispose() => Interlocked.Exchange(ref held, null)?.Release();
    }
}
