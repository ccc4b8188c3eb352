namespace WangCheng.Core.Notices;

/// <summary>
/// One card (or message still to be sent) that follows one subject, and what it owes its reader. News of the subject only raises <see cref="Wanted"/>; the text is
/// made at the moment of sending from what is true then, so late news overtakes early news and nothing is told twice.
/// </summary>
public sealed class Notice
{
    /// <summary>In place of an address: their personal chat, wherever that is when it is sent.</summary>
    public const string Personal = "";

    public required NoticeId Id { get; init; }

    public required PersonId Person { get; init; }

    /// <summary>Whom the news is for, where <see cref="Person"/> gets it as an administrator because that one could not be reached; null where they are the one.</summary>
    public PersonId? InPlaceOf { get; init; }

    /// <summary>The card for it is found by this verb.</summary>
    public required Verb Verb { get; set; }

    /// <summary>What it follows: an operation's id in print.</summary>
    public required string Subject { get; set; }

    /// <summary>Where to send: written and read by the bot only.</summary>
    public required string Address { get; set; }

    /// <summary>The conversation in <see cref="Address"/>: together with <see cref="Card"/> it names one card in the world.</summary>
    public required string Conversation { get; set; }

    /// <summary>The message that is updated in place; null until a first one was sent.</summary>
    public string? Card { get; set; }

    /// <summary>How many times there was something new to show.</summary>
    public int Wanted { get; set; }

    /// <summary>The value of <see cref="Wanted"/> that the reader's card shows.</summary>
    public int Shown { get; set; }

    /// <summary>When to send next; null when nothing is owed.</summary>
    public DateTimeOffset? DueAt { get; set; }

    /// <summary>Since when something has been owed: retries end six hours later.</summary>
    public DateTimeOffset? OwedSince { get; set; }

    public int Attempts { get; set; }

    /// <summary>A new message may have arrived before: the process died, or the answer was lost, between sending and remembering.</summary>
    public bool MaybeTwice { get; set; }

    /// <summary>When something of it first reached its reader, as a card or as a letter; null until then.</summary>
    public DateTimeOffset? DeliveredAt { get; set; }

    /// <summary>Why the reader could not be told; null while that is open or done.</summary>
    public string? Undeliverable { get; set; }

    public Guid? Claim { get; set; }

    public DateTimeOffset? ClaimEnds { get; set; }
}

/// <summary>Where an answer goes.</summary>
/// <param name="Address">Written and read by the bot only.</param>
/// <param name="Conversation">The conversation's id.</param>
/// <param name="Card">The card to update in place; null to send a new message.</param>
public sealed record AnswerTo(string Address, string Conversation, string? Card);
