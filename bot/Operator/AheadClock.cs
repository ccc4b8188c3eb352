namespace WangCheng.Bot.Operator;

/// <summary>The system's clock, and then some hours or days: the time of day jumps, while pauses and limits last as long as they always do.</summary>
internal sealed class AheadClock : TimeProvider
{
    private long ticksAhead;

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow().AddTicks(Volatile.Read(ref ticksAhead));

    /// <summary>From now on it is at least <paramref name="instant"/>. It never goes back.</summary>
    /// <returns>How far it jumped.</returns>
    public TimeSpan SetTo(DateTimeOffset instant)
    {
        var jump = instant - GetUtcNow();
        if (jump <= TimeSpan.Zero) return TimeSpan.Zero;
        Interlocked.Add(ref ticksAhead, jump.Ticks);
        return jump;
    }
}
