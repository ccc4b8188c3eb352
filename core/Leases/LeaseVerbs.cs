namespace WangCheng.Core.Leases;

/// <summary>What is done about leases, and the words that notices and log lines about them carry.</summary>
public static class LeaseVerbs
{
    public static readonly Verb Extend = new("lease.extend");

    /// <summary>Nobody is to be disturbed on it for a while.</summary>
    public static readonly Verb Busy = new("lease.busy");

    public static readonly Verb Pin = new("lease.pin");
    public static readonly Verb Unpin = new("lease.unpin");

    /// <summary>A reminder; its subject is a <see cref="ReminderId"/>.</summary>
    public static readonly Verb Remind = new("lease.remind");

    /// <summary>The notice that a lease has ended and its server will be deleted; its subject is a <see cref="LeaseEndId"/>.</summary>
    public static readonly Verb Ended = new("lease.ended");

    /// <summary>What an ended lease enqueues: stops the server at the end, deletes it after the grace.</summary>
    public static readonly Verb Release = new("server.release");
}
