namespace WangCheng.Core.ActionLog;

/// <summary>
/// The one row that says where the stream stands and who may continue it: the number and hash of the last line given out, and the shipper's claim.
/// Numbers are given in the transaction that renewed the claim, so two shippers cannot give the same one.
/// </summary>
internal sealed class ActionLogHead
{
    /// <summary>There is exactly one: <see cref="TheOne"/>.</summary>
    public int Id { get; init; } = TheOne;

    /// <summary>The host and folder that holds the claim; null when nobody does.</summary>
    public string? Owner { get; set; }

    /// <summary>The claim ends here (exclusive) unless renewed.</summary>
    public DateTimeOffset Until { get; set; }

    public long Seq { get; set; } = ChainHead.Start.Seq;

    public string Hash { get; set; } = ChainHead.Start.Hash;

    public const int TheOne = 1;
}
