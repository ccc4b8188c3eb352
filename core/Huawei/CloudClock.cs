namespace WangCheng.Core.Huawei;

/// <summary>How far the cloud's clock is from ours, by the <c>Date</c> of its last answer. Whoever is about to destroy something asks here first.</summary>
public sealed class CloudClock(TimeProvider time)
{
    private CloudClockReading? last;

    /// <summary>Null until the first answer came.</summary>
    public CloudClockReading? Last => Volatile.Read(ref last);

    internal void Saw(DateTimeOffset date)
    {
        var now = time.GetUtcNow();
        Volatile.Write(ref last, new(date - now, now));
    }
}

/// <param name="Offset">The cloud's clock minus ours. Good to a second or two: <c>Date</c> has whole seconds, and the answer was under way.</param>
/// <param name="SeenAt">When it was read, by our clock.</param>
public sealed record CloudClockReading(TimeSpan Offset, DateTimeOffset SeenAt);
