using WangCheng.Core.Leases;

namespace WangCheng.Core.Servers;

/// <summary>What has become of an end that somebody was told of.</summary>
public enum LeaseSight
{
    /// <summary>It is still to come.</summary>
    Due,

    /// <summary>It has come, and the server is not deleted yet.</summary>
    Ended,

    /// <summary>The lease ends later by now.</summary>
    Moved,

    /// <summary>The server never ends by itself any more.</summary>
    Pinned,

    /// <summary>It is being deleted, for its end or by its owner.</summary>
    Going,

    Gone,

    /// <summary>It is somebody else's by now, and nobody else's business.</summary>
    NotTheirs,
}

internal static class LeaseSights
{
    /// <param name="server">As it is now.</param>
    /// <param name="lease">As it is now.</param>
    /// <param name="told">The end that was told of.</param>
    /// <param name="now">The time.</param>
    public static LeaseSight Of(Server server, Lease lease, DateTimeOffset told, DateTimeOffset now) =>
        !server.State.IsLiving() ? LeaseSight.Gone
        : server.State == ServerState.Deleting || lease.Stage == LeaseStage.Over ? LeaseSight.Going
        : lease.IsPinned ? LeaseSight.Pinned
        : lease.Stage is LeaseStage.Ended or LeaseStage.Grace || lease.EndsAt <= now ? LeaseSight.Ended
        : lease.EndsAt != told ? LeaseSight.Moved
        : LeaseSight.Due;
}
