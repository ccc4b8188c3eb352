namespace WangCheng.Tests.Support;

/// <summary>A clock that moves only when told to. Timers fire, in order of their due time, inside <see cref="Advance"/>.</summary>
public sealed class ManualClock(DateTimeOffset start) : TimeProvider
{
    private readonly Lock gate = new();
    private readonly List<ManualTimer> timers = [];
    private DateTimeOffset now = start;

    /// <summary>Sunday 2026-11-22 09:00 in Shanghai: the usual beginning of a test.</summary>
    public ManualClock() : this(new DateTimeOffset(2026, 11, 22, 1, 0, 0, TimeSpan.Zero)) { }

    /// <summary>
    /// True: an awaited delay moves the clock to its own end, and a test need not know that a call deep inside pauses before it tries again. It is still one clock: whatever
    /// falls due on the way fires at its own instant, so a call that hangs longer than its limit meets its limit. Only what somebody awaits moves time; a limit (a
    /// cancellation) or a periodic timer never does.
    /// </summary>
    public bool WaitsPassByThemselves { get; init; }

    public override DateTimeOffset GetUtcNow()
    {
        lock (gate) return now;
    }

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => GetUtcNow().UtcTicks;

    /// <summary>Moves time forward, firing every timer on the way at its own instant.</summary>
    public void Advance(TimeSpan by)
    {
        AdvanceTo(GetUtcNow() + by);
    }

    private void AdvanceTo(DateTimeOffset until)
    {
        while (TakeNextDue(until) is { } timer) timer.Fire();
        // Two waits may pass at once: the later end stays.
        lock (gate) now = until > now ? until : now;
    }

    /// <summary>Sets the clock without firing anything: what a wrong or corrected system clock does.</summary>
    public void Jump(DateTimeOffset to)
    {
        lock (gate) now = to;
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new ManualTimer(this, callback, state);
        timer.Change(dueTime, period);
        // The timer behind Task.Delay carries the task it ends; that of a cancellation carries its source. As a real timer would, it never fires inside the call that made it.
        if (WaitsPassByThemselves && state is Task && timer.Due is { } due) ThreadPool.UnsafeQueueUserWorkItem(_ => AdvanceTo(due), null);
        return timer;
    }

    private ManualTimer? TakeNextDue(DateTimeOffset until)
    {
        lock (gate)
        {
            var next = timers.Where(t => t.Due <= until).MinBy(t => t.Due);
            if (next?.Due is not { } due) return null;
            if (due > now) now = due;
            if (next.Period > TimeSpan.Zero) next.Due = due + next.Period;
            else timers.Remove(next);
            return next;
        }
    }

    private sealed class ManualTimer(ManualClock clock, TimerCallback callback, object? state) : ITimer
    {
        public DateTimeOffset? Due { get; set; }
        public TimeSpan Period { get; private set; }

        public void Fire() => callback(state);

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (clock.gate)
            {
                clock.timers.Remove(this);
                Period = period == Timeout.InfiniteTimeSpan ? TimeSpan.Zero : period;
                if (dueTime == Timeout.InfiniteTimeSpan) return true;
                Due = clock.now + dueTime;
                clock.timers.Add(this);
                return true;
            }
        }

        public void Dispose()
        {
            lock (clock.gate) clock.timers.Remove(this);
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
