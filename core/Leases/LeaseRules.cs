namespace WangCheng.Core.Leases;

/// <summary>How long a lease may be. Pure.</summary>
public static class LeaseRules
{
    public static Refusal? WhyNot(TimeSpan length, LeaseOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return length < options.Shortest ? new LeaseRefusals.TooShort(length, options.Shortest)
            : length > options.Longest ? new LeaseRefusals.TooLong(length, options.Longest)
            : null;
    }
}

public static class LeaseRefusals
{
    public sealed record TooShort(TimeSpan Asked, TimeSpan Shortest) : Refusal
    {
        public override string Code => "lease.too_short";

        public override string Facts => $"{Asked} < {Shortest}";
    }

    public sealed record TooLong(TimeSpan Asked, TimeSpan Longest) : Refusal
    {
        public override string Code => "lease.too_long";

        public override string Facts => $"{Asked} > {Longest}";
    }
}

/// <summary>How long servers may be kept: section <c>Leases</c>.</summary>
public sealed class LeaseOptions
{
    public const string Section = "Leases";

    /// <summary>When nothing else is asked for.</summary>
    public TimeSpan Default { get; set; } = TimeSpan.FromDays(3);

    public TimeSpan Shortest { get; set; } = TimeSpan.FromHours(1);

    /// <summary>Longest single lease, and longest single extension.</summary>
    public TimeSpan Longest { get; set; } = TimeSpan.FromDays(14);

    /// <summary>Longest lease with all its extensions.</summary>
    public TimeSpan LongestTotal { get; set; } = TimeSpan.FromDays(60);

    /// <summary>How often a lease can be extended without asking anybody.</summary>
    public int FreeExtensions { get; set; } = 3;

    /// <summary>How long a server whose lease has ended stays stopped after the notice of its deletion was delivered, before it is deleted.</summary>
    public TimeSpan Grace { get; set; } = TimeSpan.FromHours(24);

    /// <summary>How much later than its time an automatic deletion is still done. After a longer outage it is announced once more, with a grace of its own.</summary>
    public TimeSpan MostOverdue { get; set; } = TimeSpan.FromHours(1);

    /// <summary>How many leases are seen to in a second at most, so that many that are due at once do not keep people waiting.</summary>
    public int PerSecond { get; set; } = 20;
}
