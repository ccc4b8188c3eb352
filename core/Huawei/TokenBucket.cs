namespace WangCheng.Core.Huawei;

/// <summary>
/// So many in a second, with some saved up for a burst. Who comes too early gets a turn later, in the order of coming. Our own, because the limiters of
/// System.Threading.RateLimiting read the machine's clock, and here there is one clock for everything.
/// </summary>
/// <param name="perSecond">How many come in.</param>
/// <param name="most">How many can be saved up.</param>
internal sealed class TokenBucket(double perSecond, double most, TimeProvider time)
{
    private readonly Lock gate = new();
    private double spent;
    private DateTimeOffset seen = time.GetUtcNow();

    /// <summary>Takes one, now or in advance.</summary>
    /// <returns>How long to wait until it is there.</returns>
    public TimeSpan Take()
    {
        lock (gate)
        {
            var now = time.GetUtcNow();
            // A clock that was set back gives nothing and takes nothing.
            spent = Math.Max(0, spent - Math.Max(0, (now - seen).TotalSeconds) * perSecond) + 1;
            seen = now;
            return spent <= most ? TimeSpan.Zero : TimeSpan.FromSeconds((spent - most) / perSecond);
        }
    }
}
