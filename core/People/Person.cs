namespace WangCheng.Core.People;

/// <summary>Somebody who talked to us: how they read, and where they can be told things.</summary>
public sealed class Person
{
    public required PersonId Id { get; init; }

    /// <summary>Display name as Teams last gave it; theirs to change, so nothing is decided by it.</summary>
    public required string Name { get; set; }

    /// <summary>Locale as Teams last gave it, as in <c>zh-CN</c>.</summary>
    public required string Locale { get; set; }

    /// <summary>The language they chose with <c>language</c>; null follows <see cref="Locale"/>.</summary>
    public string? ChosenLanguage { get; set; }

    /// <summary>IANA time zone as Teams last gave it; null when it never did.</summary>
    public string? TimeZone { get; set; }

    /// <summary>Their personal chat with us: written and read by the bot only; null until they used it.</summary>
    public string? PersonalAddress { get; set; }

    /// <summary>Their e-mail address as Teams last gave it; null when it never did.</summary>
    public string? Email { get; set; }

    public required DateTimeOffset FirstSeenAt { get; init; }

    /// <summary>When the directory is asked next whether they are still in the company, if they have servers then.</summary>
    public DateTimeOffset LookDueAt { get; set; }

    /// <summary>When the directory first did not know them any more; null while it does.</summary>
    public DateTimeOffset? MissingSince { get; set; }

    /// <summary>When it was certain that they are gone; null for everybody who is here.</summary>
    public DateTimeOffset? LeftAt { get; set; }
}

/// <summary>Who acts now, and through which door. Authority is checked against this, in the statement that changes the row.</summary>
/// <param name="Door">As in the action log: <c>teams</c>, <c>operator</c>, <c>pipeline</c>.</param>
public sealed record Caller(PersonId Person, string Door, bool IsAdministrator);
