namespace WangCheng.Core.Leases;

/// <summary>How long a lease may be, and how much longer. Pure.</summary>
public static class LeaseRules
{
    public static Refusal? WhyNot(TimeSpan length, LeaseOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return length < options.Shortest ? new LeaseRefusals.TooShort(length, options.Shortest)
            : length > options.Longest ? new LeaseRefusals.TooLong(length, options.Longest)
            : null;
    }

    /// <summary>
    /// Why a lease cannot be extended. Every limit of an extension stands here and nowhere else: where approvals exist, what is over a limit becomes a question to somebody, and the
    /// rest stays a no.
    /// </summary>
    public static Refusal? WhyNotExtend(Lease lease, Extension extension, DateTimeOffset now, LeaseOptions options)
    {
        ArgumentNullException.ThrowIfNull(lease);
        ArgumentNullException.ThrowIfNull(extension);
        ArgumentNullException.ThrowIfNull(options);
        if (lease is not { StartsAt: { } start, EndsAt: { } end }) return new LeaseRefusals.NotBegun();
        if (lease.IsPinned) return new LeaseRefusals.NeverEnds();
        if (lease.Stage == LeaseStage.Over) return new LeaseRefusals.Over();
        if (lease.Extensions >= options.FreeExtensions) return new LeaseRefusals.NoMoreExtensions(options.FreeExtensions);
        var (from, to) = (Extension.From(end, now), extension.To(end, now));
        return to <= now ? new LeaseRefusals.HasPassed(to)
            : to <= from ? new LeaseRefusals.EndsLater(from)
            : to - from < options.Shortest ? new LeaseRefusals.ExtensionTooShort(options.Shortest)
            : to - from > options.Longest ? new LeaseRefusals.ExtensionTooLong(options.Longest, from + options.Longest)
            : to - start > options.LongestTotal ? new LeaseRefusals.TotalTooLong(options.LongestTotal, start + options.LongestTotal)
            : null;
    }

    /// <summary>Why nobody can be busy so long. How long that is, says <see cref="BusyUntil"/>.</summary>
    /// <param name="longest">Where the lease has no end that would cut it.</param>
    public static Refusal? WhyNotBusy(Lease lease, Extension busy, DateTimeOffset now, TimeSpan longest)
    {
        ArgumentNullException.ThrowIfNull(lease);
        ArgumentNullException.ThrowIfNull(busy);
        if (lease.EndsAt is not { } end) return new LeaseRefusals.NotBegun();
        if (lease.Stage != LeaseStage.Running || (end <= now && !lease.IsPinned)) return new LeaseRefusals.HasEnded(end);
        var until = busy.To(now, now);
        return until <= now ? new LeaseRefusals.HasPassed(until) : lease.IsPinned && until - now > longest ? new LeaseRefusals.BusyTooLong(longest) : null;
    }

    /// <summary>What lies after the end of the lease is cut there: after it there is nothing that could disturb.</summary>
    public static DateTimeOffset BusyUntil(Lease lease, Extension busy, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(lease);
        ArgumentNullException.ThrowIfNull(busy);
        var until = busy.To(now, now);
        return !lease.IsPinned && until > lease.EndsAt ? lease.EndsAt.Value : until;
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
