namespace WangCheng.Core.Secrets;

/// <summary>
/// A password that must travel once: from us to the cloud and to the person, sealed until both have it, and then gone. One for each piece of work that makes one.
/// The message that told it is remembered until it was taken away again.
/// </summary>
public sealed class Secret
{
    /// <summary>The work that gives it to the server.</summary>
    public required OperationId Operation { get; init; }

    public required ServerId Server { get; init; }

    /// <summary>Who is told.</summary>
    public required PersonId Person { get; init; }

    public required SecretState State { get; set; }

    /// <summary>By <see cref="ISeal"/>; null as soon as nobody needs it any more.</summary>
    public string? Sealed { get; set; }

    /// <summary>It counts only after the server was started again.</summary>
    public required bool NeedsRestart { get; init; }

    /// <summary>Where the message stands: written and read by the bot only.</summary>
    public string? Address { get; set; }

    /// <summary>The message that holds it, until it was taken away; null also when Teams never named it.</summary>
    public string? Message { get; set; }

    /// <summary>When something is to be done about it next; null when nothing is.</summary>
    public DateTimeOffset? DueAt { get; set; }

    /// <summary>Since when that is tried.</summary>
    public DateTimeOffset? OwedSince { get; set; }

    public int Attempts { get; set; }

    /// <summary>The message may have arrived before: the process died, or the answer was lost, between sending and remembering.</summary>
    public bool MaybeTwice { get; set; }

    public Guid? Claim { get; set; }

    public DateTimeOffset? ClaimEnds { get; set; }
}

public enum SecretState
{
    /// <summary>Made and sealed; the server does not have it yet.</summary>
    Waiting,

    /// <summary>The server has it, and the person is to be told.</summary>
    Owed,

    /// <summary>Told, and wiped here; the message is to be taken away when it is time.</summary>
    Told,

    /// <summary>The message is gone, or it is certain that it cannot be taken away.</summary>
    Over,

    /// <summary>Nobody could be told: the seal did not open, or nobody knows whether a message arrived. Wiped; they have to ask for another.</summary>
    Lost,

    /// <summary>Wiped before anybody needed it: the work failed, or the server is gone.</summary>
    Dropped
}
