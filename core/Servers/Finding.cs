namespace WangCheng.Core.Servers;

/// <summary>One thing about which the cloud and our rows did not agree, from the first suspicion to its end. Administrators' cards follow it.</summary>
public sealed class Finding
{
    public required FindingId Id { get; init; }

    public required FindingKind Kind { get; init; }

    public required FindingState State { get; set; }

    /// <summary>The server at the cloud; of a leftover the disk or the public IP.</summary>
    public required string CloudId { get; init; }

    /// <summary>Kind and cloud id until it is closed, null afterwards; unique, so that one thing is found once.</summary>
    public required string? OpenKey { get; set; }

    /// <summary>The row it is about; for an orphan the row that its tags name, for a leftover the one that it came from, if there is one.</summary>
    public ServerId? Server { get; set; }

    /// <summary>Whose server it is, or was tagged to be.</summary>
    public PersonId? Owner { get; set; }

    /// <summary><see cref="FindingFacts"/> as JSON.</summary>
    public required string Facts { get; set; }

    public required DateTimeOffset FirstSeenAt { get; init; }

    public DateTimeOffset? ClosedAt { get; set; }

    /// <summary>A disk or a public IP of ours that hangs on nothing and goes on costing.</summary>
    public bool IsLeftover => Kind is FindingKind.Disk or FindingKind.PublicIp;

    public static string KeyOf(FindingKind kind, string cloudId) => $"{kind}:{cloudId}";
}

public enum FindingKind
{
    /// <summary>A server is not as its row says.</summary>
    Drift,

    /// <summary>A row says there is a server, and the cloud says there is none.</summary>
    Missing,

    /// <summary>A server of ours that no row explains.</summary>
    Orphan,

    /// <summary>A disk of ours that hangs on no server.</summary>
    Disk,

    /// <summary>A public IP of ours that is bound to nothing.</summary>
    PublicIp
}

public enum FindingState
{
    /// <summary>Seen once. Lists are old and new ids are unknown for a while: nobody is told before it was seen again.</summary>
    Suspected,

    /// <summary>Told to administrators, who decide.</summary>
    Open,

    /// <summary>The row now says what is true.</summary>
    Followed,

    /// <summary>It is being deleted, because a row says that it must not exist.</summary>
    Removing,

    /// <summary>Deleted, and looked up to be gone.</summary>
    Removed,

    /// <summary>It is gone, and not by us.</summary>
    Vanished,

    /// <summary>It has a row and an owner now.</summary>
    Adopted,

    /// <summary>Of a leftover: an administrator wants it to stay. It is not told again, and not forgotten as long as it is there.</summary>
    Kept,

    /// <summary>Of a leftover: it hangs on something again.</summary>
    InUse
}
