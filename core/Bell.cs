namespace WangCheng.Core;

/// <summary>
/// Wakes a loop that would otherwise look again only when its next work is due. Ringing before anybody waits is remembered once; losing a ring in a crash costs
/// nothing but the loop's own period, because what is due stands in rows.
/// </summary>
public sealed class Bell : IDisposable
{
    private readonly SemaphoreSlim rung = new(0, 1);

    public void Ring()
    {
        lock (rung)
        {
            if (rung.CurrentCount == 0) rung.Release();
        }
    }

    /// <summary>Returns when rung, or after <paramref name="atMost"/>.</summary>
    public async Task WaitAsync(TimeSpan atMost, TimeProvider time, CancellationToken ct)
    {
        using var pause = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var ring = rung.WaitAsync(pause.Token);
        await Task.WhenAny(ring, Task.Delay(atMost, time, pause.Token));
        await pause.CancelAsync();
        await ring.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        ct.ThrowIfCancellationRequested();
    }

    public void Dispose() => rung.Dispose();
}
