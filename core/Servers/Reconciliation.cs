namespace WangCheng.Core.Servers;

/// <summary>One comparison of cloud and rows: the one that comes round by itself, or one that an administrator asked for. Its row is claimed, so that of several instances one runs it.</summary>
public sealed class Reconciliation
{
    /// <summary>The row of the one that comes round by itself; it stays for ever.</summary>
    public const string ByItself = "by-itself";

    private const string AskedPrefix = "r-";

    public required string Id { get; init; }

    /// <summary>Null once a comparison that somebody asked for has ended.</summary>
    public DateTimeOffset? DueAt { get; set; }

    public Guid? Claim { get; set; }

    public DateTimeOffset? ClaimEnds { get; set; }

    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>Why it could not look, as in <c>cloud.unreachable</c>; null when it could.</summary>
    public string? Failure { get; set; }

    /// <summary>Servers of ours at the cloud.</summary>
    public int AtTheCloud { get; set; }

    /// <summary>Rows that say there is a server.</summary>
    public int Rows { get; set; }

    /// <summary>Differences that this comparison followed, missed servers included.</summary>
    public int Followed { get; set; }

    /// <summary>What was seen for the first time and must be seen again before it counts.</summary>
    public int Suspected { get; set; }

    /// <summary>Servers without a row, and leftovers, that wait for an administrator.</summary>
    public int Open { get; set; }

    /// <summary>Servers without a row, and leftovers, that are being deleted.</summary>
    public int Removing { get; set; }

    public static string NewId() => AskedPrefix + Guid.NewGuid().ToString("N");

    /// <summary>Whether <paramref name="subject"/> of a card is a comparison, rather than something that was found.</summary>
    public static bool IsId(string subject)
    {
        ArgumentNullException.ThrowIfNull(subject);
        return subject.StartsWith(AskedPrefix, StringComparison.Ordinal);
    }
}
