namespace WangCheng.Tests.Support;

/// <summary>The program's own clock, as far off the world's as a test says. Waits pass with the world's.</summary>
public sealed class ShiftedClock(ManualClock world) : TimeProvider
{
    public TimeSpan Shift { get; set; }

    public override long TimestampFrequency => world.TimestampFrequency;

    public override DateTimeOffset GetUtcNow() => world.GetUtcNow() + Shift;

    public override long GetTimestamp() => world.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) => world.CreateTimer(callback, state, dueTime, period);
}
