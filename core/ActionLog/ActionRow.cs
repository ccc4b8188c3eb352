namespace WangCheng.Core.ActionLog;

/// <summary>
/// A fact that was committed. It has no number until the shipper gives it one, so that a slow commit is never skipped; from then on its bytes never change.
/// </summary>
internal sealed class ActionRow
{
    /// <summary>Order of insertion; only a tie-breaker for numbering.</summary>
    public long Id { get; init; }

    public required Guid EventId { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>The line's fields, without stream, number and hash: a JSON object.</summary>
    public required string Fields { get; init; }

    /// <summary>Place in the stream, from 1 without a gap; null until shipped for the first time.</summary>
    public long? Seq { get; set; }

    /// <summary>The line exactly as it stands in the file, without its line end.</summary>
    public string? Line { get; set; }

    /// <summary>When the line was safely on disk; null while that is not known.</summary>
    public DateTimeOffset? ShippedAt { get; set; }
}
