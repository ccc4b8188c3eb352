using WangCheng.Core.Huawei;

namespace WangCheng.Tests.Huawei;

/// <summary>A clock on which waiting takes no time: every wait is noted, the time jumps over it. Only the limit of an attempt stands still, for no attempt here is late.</summary>
internal sealed class HurriedClock : TimeProvider
{
    private readonly Lock gate = new();
    private readonly List<TimeSpan> waits = [];
    private DateTimeOffset now = new(2026, 11, 22, 1, 0, 0, TimeSpan.Zero);

    /// <summary>What was waited for between attempts, in order.</summary>
    public IReadOnlyList<TimeSpan> Waits
    {
        get
        {
            lock (gate) return [.. waits];
        }
    }

    public override DateTimeOffset GetUtcNow()
    {
        lock (gate) return now;
    }

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => GetUtcNow().UtcTicks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (dueTime == BoundedHandler.LongestAttempt || dueTime == Timeout.InfiniteTimeSpan) return new Standing();
        lock (gate)
        {
            waits.Add(dueTime);
            now += dueTime;
        }

        // As a real timer would: never inside the call that made it.
        ThreadPool.UnsafeQueueUserWorkItem(_ => callback(state), null);
        return new Standing();
    }

    private sealed class Standing : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose() { }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
