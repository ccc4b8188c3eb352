namespace WangCheng.Core.Leases;

/// <summary>The named reasons why a lease is not made or not changed as somebody asked.</summary>
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

    /// <summary>The server never ran yet.</summary>
    public sealed record NotBegun : Refusal
    {
        public override string Code => "lease.not_begun";
    }

    /// <summary>An administrator pinned it.</summary>
    public sealed record NeverEnds : Refusal
    {
        public override string Code => "lease.never_ends";
    }

    /// <summary>Its end and its grace have passed, and the deletion was ordered.</summary>
    public sealed record Over : Refusal
    {
        public override string Code => "lease.over";
    }

    /// <summary>It was extended as often as that is free.</summary>
    public sealed record NoMoreExtensions(int Most) : Refusal
    {
        public override string Code => "lease.no_more_extensions";

        public override string Facts => $"{Most}";
    }

    /// <summary>Until a moment that lies behind us.</summary>
    public sealed record HasPassed(DateTimeOffset Moment) : Refusal
    {
        public override string Code => "lease.has_passed";

        public override string Facts => $"{Moment:O}";
    }

    /// <summary>The lease lasts longer than what was asked for.</summary>
    public sealed record EndsLater(DateTimeOffset EndsAt) : Refusal
    {
        public override string Code => "lease.ends_later";

        public override string Facts => $"{EndsAt:O}";
    }

    public sealed record ExtensionTooShort(TimeSpan Shortest) : Refusal
    {
        public override string Code => "lease.extension_too_short";

        public override string Facts => $"< {Shortest}";
    }

    /// <param name="Longest">Single extension.</param>
    /// <param name="Latest">The end that it leads to.</param>
    public sealed record ExtensionTooLong(TimeSpan Longest, DateTimeOffset Latest) : Refusal
    {
        public override string Code => "lease.extension_too_long";

        public override string Facts => $"> {Longest}";
    }

    /// <param name="Longest">From the first running moment, with every extension.</param>
    /// <param name="Latest">The end that it leads to.</param>
    public sealed record TotalTooLong(TimeSpan Longest, DateTimeOffset Latest) : Refusal
    {
        public override string Code => "lease.total_too_long";

        public override string Facts => $"> {Longest}";
    }

    /// <summary>What was asked for means nothing any more: its end has come.</summary>
    public sealed record HasEnded(DateTimeOffset EndsAt) : Refusal
    {
        public override string Code => "lease.has_ended";

        public override string Facts => $"{EndsAt:O}";
    }

    public sealed record BusyTooLong(TimeSpan Longest) : Refusal
    {
        public override string Code => "lease.busy_too_long";

        public override string Facts => $"> {Longest}";
    }
}
