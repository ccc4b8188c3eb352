namespace WangCheng.Core.Leases;

/// <summary>How much longer somebody wants to keep a server: by a length of time, or until a moment. Exactly one of the two is said.</summary>
public sealed record Extension
{
    private Extension(TimeSpan? length, DateTimeOffset? until) => (Length, Until) = (length, until);

    /// <summary>Counted from the end of the lease; from now on where that has passed.</summary>
    public TimeSpan? Length { get; }

    /// <summary>Excluded, as every end.</summary>
    public DateTimeOffset? Until { get; }

    public static Extension By(TimeSpan length) => new(length, null);

    public static Extension To(DateTimeOffset until) => new(null, until);

    /// <summary>Nobody pays for time that has passed: a lease that has ended goes on from now.</summary>
    public static DateTimeOffset From(DateTimeOffset end, DateTimeOffset now) => end > now ? end : now;

    /// <summary>The new end; for an absurd length the last moment there is, which the rules refuse.</summary>
    public DateTimeOffset To(DateTimeOffset end, DateTimeOffset now)
    {
        var from = From(end, now);
        return Until ?? (Length > DateTimeOffset.MaxValue - from ? DateTimeOffset.MaxValue : from + Length!.Value);
    }
}
