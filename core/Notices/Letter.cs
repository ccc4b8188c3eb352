namespace WangCheng.Core.Notices;

/// <summary>
/// A notice that must arrive and goes by e-mail, because its reader could not be told in Teams. Like the notice itself it is drawn at the moment of sending from what is true
/// then. One notice has one letter at most, so that a repeat is recognised by the notice's id.
/// </summary>
public sealed class Letter
{
    public required NoticeId Notice { get; init; }

    /// <summary>Who it goes to: the reader of <see cref="Notice"/>.</summary>
    public required PersonId Person { get; init; }

    public required Verb Verb { get; init; }

    public required string Subject { get; init; }

    /// <summary>Whom the news is for, where the reader gets it in their place; null where the reader is the one.</summary>
    public PersonId? InPlaceOf { get; init; }

    public LetterState State { get; set; } = LetterState.Waiting;

    /// <summary>When to send next; null once it has ended.</summary>
    public DateTimeOffset? DueAt { get; set; }

    /// <summary>Since when it has been owed: attempts end six hours later.</summary>
    public required DateTimeOffset OwedSince { get; init; }

    public int Attempts { get; set; }

    /// <summary>It may have arrived before: the process died, or the answer was lost, after the text had been handed over.</summary>
    public bool MaybeTwice { get; set; }

    /// <summary>Why it did not go; null while that is open, and where it went.</summary>
    public string? Failure { get; set; }

    public DateTimeOffset? EndedAt { get; set; }

    public Guid? Claim { get; set; }

    public DateTimeOffset? ClaimEnds { get; set; }
}

public enum LetterState
{
    Waiting,

    /// <summary>The mail server took it.</summary>
    Sent,

    /// <summary>The reader was told in Teams meanwhile, or there is nothing to tell any more.</summary>
    NotNeeded,

    /// <summary>It cannot be sent: no address, no mail server, refused for good, or tried for too long.</summary>
    Undeliverable,
}
